/** Evidence: what the claims of an experiment come to on the trials of a run. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.engine.evidence;
