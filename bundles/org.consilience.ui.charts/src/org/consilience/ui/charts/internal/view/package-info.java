/** The widgets a chart is made of. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.charts.internal.view;
