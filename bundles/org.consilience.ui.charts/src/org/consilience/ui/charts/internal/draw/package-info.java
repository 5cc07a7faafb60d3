/** Draws what was prepared into pixels, away from any widget. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.charts.internal.draw;
