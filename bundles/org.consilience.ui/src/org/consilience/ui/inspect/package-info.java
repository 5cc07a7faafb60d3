/** Views for one kind of artifact, contributed by plugins. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.inspect;
