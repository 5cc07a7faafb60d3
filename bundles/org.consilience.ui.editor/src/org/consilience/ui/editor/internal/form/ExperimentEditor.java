package org.consilience.ui.editor.internal.form;

import org.consilience.ui.Faults;
import org.consilience.ui.editor.internal.EditSession;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.editor.FormEditor;

/** The editor of an experiment: pages over one session. */
public final class ExperimentEditor extends FormEditor {

    /** Its id. */
    public static final String ID = "org.consilience.ui.editor";

    private final EditSession session = new EditSession();

    /** Returns what is edited. */
    public EditSession session() {
        return session;
    }

    @Override
    public void init(@Nullable IEditorSite site, @Nullable IEditorInput input)
            throws PartInitException {
        super.init(site, input);
    }

    @Override
    protected void addPages() {
        try {
            addPage(new OverviewPage(this, session));
        } catch (PartInitException e) {
            Faults.show("The editor has not all its pages.", e);
        }
    }

    @Override
    public boolean isDirty() {
        return session.dirty();
    }

    @Override
    public void doSave(@Nullable IProgressMonitor monitor) {}

    @Override
    public void doSaveAs() {}

    @Override
    public boolean isSaveAsAllowed() {
        return true;
    }

    @Override
    public void dispose() {
        session.dispose();
        super.dispose();
    }
}
