/**
 * The run store: an index over all run folders, which can be made anew from them, and retention.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.engine.store;
