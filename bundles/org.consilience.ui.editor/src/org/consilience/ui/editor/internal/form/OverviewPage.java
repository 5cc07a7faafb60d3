package org.consilience.ui.editor.internal.form;

import org.consilience.ui.editor.internal.EditSession;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;

/** What an experiment is about, its budget, and what to do next. */
public final class OverviewPage extends FormPage {

    /** Its id. */
    public static final String ID = "overview";

    private final EditSession session;

    /**
     * Makes the page.
     *
     * @param editor the editor
     * @param session what it edits
     */
    public OverviewPage(FormEditor editor, EditSession session) {
        super(editor, ID, "Overview");
        this.session = session;
    }

    @Override
    protected void createFormContent(@Nullable IManagedForm form) {
        session.experiment();
    }
}
