/** Experiment files as text. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.model.internal.files;
