/** JSON files, read within bounds and written whole or not at all. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.engine.internal.json;
