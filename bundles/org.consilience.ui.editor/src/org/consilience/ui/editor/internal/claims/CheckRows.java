package org.consilience.ui.editor.internal.claims;

import java.util.List;
import org.consilience.api.Measure;
import org.consilience.api.settings.SettingSpec;
import org.consilience.model.Parts;
import org.consilience.model.experiment.Aggregation;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.Comparison;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.ExperimentFactory;
import org.consilience.model.experiment.ExperimentPackage;
import org.consilience.model.experiment.Term;
import org.consilience.ui.editor.internal.compose.Composing;
import org.consilience.ui.editor.internal.settings.Mark;
import org.consilience.ui.editor.internal.settings.Wheel;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The check of a claim, as rows that read like the sentence below them. */
final class CheckRows {

    private static final double ANY = Double.POSITIVE_INFINITY;
    private static final SettingSpec.Range FREE = new SettingSpec.Range(-ANY, ANY, -ANY, ANY);

    private final Composing composing;
    private final Composite parent;
    private final Runnable reflow;
    private final Label sentence;
    private final TermRow left;
    private final Combo comparison;
    private final NumberField margin;
    private final Label and;
    private final NumberField upper;
    private final Button absolute;
    private final Button compare;
    private final TermRow right;
    private final Combo over;
    private final Label shareWords;
    private final NumberField share;
    private final Label confidenceWords;
    private final NumberField confidence;
    private @Nullable Claim claim;

    CheckRows(Composite parent, Composing composing, Runnable reflow) {
        this.composing = composing;
        this.parent = parent;
        this.reflow = reflow;
        sentence = composing.toolkit().createLabel(parent, "", SWT.WRAP);
        sentence.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .indent(0, 6)
                .hint(200, SWT.DEFAULT)
                .applyTo(sentence);
        words("The");
        left = new TermRow(parent, composing, "Left side", (f, v) -> term(true, f, v));
        fill(left.control());
        words("is");
        Composite row = row(5);
        comparison =
                choice(
                        row,
                        "Comparison",
                        "greater than",
                        "at least",
                        "less than",
                        "at most",
                        "between");
        comparison.addListener(
                SWT.Selection,
                e ->
                        set(
                                "Change Comparison",
                                ExperimentPackage.Literals.CLAIM__COMPARISON,
                                Comparison.values()[comparison.getSelectionIndex()]));
        margin = number(row, "Margin", FREE, ExperimentPackage.Literals.CLAIM__MARGIN);
        and = composing.toolkit().createLabel(row, "and");
        upper = number(row, "Upper bound", FREE, ExperimentPackage.Literals.CLAIM__UPPER);
        absolute = composing.toolkit().createButton(row, "without its sign", SWT.CHECK);
        absolute.setToolTipText("Take the effect as positive, in either direction");
        absolute.addListener(
                SWT.Selection,
                e ->
                        set(
                                "Change Sign",
                                ExperimentPackage.Literals.CLAIM__ABSOLUTE,
                                absolute.getSelection()));
        compare = composing.toolkit().createButton(parent, "more than the", SWT.CHECK);
        compare.setToolTipText(
                "Compare with another arm: the margin is what lies between them. Unticked, the left side is compared with the margin alone.");
        compare.addListener(SWT.Selection, e -> compare(compare.getSelection()));
        right = new TermRow(parent, composing, "Right side", (f, v) -> term(false, f, v));
        fill(right.control());
        words("Over");
        Composite seeds = row(5);
        over =
                choice(
                        seeds,
                        "How seeds become one verdict",
                        "the mean of the seeds",
                        "the median of the seeds",
                        "every seed",
                        "a share of the seeds");
        over.addListener(
                SWT.Selection,
                e ->
                        set(
                                "Change Seeds' Verdict",
                                ExperimentPackage.Literals.CLAIM__OVER,
                                Aggregation.values()[over.getSelectionIndex()]));
        shareWords = composing.toolkit().createLabel(seeds, "at least");
        share =
                number(
                        seeds,
                        "Share",
                        new SettingSpec.Range(-ANY, 1, 0, ANY),
                        ExperimentPackage.Literals.CLAIM__SHARE);
        share.mark().explain("Above 0 and at most 1, such as 0.9.");
        confidenceWords = composing.toolkit().createLabel(seeds, "confidence");
        confidence =
                number(
                        seeds,
                        "Confidence",
                        new SettingSpec.Range(-ANY, ANY, 0, 1),
                        ExperimentPackage.Literals.CLAIM__CONFIDENCE);
        confidence
                .mark()
                .explain("Of the interval that decides; above 0 and below 1, such as 0.95.");
    }

    private void words(String words) {
        composing.toolkit().createLabel(parent, words);
    }

    private Composite row(int columns) {
        Composite row = composing.toolkit().createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(Mark.ROOM, 0).applyTo(row);
        fill(row);
        return row;
    }

