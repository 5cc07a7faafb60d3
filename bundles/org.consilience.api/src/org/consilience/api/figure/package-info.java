/** Declarative figures, drawn by the workbench and by the report alike. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.api.figure;
