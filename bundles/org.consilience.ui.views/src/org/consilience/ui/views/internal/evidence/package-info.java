/** Evidence: which claims hold on the runs looked at, and why. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.views.internal.evidence;
