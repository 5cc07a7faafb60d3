/** What an experiment amounts to while it is composed: its trials, and how long they will take. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.editor.internal.plan;
