/** A trial and its repetition. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.engine.internal.compare;