    private static void fill(Control control) {
        GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
    }

    private static Combo choice(Composite row, String name, String... items) {
        Combo combo = new Combo(row, SWT.READ_ONLY);
        combo.setItems(items);
        Wheel.passOn(combo);
        new Mark(combo, name).explain(name);
        return combo;
    }

    private NumberField number(
            Composite row, String name, SettingSpec.Range range, EAttribute feature) {
        Text text = new Text(row, SWT.BORDER);
        GridDataFactory.swtDefaults().hint(60, SWT.DEFAULT).applyTo(text);
        return new NumberField(
                text,
                name,
                range,
                composing.typing(),
                value -> set("Change " + name, feature, value));
    }

    void show(Claim now, boolean other) {
        claim = now;
        boolean within = now.getComparison() == Comparison.WITHIN;
        boolean interval = now.getOver() == Aggregation.MEAN || now.getOver() == Aggregation.MEDIAN;
        left.show(now.getLeft());
        right.show(now.getRight());
        comparison.select(now.getComparison().ordinal());
        margin.show(now.getMargin(), other);
        upper.show(now.getUpper(), other);
        absolute.setSelection(now.isAbsolute());
        compare.setSelection(now.getRight() != null);
        over.select(now.getOver().ordinal());
        share.show(now.getShare(), other);
        confidence.show(now.getConfidence(), other);
        boolean news = visible(within, and, upper.text());
        news |= visible(now.getOver() == Aggregation.SHARE, shareWords, share.text());
        news |= visible(interval, confidenceWords, confidence.text());
        if (right.control().isVisible() != (now.getRight() != null)) {
            right.control().setVisible(now.getRight() != null);
        }
        enable(!composing.session().readOnly());
        String words = new ClaimSentence(this::title).of(now).replace("&", "&&");
        if (news || !sentence.getText().equals(words)) {
            sentence.setText(words);
            reflow.run();
        }
    }

    private void enable(boolean writable) {
        List.of(comparison, absolute, compare, over).forEach(c -> c.setEnabled(writable));
        List.of(margin, upper, share, confidence).forEach(f -> f.text().setEditable(writable));
    }

    private static boolean visible(boolean visible, Control... controls) {
        boolean news = false;
        for (Control control : controls) {
            if (!(control.getLayoutData() instanceof GridData)) {
                control.setLayoutData(new GridData());
            }
            if (control.getLayoutData() instanceof GridData data && data.exclude == visible) {
                data.exclude = !visible;
                control.setVisible(visible);
                news = true;
            }
        }
        return news;
    }

    private String title(String label, String measure) {
        return composing.session().experiment().getArms().stream()
                .filter(a -> label.equals(a.getLabel()))
                .flatMap(a -> TermRow.measures(composing, a).stream())
                .filter(m -> m.id().equals(measure))
                .map(Measure::title)
                .findFirst()
                .orElse(measure);
    }

    private void set(String label, EAttribute feature, Object value) {
        Claim now = claim;
        if (now != null && composing.holds(now)) {
            composing.session().set(label, now, feature, value);
        }
    }

    private void term(boolean onTheLeft, EAttribute feature, Object value) {
        Claim now = claim;
        if (now == null || !composing.holds(now)) {
            return;
        }
        Term term = onTheLeft ? now.getLeft() : now.getRight();
        String label = onTheLeft ? "Change Left Side" : "Change Right Side";
        if (term == null) {
            Term fresh = ExperimentFactory.eINSTANCE.createTerm();
            fresh.eSet(feature, value);
            composing.session().set(label, now, reference(onTheLeft), fresh);
        } else {
            composing.session().set(label, term, feature, value);
        }
    }

    private static EReference reference(boolean onTheLeft) {
        return onTheLeft
                ? ExperimentPackage.Literals.CLAIM__LEFT
                : ExperimentPackage.Literals.CLAIM__RIGHT;
    }

    /** The other side starts with another arm and the same measure. */
    private void compare(boolean with) {
        Claim now = claim;
        if (now == null || !composing.holds(now)) {
            return;
        }
        composing.typing().flush();
        if (!with) {
            composing.session().set("Remove Right Side", now, reference(false), null);
            return;
        }
        Term term = ExperimentFactory.eINSTANCE.createTerm();
        Term first = now.getLeft();
        if (first != null) {
            term.setMeasure(Parts.text(first.getMeasure()));
            term.setReduce(first.getReduce());
        }
        Experiment experiment = composing.session().experiment();
        term.setArm(
                experiment.getArms().stream()
                        .map(Arm::getLabel)
                        .filter(l -> first == null || !Parts.text(l).equals(first.getArm()))
                        .findFirst()
                        .orElse(""));
        composing.session().set("Add Right Side", now, reference(false), term);
    }
}
