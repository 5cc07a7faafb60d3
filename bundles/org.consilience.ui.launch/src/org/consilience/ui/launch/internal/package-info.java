/** What the parts of launching share. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.launch.internal;
