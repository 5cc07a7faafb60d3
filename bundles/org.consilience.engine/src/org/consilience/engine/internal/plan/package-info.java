/** From an experiment to its trials. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.engine.internal.plan;
