/** The rules of a valid experiment, a class each. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.model.internal.rules;
