/** Figures as vector graphics: scales, axes, marks and colours. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.report.internal.svg;
