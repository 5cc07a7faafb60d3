/** Runs on disk: plan, run folder, trial states and provenance. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.engine.run;
