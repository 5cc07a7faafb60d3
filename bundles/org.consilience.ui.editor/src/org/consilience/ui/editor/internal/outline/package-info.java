/** The outline of an experiment, and its parts as other views see them. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.editor.internal.outline;
