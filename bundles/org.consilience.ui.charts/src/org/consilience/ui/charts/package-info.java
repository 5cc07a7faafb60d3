/** Figures on the screen: drawn, explored, read as a table, exported. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.charts;
