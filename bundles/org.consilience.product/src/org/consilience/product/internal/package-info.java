/** The product's application: what a start leads to. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.product.internal;
