/** The perspective, the welcome page and what they offer. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.product.internal.welcome;
