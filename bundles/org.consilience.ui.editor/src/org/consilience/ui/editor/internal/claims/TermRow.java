package org.consilience.ui.editor.internal.claims;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.consilience.api.Measure;
import org.consilience.engine.catalogue.Entry;
import org.consilience.model.Parts;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.ExperimentPackage;
import org.consilience.model.experiment.Reduction;
import org.consilience.model.experiment.Term;
import org.consilience.ui.editor.internal.compose.Composing;
import org.consilience.ui.editor.internal.compose.Installed;
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

/** One side of a claim, read from left to right: the last — log-wealth — of — universal. */
final class TermRow {

    /** Takes a change of the term; it may be the first, so that there is no term yet. */
    interface Change {

        /** Sets a feature of the term. */
        void set(EAttribute feature, Object value);
    }

    private static final Map<Reduction, String> WORDS =
            Map.of(
                    Reduction.LAST, "last",
                    Reduction.FIRST, "first",
                    Reduction.MIN, "smallest",
                    Reduction.MAX, "largest",
                    Reduction.MEAN, "mean",
                    Reduction.SUM, "sum of");

    private final Composing composing;
    private final Composite row;
    private final Combo reduceCombo;
    private final Combo measureCombo;
    private final Combo armCombo;
    private final TypedField measure;
    private final TypedField arm;
    private final Mark measureMark;
    private final Mark armMark;

    TermRow(Composite parent, Composing composing, String name, Change change) {
        this.composing = composing;
        row = composing.toolkit().createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(Mark.ROOM, 0).applyTo(row);
        reduceCombo = new Combo(row, SWT.READ_ONLY);
        for (Reduction r : Reduction.values()) {
            reduceCombo.add(WORDS.getOrDefault(r, r.getName()));
        }
        Wheel.passOn(reduceCombo);
        new Mark(reduceCombo, name + ", how a curve becomes one number")
                .explain("How the recorded curve becomes one number.");
        reduceCombo.addListener(
                SWT.Selection,
                e ->
                        change.set(
                                ExperimentPackage.Literals.TERM__REDUCE,
                                Reduction.values()[reduceCombo.getSelectionIndex()]));
        measureCombo = combo();
        measureMark = new Mark(measureCombo, name + ", measure");
        measureMark.explain("A measure that the arm's method records.");
        measure = field(measureCombo, ExperimentPackage.Literals.TERM__MEASURE, change);
        composing.toolkit().createLabel(row, "of");
        armCombo = combo();
        armMark = new Mark(armCombo, name + ", arm");
        armMark.explain("The label of an arm.");
        arm = field(armCombo, ExperimentPackage.Literals.TERM__ARM, change);
    }

    private Combo combo() {
        Combo combo = new Combo(row, SWT.DROP_DOWN);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .hint(70, SWT.DEFAULT)
                .applyTo(combo);
        Wheel.passOn(combo);
        return combo;
    }

    private TypedField field(Combo combo, EAttribute feature, Change change) {
        Consumer<String> commit = text -> change.set(feature, text.strip());
        return new TypedField(combo, composing.typing(), commit);
    }

    Composite control() {
        return row;
    }

    Combo arms() {
        return armCombo;
    }

    void show(@Nullable Term term) {
        boolean writable = !composing.session().readOnly();
        Experiment experiment = composing.session().experiment();
        String label = term == null ? "" : Parts.text(term.getArm());
        offer(
                armCombo,
                arm,
                experiment.getArms().stream().map(a -> Parts.text(a.getLabel())).toList());
        offer(measureCombo, measure, measures(experiment, label));
        arm.show(label);
        measure.show(term == null ? "" : Parts.text(term.getMeasure()));
        reduceCombo.select((term == null ? Reduction.LAST : term.getReduce()).ordinal());
        for (Combo combo : List.of(reduceCombo, measureCombo, armCombo)) {
            combo.setEnabled(writable);
        }
        if (term != null) {
            ClaimDetail.mark(armMark, composing.session().problems(term, "arm"));
            ClaimDetail.mark(measureMark, composing.session().problems(term, "measure"));
        } else {
            armMark.say("", true);
            measureMark.say("", true);
        }
    }

    private void offer(Combo combo, TypedField field, List<String> items) {
        if (!items.equals(List.of(combo.getItems())) && !composing.typing().pending()) {
            combo.setItems(items.toArray(String[]::new));
            field.show("");
        }
    }

    private List<String> measures(Experiment experiment, String label) {
        return experiment.getArms().stream()
                .filter(a -> label.equals(a.getLabel()))
                .flatMap(a -> measures(composing, a).stream())
                .map(Measure::id)
                .distinct()
                .toList();
    }

    /** What the method of an arm records. */
    static List<Measure> measures(Composing composing, Arm arm) {
        return composing
                .knowledge()
                .installed()
                .flatMap((Installed i) -> i.find(arm))
                .map(Entry::measures)
                .orElse(List.of());
    }
}
