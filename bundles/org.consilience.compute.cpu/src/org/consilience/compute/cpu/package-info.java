/** The cores of this machine as a device. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.compute.cpu;
