/** The Runs view: the runs and trials of the workspace as a table. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.views.internal.runs;
