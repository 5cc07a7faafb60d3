/** How it works. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.editor.internal;
