/** The editor of experiments and its overview. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.editor.internal.form;
