package org.consilience.ui.editor.internal.compose;

import java.util.List;
import java.util.Optional;
import org.consilience.engine.catalogue.Entry;
import org.consilience.model.Parts;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.DatasetReference;
import org.consilience.model.experiment.ExperimentPackage;
import org.consilience.model.experiment.Part;
import org.consilience.ui.editor.internal.settings.Mark;
import org.consilience.ui.editor.internal.settings.TypedField;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * The form of a dataset or of an arm: its label, what stands behind it, where it runs, settings.
 */
final class PartDetail extends Detail {

    private final boolean arms;
    private final Label title;
    private final Label doc;
    private final Text labelText;
    private final TypedField label;
    private final Mark labelMark;
    private final Combo providerCombo;
    private final TypedField provider;
    private final Mark providerMark;
    private final Button choose;
    private final @Nullable DatasetChecks datasets;
    private final Text seedsText;
    private final TypedField seeds;
    private final Mark seedsMark;
    private final PartSettings settings;
    private final Edits edits;
    private List<String> ids = List.of();
    private @Nullable Part part;

    PartDetail(Composite parent, Composing composing, boolean arms) {
        super(parent, composing);
        this.arms = arms;
        this.edits = new Edits(composing.session());
        title = title();
        doc = paragraph("");
        words("Label", "");
        labelText = text();
        labelMark = new Mark(labelText, "Label");
        labelMark.explain(
                "What claims, axes and the command line name it by. What names it follows a change.");
        label = new TypedField(labelText, composing.typing(), this::rename);
        words(arms ? "Method" : "Dataset", "");
        Composite row = composing.toolkit().createComposite(body());
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(5, 0).applyTo(row);
        fill(row);
        providerCombo = new Combo(row, SWT.DROP_DOWN);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .hint(120, SWT.DEFAULT)
                .applyTo(providerCombo);
        org.consilience.ui.editor.internal.settings.Wheel.passOn(providerCombo);
        Completion.on(providerCombo, () -> ids);
        providerMark = new Mark(providerCombo, arms ? "Method" : "Dataset");
        provider =
                new TypedField(
                        providerCombo,
                        composing.typing(),
                        id -> set(arms ? "Change Method" : "Change Dataset", feature(), id));
        choose = composing.toolkit().createButton(row, "Choose…", SWT.PUSH);
        choose.setToolTipText("Choose by name, family, paper or measure");
        choose.addListener(SWT.Selection, e -> choose());
        datasets = arms ? new DatasetChecks(this, this::restrict) : null;
        words("Seeds", "");
        seedsText = text();
        seedsText.setMessage("all of the experiment's");
        seedsMark = new Mark(seedsText, "Seeds");
        seedsMark.explain(
                "Restricts the experiment's seeds here, such as 1..5. Empty for all of them.");
        seeds =
                new TypedField(
                        seedsText,
                        composing.typing(),
                        text ->
                                set(
                                        "Change Seeds",
                                        arms
                                                ? ExperimentPackage.Literals.ARM__SEEDS
                                                : ExperimentPackage.Literals
                                                        .DATASET_REFERENCE__SEEDS,
                                        text.isBlank() ? null : text.strip()));
        settings = new PartSettings(this, edits);
    }

    @Override
    boolean accepts(Object element) {
        return arms ? element instanceof Arm : element instanceof DatasetReference;
    }

    @Override
    void show(Object element) {
        if (!(element instanceof Part now)) {
            return;
        }
        if (now != part) {
            settings.forget();
            part = now;
        }
        var session = composing().session();
        String id = Parts.provider(now);
        Optional<Entry> entry = composing().knowledge().installed().flatMap(i -> i.find(now));
        title.setText(entry.map(Entry::title).orElse(id).replace("&", "&&"));
        say(doc, describe(now, entry));
        showIds();
        label.show(Parts.text(now.getLabel()));
        provider.show(id);
        mark(labelMark, session.problems(now, "label"));
        mark(providerMark, session.problems(now, feature().getName()));
        DatasetChecks checks = datasets;
        if (checks != null && now instanceof Arm arm) {
            checks.show(arm, session.problems(now, "datasets"));
        }
        String only =
                Parts.text(
                        now instanceof Arm arm
                                ? arm.getSeeds()
                                : now instanceof DatasetReference d ? d.getSeeds() : null);
        seeds.show(only);
        mark(seedsMark, session.problems(now, "seeds"));
        labelText.setEditable(writable());
        seedsText.setEditable(writable());
        providerCombo.setEnabled(writable());
        choose.setEnabled(writable());
        settings.show(now);
    }

    @Override
    void focus() {
        labelText.setFocus();
        labelText.selectAll();
    }

    private String describe(Part now, Optional<Entry> entry) {
        if (entry.isPresent()) {
            Entry e = entry.get();
            String paper = e.paper().isEmpty() ? "" : "Paper: " + e.paper() + ".";
            return e.doc().isEmpty() ? paper : e.doc() + (paper.isEmpty() ? "" : " " + paper);
        }
        if (!composing().knowledge().missing(now)) {
            return "";
        }
        return Parts.provider(now).isEmpty()
                ? (arms ? "Choose a method." : "Choose a dataset.")
                : "No installed plugin provides \"%s\". Its values are kept as they are; install the plugin, or choose another."
                        .formatted(Parts.provider(now));
    }

    private void showIds() {
        ids =
                composing()
                        .knowledge()
                        .installed()
                        .map(i -> (arms ? i.methods() : i.datasets()))
                        .orElse(List.of())
                        .stream()
                        .map(Entry::id)
                        .toList();
        if (!ids.equals(List.of(providerCombo.getItems())) && !composing().typing().pending()) {
            String text = providerCombo.getText();
            providerCombo.setItems(ids.toArray(String[]::new));
            provider.show("");
            provider.show(text);
        }
    }

    private EAttribute feature() {
        return arms
                ? ExperimentPackage.Literals.ARM__METHOD
                : ExperimentPackage.Literals.DATASET_REFERENCE__TYPE;
    }

    private void rename(String text) {
        Part now = part;
        if (now != null && composing().holds(now)) {
            edits.rename(now, text.strip());
        }
    }

    private void restrict(String labels) {
        set(
                "Change Datasets",
                ExperimentPackage.Literals.ARM__DATASETS,
                labels.isEmpty() ? null : labels);
    }

    private void set(String what, EAttribute feature, @Nullable String value) {
        Part now = part;
        if (now != null && composing().holds(now)) {
            composing().session().set(what, now, feature, value);
        }
    }

    private void choose() {
        composing().typing().flush();
        composing()
                .knowledge()
                .whenInstalled(
                        installed -> {
                            var experiment = composing().session().experiment();
                            ProviderDialog dialog =
                                    new ProviderDialog(
                                            body().getShell(),
                                            arms ? "Choose a Method" : "Choose a Dataset",
                                            arms ? installed.methods() : installed.datasets(),
                                            e ->
                                                    arms
                                                            ? Fitting.reason(
                                                                    e, experiment, installed)
                                                            : "",
                                            false);
                            if (dialog.open() == Window.OK && !dialog.chosen().isEmpty()) {
                                set(
                                        arms ? "Change Method" : "Change Dataset",
                                        feature(),
                                        dialog.chosen().get(0).id());
                            }
                        });
    }
}
