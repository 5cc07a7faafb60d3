/** What the parts of the workbench share. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui;
