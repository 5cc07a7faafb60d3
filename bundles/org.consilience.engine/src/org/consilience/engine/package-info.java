/** Experiments in, runs out: the engine that plans, schedules and records trials. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.engine;
