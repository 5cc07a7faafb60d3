/** Two runs side by side. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.views.internal.compare;
