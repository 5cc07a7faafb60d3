package org.consilience.ui.editor.internal.compose;

import org.consilience.ui.editor.internal.EditSession;
import org.consilience.ui.editor.internal.plan.PlanPreview;
import org.consilience.ui.editor.internal.settings.Typing;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.AbstractFormPart;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;

/**
 * The page on which an experiment is composed: its parts on the left, the form of the chosen one on
 * the right, and what it all amounts to below.
 */
public final class ComposePage extends FormPage {

    /** The page's id. */
    public static final String ID = "compose";

    private static final int LEFT = 2;
    private static final int RIGHT = 3;
    private static final int HEIGHT = 150;

    private final EditSession session;
    private final Typing typing = new Typing();
    private @Nullable ComposeMaster master;
    private @Nullable PlanPreview plan;

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

    @Override
    protected void createFormContent(@Nullable IManagedForm managed) {
        if (managed == null) {
            return;
        }
        Composite body = managed.getForm().getBody();
        GridLayoutFactory.swtDefaults().margins(6, 4).spacing(0, 4).applyTo(body);
        SashForm sash = new SashForm(body, SWT.HORIZONTAL | SWT.SMOOTH);
        managed.getToolkit().adapt(sash, false, false);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, HEIGHT).applyTo(sash);
        Knowledge knowledge = new Knowledge(body);
        Composing composing = new Composing(session, knowledge, typing, managed.getToolkit());
        ComposeMaster left = new ComposeMaster(sash, composing, getEditorSite());
        DetailBook details = new DetailBook(sash, composing, left.actions()::add);
        left.show(details);
        new FieldKeys(details.control(), getEditorSite().getActionBars(), typing);
        sash.setWeights(LEFT, RIGHT);
        PlanPreview preview =
                new PlanPreview(
                        body,
                        managed.getToolkit(),
                        session,
                        () -> {
                            body.layout(true);
                            managed.reflow(true);
                        });
        GridDataFactory.fillDefaults().grab(true, false).applyTo(preview.control());
        master = left;
        plan = preview;
        managed.addPart(new Ending(typing));
    }

    /** Returns the preview of the plan, or null before the page was shown. */
    public @Nullable PlanPreview plan() {
        return plan;
    }

    @Nullable
    ComposeMaster master() {
        return master;
    }

    @Override
    public boolean selectReveal(@Nullable Object object) {
        ComposeMaster left = master;
        return left != null && object instanceof EObject part && left.reveal(part);
    }

    @Override
    public void setActive(boolean active) {
        super.setActive(active);
        if (!active) {
            typing.flush();
        }
    }

    /** Ends what is being typed before a save. */
    private static final class Ending extends AbstractFormPart {

        private final Typing typing;

        Ending(Typing typing) {
            this.typing = typing;
        }

        @Override
        public boolean isDirty() {
            return typing.pending();
        }

        @Override
        public void commit(boolean onSave) {
            typing.flush();
        }
    }
}
