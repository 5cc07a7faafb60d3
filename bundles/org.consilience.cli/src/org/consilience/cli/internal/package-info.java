/** The commands, one class each. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.cli.internal;
