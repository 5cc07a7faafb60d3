/** The text of an experiment as a page of its editor. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.editor.internal.source;
