package org.consilience.ui.editor.internal.form;

import java.util.List;
import org.consilience.model.Parts;
import org.consilience.model.experiment.ExperimentPackage.Literals;
import org.consilience.model.experiment.Paper;
import org.consilience.ui.editor.internal.EditSession;
import org.consilience.ui.editor.internal.settings.Mark;
import org.consilience.ui.editor.internal.settings.Typing;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.forms.widgets.TableWrapData;

/** The sections of the overview that hold fields. */
final class OverviewSections {

    private static final int NARROW = 60;
    private static final int WIDE = 160;
    private static final int LINES = 96;
    private static final int LABEL = 84;

    private final EditSession session;
    private final FormToolkit toolkit;
    private final Typing typing;
    private final List<OverviewField> fields;

    OverviewSections(
            EditSession session, FormToolkit toolkit, Typing typing, List<OverviewField> fields) {
        this.session = session;
        this.toolkit = toolkit;
        this.typing = typing;
        this.fields = fields;
    }

    void experiment(Composite parent) {
        Composite body = section(toolkit, parent, "Experiment", "What it is called and about.", 2);
        field(body, "Id", null, Literals.IDENTIFIED__ID, SWT.SINGLE, "");
        field(body, "Title", null, Literals.EXPERIMENT__TITLE, SWT.SINGLE, "");
        field(
                body,
                "Description",
                null,
                Literals.EXPERIMENT__DESCRIPTION,
                SWT.MULTI | SWT.WRAP,
                "");
    }

    void paper(Composite parent) {
        Composite body =
                section(toolkit, parent, "Paper", "The paper whose claims are examined.", 2);
        EReference paper = Literals.EXPERIMENT__PAPER;
        field(body, "Title", paper, Literals.PAPER__TITLE, SWT.MULTI | SWT.WRAP, "");
        field(body, "Authors", paper, Literals.PAPER__AUTHORS, SWT.SINGLE, "");
        field(body, "Year", paper, Literals.PAPER__YEAR, SWT.SINGLE, "");
        Hyperlink link = toolkit.createHyperlink(body, "Address", SWT.NONE);
        link.setToolTipText("Open the paper's address in the browser");
        link.addHyperlinkListener(
                new HyperlinkAdapter() {
                    @Override
                    public void linkActivated(@Nullable HyperlinkEvent event) {
                        Paper now = session.experiment().getPaper();
                        String url = now == null ? "" : Parts.text(now.getUrl());
                        if (url.startsWith("https://") || url.startsWith("http://")) {
                            Program.launch(url);
                        } else {
                            session.refuse(
                                    "Write the paper's address first; it begins with https://.");
                        }
                    }
                });
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).applyTo(link);
        text(body, "Address", paper, Literals.PAPER__URL, SWT.SINGLE);
    }

    void budget(Composite parent) {
        Composite body =
                section(
                        toolkit,
                        parent,
                        "Budget",
                        "What a run may use. An empty field sets no limit.",
                        3);
        EReference budget = Literals.EXPERIMENT__BUDGET;
        field(body, "Time of a trial", budget, Literals.BUDGET__TRIAL_SECONDS, SWT.SINGLE, "s");
        field(body, "Time of the run", budget, Literals.BUDGET__RUN_SECONDS, SWT.SINGLE, "s");
        field(
                body,
                "Memory of a trial",
                budget,
                Literals.BUDGET__TRIAL_MEGABYTES,
                SWT.SINGLE,
                "MiB");
        field(
                body,
                "Tokens of a trial",
                budget,
                Literals.BUDGET__TRIAL_TOKENS,
                SWT.SINGLE,
                "tokens");
        field(body, "Money of a trial", budget, Literals.BUDGET__TRIAL_MONEY, SWT.SINGLE, "USD");
    }

    private void field(
            Composite body,
            String label,
            @Nullable EReference holder,
            EAttribute attribute,
            int style,
            String unit) {
        Label words = toolkit.createLabel(body, label);
        boolean tall = (style & SWT.MULTI) != 0;
        GridDataFactory.swtDefaults()
                .align(SWT.BEGINNING, tall ? SWT.TOP : SWT.CENTER)
                .hint(unit.isEmpty() ? LABEL : SWT.DEFAULT, SWT.DEFAULT)
                .applyTo(words);
        text(body, label, holder, attribute, style);
        if (!unit.isEmpty()) {
            toolkit.createLabel(body, unit);
        }
    }

    private void text(
            Composite body,
            String label,
            @Nullable EReference holder,
            EAttribute attribute,
            int style) {
        Text text = toolkit.createText(body, "", style | SWT.BORDER);
        boolean tall = (style & SWT.MULTI) != 0;
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .indent(Mark.ROOM, 0)
                .hint(
                        unit(attribute) ? NARROW : WIDE,
                        tall ? (attribute == Literals.PAPER__TITLE ? LINES / 2 : LINES) : -1)
                .applyTo(text);
        if (tall) {
            // Tab leaves the field, as on every other;.
            text.addListener(
                    SWT.Traverse,
                    e -> {
                        if (e.detail == SWT.TRAVERSE_TAB_NEXT
                                || e.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                            e.doit = true;
                        }
                    });
        }
        fields.add(new OverviewField(session, typing, text, label, holder, attribute));
    }

    private static boolean unit(EAttribute attribute) {
        return attribute.getEContainingClass() == Literals.BUDGET;
    }

    /** Makes a section with a grid in it. */
    static Composite section(
            FormToolkit toolkit, Composite parent, String title, String about, int columns) {
        Section section =
                toolkit.createSection(parent, ExpandableComposite.TITLE_BAR | Section.DESCRIPTION);
        section.setText(title);
        section.setDescription(about);
        section.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
        Composite body = toolkit.createComposite(section);
        GridLayoutFactory.fillDefaults()
                .numColumns(columns)
                .spacing(8, 6)
                .extendedMargins(2, 2, 4, 4)
                .applyTo(body);
        section.setClient(body);
        return body;
    }
}
