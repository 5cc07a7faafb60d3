/** The runs of the workspace as views see them, and what the user looks at. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.runs;
