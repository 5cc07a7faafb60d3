/** Files: JSON within bounds, writing whole or not at all, private temporary folders. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.engine.internal.json;
