package org.consilience.ui.editor.internal.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.consilience.model.Parts;
import org.consilience.model.Scope;
import org.consilience.model.experiment.Axis;
import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.ExperimentPackage;
import org.consilience.model.validation.Problem;
import org.consilience.model.validation.Severity;
import org.consilience.ui.editor.internal.compose.Composing;
import org.consilience.ui.editor.internal.settings.Mark;
import org.consilience.ui.editor.internal.settings.TypedField;
import org.consilience.ui.editor.internal.settings.Wheel;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.ScrolledForm;

/** The form of a claim: its words, the check as a sentence to fill in, and where it applies. */
final class ClaimDetail {

    private static final int LINES = 3;

    private final Composing composing;
    private final ScrolledForm form;
    private final List<Field> fields = new ArrayList<>();
    private final CheckRows check;
    private final Combo datasets;
    private final Combo points;
    private final Text idText;
    private @Nullable Claim claim;

    private record Field(EAttribute feature, TypedField field, Mark mark, Control control) {}

    ClaimDetail(Composite parent, Composing composing) {
        this.composing = composing;
        form = composing.toolkit().createScrolledForm(parent);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(8, 6)
                .spacing(Mark.ROOM, 5)
                .applyTo(form.getBody());
        idText = text("Id", ExperimentPackage.Literals.IDENTIFIED__ID, SWT.SINGLE, "");
        text("Statement", ExperimentPackage.Literals.CLAIM__STATEMENT, SWT.MULTI | SWT.WRAP, "");
        check = new CheckRows(form.getBody(), composing, this::reflow);
        datasets =
                combo(
                        "On datasets",
                        ExperimentPackage.Literals.CLAIM__DATASET,
                        "Labels separated by commas; empty for each dataset");
        points =
                combo(
                        "At points",
                        ExperimentPackage.Literals.CLAIM__AT,
                        "A point of the sweep, such as arms.cost=0.01; several are separated by vertical bars between spaces; empty for all");
        text(
                "Where",
                ExperimentPackage.Literals.CLAIM__WHERE,
                SWT.SINGLE,
                "Where it stands in the paper, such as Table 2");
        text(
                "Paper's value",
                ExperimentPackage.Literals.CLAIM__PAPER_VALUE,
                SWT.SINGLE,
                "What the paper reports; shown beside the effect found here");
    }

    ScrolledForm control() {
        return form;
    }

    void focus() {
        idText.setFocus();
        idText.selectAll();
    }

    /** The claim shown. */
    @Nullable
    Claim claim() {
        return claim;
    }

    private void reflow() {
        form.reflow(true);
    }

    private Text text(String words, EAttribute feature, int style, String hover) {
        Label label = composing.toolkit().createLabel(form.getBody(), words + ":");
        boolean tall = (style & SWT.MULTI) != 0;
        GridDataFactory.swtDefaults()
                .align(SWT.BEGINNING, tall ? SWT.BEGINNING : SWT.CENTER)
                .indent(0, tall ? 3 : 0)
                .applyTo(label);
        Text text = new Text(form.getBody(), SWT.BORDER | style);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .hint(120, tall ? text.getLineHeight() * LINES : SWT.DEFAULT)
                .applyTo(text);
        if (tall) {
            text.addListener(
                    SWT.Traverse,
                    e ->
                            e.doit =
                                    e.doit
                                            || e.detail == SWT.TRAVERSE_TAB_NEXT
                                            || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        }
        Mark mark = new Mark(text, words);
        mark.explain(hover);
        TypedField field =
                new TypedField(
                        text,
                        composing.typing(),
                        value -> set(feature, words, value.replaceAll("\\s*\\R\\s*", " ").strip()));
        fields.add(new Field(feature, field, mark, text));
        return text;
    }

    private Combo combo(String words, EAttribute feature, String hover) {
        composing.toolkit().createLabel(form.getBody(), words + ":");
        Combo combo = new Combo(form.getBody(), SWT.DROP_DOWN);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .hint(120, SWT.DEFAULT)
                .applyTo(combo);
        Wheel.passOn(combo);
        Mark mark = new Mark(combo, words);
        mark.explain(hover);
        TypedField field =
                new TypedField(
                        combo, composing.typing(), value -> set(feature, words, value.strip()));
        fields.add(new Field(feature, field, mark, combo));
        return combo;
    }

    /** Empty texts are absent from the file. */
    private void set(EAttribute feature, String words, String value) {
        Claim now = claim;
        if (now != null && composing.holds(now)) {
            composing
                    .session()
                    .set("Change " + words, now, feature, value.isEmpty() ? null : value);
        }
    }

    void show(Claim now) {
        boolean other = now != claim;
        claim = now;
        boolean writable = !composing.session().readOnly();
        offer(datasets, datasetLabels());
        offer(points, pointTexts());
        for (Field field : fields) {
            Object value = now.eGet(field.feature());
            field.field().show(value == null ? "" : value.toString());
            mark(field.mark(), composing.session().problems(now, field.feature().getName()));
            if (field.control() instanceof Text text) {
                text.setEditable(writable);
            } else {
                field.control().setEnabled(writable);
            }
        }
        check.show(now, other);
    }

    private void offer(Combo combo, List<String> items) {
        if (!items.equals(List.of(combo.getItems())) && !composing.typing().pending()) {
            combo.setItems(items.toArray(String[]::new));
            fields.stream().filter(f -> f.control() == combo).forEach(f -> f.field().show(""));
        }
    }

    private List<String> datasetLabels() {
        Experiment experiment = composing.session().experiment();
        return experiment.getDatasets().stream().map(d -> Parts.text(d.getLabel())).toList();
    }

    private List<String> pointTexts() {
        List<String> points = new ArrayList<>();
        for (Axis axis : composing.session().experiment().getAxes()) {
            Scope.values(axis).forEach(v -> points.add(Parts.text(axis.getTarget()) + "=" + v));
        }
        return points;
    }

    /** Marks a field with the problems of a feature. */
    static void mark(Mark mark, List<Problem> problems) {
        mark.say(
                problems.stream()
                        .map(p -> p.message() + " " + p.remedy())
                        .distinct()
                        .collect(Collectors.joining("\n")),
                problems.stream().anyMatch(p -> p.severity() == Severity.ERROR));
    }
}
