/** Compute devices and their capabilities. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.api.device;
