/** The page on which claims are written as sentences. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.editor.internal.claims;
