/** Experiments: their files, seeds and overrides. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.model;
