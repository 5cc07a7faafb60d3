package org.consilience.ui.editor.internal.claims;

import java.util.List;
import org.consilience.model.experiment.Claim;
import org.consilience.ui.EmptyState;
import org.consilience.ui.editor.internal.EditSession;
import org.consilience.ui.editor.internal.compose.Composing;
import org.consilience.ui.editor.internal.compose.FieldKeys;
import org.consilience.ui.editor.internal.compose.Knowledge;
import org.consilience.ui.editor.internal.settings.Typing;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.AbstractFormPart;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;

/** The page of the claims: the list on the left, the chosen one as a sentence to fill in. */
public final class ClaimsPage extends FormPage {

    /** The page's id. */
    public static final String ID = "claims";

    private static final int LIST = 1;
    private static final int FORM = 3;

    private final EditSession session;
    private final Typing typing = new Typing();
    private @Nullable ClaimsList list;
    private @Nullable ClaimDetail detail;
    private @Nullable Runnable top;

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

    @Override
    protected void createFormContent(@Nullable IManagedForm managed) {
        if (managed == null) {
            return;
        }
        Composite body = managed.getForm().getBody();
        GridLayoutFactory.swtDefaults().margins(6, 4).applyTo(body);
        SashForm sash = new SashForm(body, SWT.HORIZONTAL | SWT.SMOOTH);
        managed.getToolkit().adapt(sash, false, false);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 200).applyTo(sash);
        Composing composing =
                new Composing(session, new Knowledge(body), typing, managed.getToolkit());
        ClaimsList claims = new ClaimsList(sash, composing, getEditorSite(), this::focusDetail);
        Composite below = managed.getToolkit().createComposite(sash);
        StackLayout stack = new StackLayout();
        below.setLayout(stack);
        ClaimDetail form = new ClaimDetail(below, composing);
        EmptyState empty =
                new EmptyState(
                                below,
                                "No claim",
                                "A claim is a statement of the paper as a comparison of arms, which the runs decide.")
                        .action("Add a claim", claims.actions()::add);
        managed.getToolkit().adapt(empty, false, false);
        sash.setWeights(LIST, FORM);
        new FieldKeys(below, getEditorSite().getActionBars(), typing);
        list = claims;
        detail = form;
        top =
                () -> {
                    Control wanted =
                            session.experiment().getClaims().isEmpty() ? empty : form.control();
                    form.control().setVisible(form.claim() != null);
                    if (stack.topControl != wanted) {
                        stack.topControl = wanted;
                        below.layout();
                    }
                };
        claims.viewer().addSelectionChangedListener(e -> chosen());
        claims.viewer().addDoubleClickListener(e -> focusDetail());
        Follower follower = new Follower();
        session.addListener(follower);
        body.addListener(SWT.Dispose, e -> session.removeListener(follower));
        composing.knowledge().onNews(this::refresh);
        managed.addPart(new Ending(typing));
        EObject part = session.selected();
        if (part == null || !reveal(part)) {
            first();
        }
        refresh();
    }

    private void first() {
        ClaimsList claims = list;
        List<Claim> all = session.experiment().getClaims();
        if (claims != null && !all.isEmpty()) {
            claims.select(all.get(0));
        }
    }

    @Nullable
    ClaimsList list() {
        return list;
    }

    @Override
    public boolean selectReveal(@Nullable Object object) {
        return object instanceof EObject part && reveal(part);
    }

    private boolean reveal(EObject part) {
        ClaimsList claims = list;
        for (EObject at = part; at != null; at = at.eContainer()) {
            if (at instanceof Claim claim && claims != null) {
                if (!claims.selection().equals(List.of(claim))) {
                    claims.select(claim);
                }
                return true;
            }
        }
        return false;
    }

    private void chosen() {
        typing.flush();
        ClaimsList claims = list;
        ClaimDetail form = detail;
        if (claims == null || form == null) {
            return;
        }
        claims.update();
        if (!claims.selection().isEmpty()) {
            Claim claim = claims.selection().get(0);
            session.select(claim, this);
            form.show(claim);
        }
        refreshTop();
    }

    private void refreshTop() {
        Runnable now = top;
        if (now != null) {
            now.run();
        }
    }

    private void refresh() {
        ClaimsList claims = list;
        ClaimDetail form = detail;
        if (claims == null || form == null) {
            return;
        }
        claims.show();
        Claim claim = form.claim();
        if (claim != null && session.experiment().getClaims().contains(claim)) {
            form.show(claim);
        } else {
            first();
        }
        refreshTop();
    }

    private void focusDetail() {
        ClaimDetail form = detail;
        if (form != null) {
            form.focus();
        }
    }

    @Override
    public void setActive(boolean active) {
        super.setActive(active);
        if (!active) {
            typing.flush();
        }
    }

    private final class Follower implements EditSession.Listener {

        @Override
        public void changed() {
            refresh();
        }

        @Override
        public void replaced() {
            refresh();
        }

        @Override
        public void problemsChanged() {
            refresh();
        }

        @Override
        public void selected(@Nullable EObject part, @Nullable Object origin) {
            if (origin != ClaimsPage.this && part != null) {
                reveal(part);
            }
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
