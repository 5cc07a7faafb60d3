package org.consilience.ui.editor.internal.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilience.api.settings.SettingSpec;
import org.consilience.model.Parts;
import org.consilience.model.Scope;
import org.consilience.model.experiment.Axis;
import org.consilience.model.experiment.ExperimentPackage;
import org.consilience.ui.editor.internal.settings.EntryList;
import org.consilience.ui.editor.internal.settings.Mark;
import org.consilience.ui.editor.internal.settings.SettingCheck;
import org.consilience.ui.editor.internal.settings.TypedField;
import org.consilience.ui.editor.internal.settings.Wheel;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The form of an axis: what is swept, and through which values. */
final class AxisDetail extends Detail {

    private final Label title;
    private final Combo targetCombo;
    private final TypedField target;
    private final Mark targetMark;
    private final EntryList values;
    private final Mark valuesMark;
    private final Label about;
    private final SeriesRow series;
    private @Nullable Axis axis;
    private List<String> offered = List.of();

    AxisDetail(Composite parent, Composing composing) {
        super(parent, composing);
        title = title();
        words("Swept", "");
        targetCombo = new Combo(body(), SWT.DROP_DOWN);
        fill(targetCombo);
        Wheel.passOn(targetCombo);
        Completion.on(targetCombo, () -> offered);
        targetMark = new Mark(targetCombo, "Swept setting");
        targetMark.explain(
                "A label, or arms or dataset for all that have the setting, a dot, and the setting. Ctrl+Space offers those that contain what is typed.");
        target =
                new TypedField(
                        targetCombo,
                        composing.typing(),
                        text ->
                                set(
                                        "Change Axis",
                                        ExperimentPackage.Literals.AXIS__TARGET,
                                        text.strip()));
        Label words = words("Values", "");
        GridDataFactory.swtDefaults()
                .align(SWT.BEGINNING, SWT.BEGINNING)
                .indent(0, 3)
                .applyTo(words);
        values = new EntryList(body(), "the values", this::take);
        values.startWith("0");
        composing.toolkit().adapt((Composite) values.control());
        fill(values.control());
        valuesMark = new Mark(values.table(), "Values");
        valuesMark.explain("Enter or F2 changes a value, Ins adds one, Del removes.");
        series = new SeriesRow(this, this::take);
        about = paragraph("");
    }

    @Override
    boolean accepts(Object element) {
        return element instanceof Axis;
    }

    @Override
    void show(Object element) {
        if (!(element instanceof Axis now)) {
            return;
        }
        axis = now;
        var session = composing().session();
        Targets targets = new Targets(session.experiment(), composing().knowledge());
        offered = targets.all();
        String text = Parts.text(now.getTarget());
        if (!offered.equals(List.of(targetCombo.getItems())) && !composing().typing().pending()) {
            targetCombo.setItems(offered.toArray(String[]::new));
            target.show("");
        }
        target.show(text);
        title.setText(text.isEmpty() ? "New axis" : "Axis " + text.replace("&", "&&"));
        Optional<SettingSpec> spec = targets.spec(text);
        List<String> list = Scope.values(now);
        values.show(list, false);
        values.setEditable(writable());
        targetCombo.setEnabled(writable());
        series.show(writable() && spec.filter(AxisDetail::numeric).isPresent(), whole(spec));
        mark(targetMark, session.problems(now, "target"));
        mark(valuesMark, session.problems(now, "values"));
        String wrong = wrong(spec, list);
        if (valuesMark.message().isEmpty() && !wrong.isEmpty()) {
            valuesMark.say(wrong, true);
        }
        say(about, about(spec, list.size()));
    }

    private static boolean numeric(SettingSpec spec) {
        return switch (spec.type()) {
            case INT, LONG, DOUBLE -> true;
            default -> false;
        };
    }

    private static boolean whole(Optional<SettingSpec> spec) {
        return spec.filter(s -> s.type() != SettingSpec.Type.DOUBLE).isPresent();
    }

    private static String wrong(Optional<SettingSpec> spec, List<String> values) {
        return spec.map(
                        s ->
                                values.stream()
                                        .map(v -> SettingCheck.complaint(s, v))
                                        .filter(c -> !c.isEmpty())
                                        .findFirst()
                                        .orElse(""))
                .orElse("");
    }

    private static String about(Optional<SettingSpec> spec, int count) {
        String words =
                spec.map(
                                s -> {
                                    String range = s.bounds().words();
                                    String unit = s.unit().isEmpty() ? "" : " " + s.unit();
                                    return "%s%s%s%s"
                                            .formatted(
                                                    s.label(),
                                                    s.doc().isEmpty() ? "" : ": " + s.doc(),
                                                    range.isEmpty() ? "" : "; " + range + unit,
                                                    s.choices().isEmpty()
                                                            ? "."
                                                            : "; one of "
                                                                    + String.join(", ", s.choices())
                                                                    + ".");
                                })
                        .orElse("Choose what is swept; then its values.");
        return count == 0
                ? words
                : "%s  %d value%s.".formatted(words, count, count == 1 ? "" : "s");
    }

    private void take(List<String> entries) {
        List<String> kept = new ArrayList<>(entries);
        kept.removeIf(String::isBlank);
        set("Change Values", ExperimentPackage.Literals.AXIS__VALUES, String.join(" | ", kept));
    }

    private void set(String what, EAttribute feature, String value) {
        Axis now = axis;
        if (now != null && composing().holds(now)) {
            composing().session().set(what, now, feature, value);
        }
    }

    @Override
    void focus() {
        targetCombo.setFocus();
    }
}
