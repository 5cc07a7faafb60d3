/** The Figures view, and how curves over seeds are made for it. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.views.internal.figures;
