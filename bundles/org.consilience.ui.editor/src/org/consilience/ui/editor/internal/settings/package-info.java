/** Forms that are made from settings records, and the fields that people type in. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.editor.internal.settings;
