/** The Dataset Preview and what it shows of a market. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.views.internal.dataset;
