/** The writers of the export formats. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.report.internal.export;
