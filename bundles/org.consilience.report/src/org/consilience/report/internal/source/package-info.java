/** Runs as they are read, and what is gathered over their trials. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.report.internal.source;
