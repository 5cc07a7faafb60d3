/** The catalogue over OSGi services. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.engine.internal.catalogue;
