/** The launch configuration type of experiments: its settings, tabs, shortcut and delegate. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.launch.internal.config;
