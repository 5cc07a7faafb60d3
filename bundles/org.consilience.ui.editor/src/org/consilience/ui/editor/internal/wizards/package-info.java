/** New experiments, examples and projects. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.editor.internal.wizards;
