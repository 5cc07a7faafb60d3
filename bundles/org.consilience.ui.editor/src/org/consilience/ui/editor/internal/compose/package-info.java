/** The page on which datasets, arms, axes, seeds, device and measures are composed. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.editor.internal.compose;
