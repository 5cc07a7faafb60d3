/**
 * What the installed plugins contribute: datasets, methods and devices, listed without loading
 * them.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.engine.catalogue;
