/** Escaped markup and numbers as a reader wants them. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.report.internal.text;
