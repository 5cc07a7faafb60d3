/** The checks of an experiment against the catalogue. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.model.validation;
