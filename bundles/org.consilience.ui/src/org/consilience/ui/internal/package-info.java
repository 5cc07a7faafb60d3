/** How the shared services work. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.internal;
