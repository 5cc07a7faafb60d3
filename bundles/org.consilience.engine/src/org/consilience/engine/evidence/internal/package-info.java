/** The statistics behind evidence: intervals, projections and verdicts over values per seed. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.engine.evidence.internal;
