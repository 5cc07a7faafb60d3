/**
 * Runs as processes of the command line: waiting, going, ended, and found again after a restart.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.launch.internal.queue;
