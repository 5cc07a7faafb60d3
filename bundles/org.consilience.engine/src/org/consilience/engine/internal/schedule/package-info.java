/** The engine process: workers, budgets and the order of trials. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.engine.internal.schedule;
