package org.consilience.ui.editor.internal.claims;

import org.consilience.ui.editor.internal.EditSession;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;

/** The Claims page. */
public final class ClaimsPage extends FormPage {

    /** The page's id. */
    public static final String ID = "claims";

    private final EditSession session;

    /**
     * Makes the page.
     *
     * @param editor the editor
     * @param session what it edits
     */
    public ClaimsPage(FormEditor editor, EditSession session) {
        super(editor, ID, "Claims");
        this.session = session;
    }

    EditSession session() {
        return session;
    }
}
