/** The datasets, methods and devices of the installed plugins, with their documentation. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.views.internal.catalog;
