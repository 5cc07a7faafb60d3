/** A start that comes to a window whatever a crash left in the workspace's own files. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.product.internal.safe;
