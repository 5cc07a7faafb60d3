/** The projects that a first start and files from outside bring. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.product.internal.examples;
