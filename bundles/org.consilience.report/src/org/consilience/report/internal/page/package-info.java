/** The parts of the report page. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.report.internal.page;
