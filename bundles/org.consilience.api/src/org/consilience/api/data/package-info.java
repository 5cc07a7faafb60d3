/** The types of data that datasets give and methods accept. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.api.data;
