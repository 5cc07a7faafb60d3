/** The file formats and the generators behind the dataset {@code market}. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.datasets.market.internal;
