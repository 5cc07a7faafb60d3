package org.consilience.ui.editor.internal.compose;

import org.consilience.ui.editor.internal.EditSession;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;

/** The Compose page. */
public final class ComposePage extends FormPage {

    /** The page's id. */
    public static final String ID = "compose";

    private final EditSession session;

    /**
     * Makes the page.
     *
     * @param editor the editor
     * @param session what it edits
     */
    public ComposePage(FormEditor editor, EditSession session) {
        super(editor, ID, "Compose");
        this.session = session;
    }

    EditSession session() {
        return session;
    }
}
