package org.consilience.ui.editor.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.consilience.ui.Icons;
import org.consilience.ui.editor.internal.EditSession;
import org.consilience.ui.editor.internal.settings.Typing;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;

/** What an experiment is about, its budget, and what to do next. */
public final class OverviewPage extends FormPage {

    /** Its id. */
    public static final String ID = "overview";

    private final ExperimentEditor editor;
    private final EditSession session;
    private final Typing typing = new Typing();
    private final List<OverviewField> fields = new ArrayList<>();
    private @Nullable NextSteps next;
    private final EditSession.Listener listener =
            new EditSession.Listener() {
                @Override
                public void changed() {
                    show();
                }

                @Override
                public void replaced() {
                    show();
                }

                @Override
                public void problemsChanged() {
                    fields.forEach(OverviewField::mark);
                    NextSteps steps = next;
                    if (steps != null) {
                        steps.checked();
                    }
                }
            };

    /**
     * Makes the page.
     *
     * @param editor the editor
     * @param session what it edits
     */
    public OverviewPage(ExperimentEditor editor, EditSession session) {
        super(editor, ID, "Overview");
        this.editor = editor;
        this.session = session;
    }

    @Override
    protected void createFormContent(@Nullable IManagedForm managed) {
        ScrolledForm form = Objects.requireNonNull(managed).getForm();
        FormToolkit toolkit = managed.getToolkit();
        toolkit.decorateFormHeading(form.getForm());
        form.setImage(Icons.image("experiment"));
        TableWrapLayout layout = new TableWrapLayout();
        layout.numColumns = 2;
        layout.makeColumnsEqualWidth = false;
        layout.leftMargin = 12;
        layout.rightMargin = 12;
        layout.topMargin = 12;
        layout.horizontalSpacing = 24;
        form.getBody().setLayout(layout);
        Composite left = column(form.getBody(), toolkit, TableWrapData.FILL_GRAB);
        Composite right = column(form.getBody(), toolkit, TableWrapData.FILL);
        OverviewSections sections = new OverviewSections(session, toolkit, typing, fields);
        sections.experiment(left);
        sections.paper(left);
        next = new NextSteps(editor, toolkit, right);
        sections.budget(right);
        session.addListener(listener);
        form.addDisposeListener(e -> session.removeListener(listener));
        show();
    }

    private static Composite column(Composite parent, FormToolkit toolkit, int fill) {
        Composite column = toolkit.createComposite(parent, SWT.NONE);
        TableWrapLayout layout = new TableWrapLayout();
        layout.leftMargin = 0;
        layout.rightMargin = 0;
        layout.verticalSpacing = 12;
        column.setLayout(layout);
        column.setLayoutData(new TableWrapData(fill));
        return column;
    }

    private void show() {
        String title = session.experiment().getTitle();
        getManagedForm()
                .getForm()
                .setText(
                        title == null || title.isBlank()
                                ? getEditorInput().getName()
                                : title.replace("&", "&&"));
        fields.forEach(OverviewField::show);
        NextSteps steps = next;
        if (steps != null) {
            steps.show();
        }
    }

    /** Puts the cursor into the field of a feature, if the page has it. */
    void focus(EObject part, String feature) {
        fields.stream()
                .filter(f -> f.isOf(part, feature))
                .findFirst()
                .ifPresent(OverviewField::focus);
    }

    @Override
    public boolean isDirty() {
        return typing.pending();
    }

    @Override
    public void doSave(@Nullable IProgressMonitor monitor) {
        typing.flush();
    }
}
