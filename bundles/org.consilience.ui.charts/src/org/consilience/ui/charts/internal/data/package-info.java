/** Figures made ready for drawing: sorted, bounded, reduced; knows no widgets. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.charts.internal.data;
