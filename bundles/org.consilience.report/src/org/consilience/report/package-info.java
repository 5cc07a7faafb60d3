/** What leaves a run: the report page, figures as SVG, and the exports. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.report;
