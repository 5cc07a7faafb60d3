/** Markets: histories of price relatives, read from files or generated. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.datasets.market;
