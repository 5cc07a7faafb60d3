/** What a plugin implements and what a trial hands to it. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.api;
