/** The engine as a service. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.engine.internal;
