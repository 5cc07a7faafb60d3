/** The problems of experiments: markers, and fixes for them. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.editor.internal.validation;
