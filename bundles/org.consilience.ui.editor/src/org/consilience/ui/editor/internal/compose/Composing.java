package org.consilience.ui.editor.internal.compose;

import org.consilience.ui.editor.internal.EditSession;
import org.consilience.ui.editor.internal.settings.Typing;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * What the parts of a page share.
 *
 * @param session what is edited
 * @param knowledge what is installed
 * @param typing what is being typed
 * @param toolkit makes widgets that look alike
 */
public record Composing(
        EditSession session, Knowledge knowledge, Typing typing, FormToolkit toolkit) {}
