/** The run's own log: what was planned, started and ended, and who owns the run. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.engine.internal.journal;
