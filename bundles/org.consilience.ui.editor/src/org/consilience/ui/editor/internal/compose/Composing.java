package org.consilience.ui.editor.internal.compose;

import org.consilience.ui.editor.internal.EditSession;
import org.consilience.ui.editor.internal.settings.Typing;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
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
        EditSession session, Knowledge knowledge, Typing typing, FormToolkit toolkit) {

    /**
     * Tells whether a part is still one of the experiment: while a field is being left, its part
     * may have been removed, or the file been read anew.
     *
     * @param part the part, or null
     */
    public boolean holds(@Nullable EObject part) {
        return part != null && EcoreUtil.isAncestor(session.experiment(), part);
    }
}
