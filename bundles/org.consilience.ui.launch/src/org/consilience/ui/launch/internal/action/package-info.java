/** What the user can do with runs: commands, preferences, the questions at the end. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.launch.internal.action;
