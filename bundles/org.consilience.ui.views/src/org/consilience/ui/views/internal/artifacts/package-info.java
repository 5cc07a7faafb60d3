/** The Artifacts view and the inspectors of common media types. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.views.internal.artifacts;
