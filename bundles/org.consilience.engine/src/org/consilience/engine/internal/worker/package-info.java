/** The worker process: one trial at a time. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.engine.internal.worker;
