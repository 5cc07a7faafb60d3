package org.consilience.ui.editor.internal.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.consilience.api.settings.SettingSpec;
import org.consilience.model.validation.Problem;
import org.consilience.model.validation.Severity;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * The form of one provider's settings, made from their declaration. It is kept and shows the values
 * of whatever dataset or arm is chosen, so that choosing another makes no new widgets.
 */
public final class SettingsForm {

    /** Takes what the form changes. */
    public interface Host {

        /**
         * Changes a setting.
         *
         * @param spec the setting
         * @param value the new text, or null for the default
         */
        void set(SettingSpec spec, @Nullable String value);

        /**
         * Removes a value that belongs to no setting, or changes it.
         *
         * @param name its name in the file
         * @param value the new text, or null to remove it
         */
        void setUnknown(String name, @Nullable String value);

        /** The form became longer or shorter. */
        void reflow();
    }

    private final Composite body;
    private final SettingsLayout layout;
    private final Host host;
    private final Map<Label, List<SettingRow>> groups = new LinkedHashMap<>();
    private final List<SettingRow> rows = new ArrayList<>();
    private final KeptRows kept;
    private boolean changedOnly;

    /**
     * Makes the form.
     *
     * @param parent the parent
     * @param toolkit makes its widgets
     * @param layout what there is to set
     * @param fields knows what is being typed, and the experiment's folder
     * @param host takes changes
     */
    public SettingsForm(
            Composite parent,
            FormToolkit toolkit,
            SettingsLayout layout,
            SettingsFields fields,
            Host host) {
        this.layout = layout;
        this.host = host;
        body = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(Mark.ROOM, 4).applyTo(body);
        SettingEditors editors = new SettingEditors(fields.typing(), fields.folder());
        layout.groups()
                .forEach(
                        (words, specs) -> {
                            Label heading = heading(toolkit, words);
                            List<SettingRow> group = new ArrayList<>();
                            for (SettingSpec spec : specs) {
                                group.add(new SettingRow(body, toolkit, spec, editors, host));
                            }
                            groups.put(heading, group);
                            rows.addAll(group);
                        });
        kept = new KeptRows(body, toolkit, fields.typing(), host);
    }

    private Label heading(FormToolkit toolkit, String words) {
        Label heading = toolkit.createLabel(body, words);
        heading.setFont(JFaceResources.getFontRegistry().getItalic(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults()
                .span(3, 1)
                .indent(0, 6)
                .exclude(words.isEmpty())
                .applyTo(heading);
        heading.setVisible(!words.isEmpty());
        return heading;
    }

    /** Returns the control to lay out. */
    public Composite control() {
        return body;
    }

    /** Ends what is typed, before the form shows something else. */
    public void forget() {
        rows.forEach(row -> row.editor().forget());
    }

    /**
     * Shows values.
     *
     * @param values name to text, as the file gives them
     * @param problems what is wrong with the value of that name in the file
     * @param editable whether they may be changed
     */
    public void show(
            Map<String, String> values,
            Function<String, List<Problem>> problems,
            boolean editable) {
        Map<String, String> rest = new LinkedHashMap<>(values);
        for (SettingRow row : rows) {
            String name = nameIn(row.spec(), values);
            Problem worst = worst(problems.apply(name));
            row.show(
                    rest.remove(name),
                    worst == null ? "" : worst.message() + " " + worst.remedy(),
                    worst == null || worst.severity() == Severity.ERROR,
                    editable);
        }
        boolean news = kept.show(rest, editable);
        if (filter() || news) {
            host.reflow();
        }
    }

    /**
     * Shows all settings, or only those that the file gives.
     *
     * @param only whether the others are hidden
     */
    public void setChangedOnly(boolean only) {
        changedOnly = only;
        if (filter()) {
            host.reflow();
        }
    }

    /**
     * Gives the keyboard to a setting.
     *
     * @param name its name
     */
    public void focus(String name) {
        rows.stream()
                .filter(r -> r.spec().name().equals(name) || r.spec().alias().contains(name))
                .findFirst()
                .ifPresent(r -> r.editor().focus());
    }

    /** Returns what is wrong with a setting, as its mark says. */
    String complaint(String name) {
        return rows.stream()
                .filter(r -> r.spec().name().equals(name))
                .map(r -> r.mark().message())
                .findFirst()
                .orElse("");
    }

    /** Returns the rows, in the order of the form. */
    List<SettingRow> rows() {
        return List.copyOf(rows);
    }

    /** The names that the file may use, the setting's own and earlier ones. */
    private static String nameIn(SettingSpec spec, Map<String, String> values) {
        return spec.alias().stream()
                .filter(a -> values.containsKey(a) && !values.containsKey(spec.name()))
                .findFirst()
                .orElse(spec.name());
    }

    private static @Nullable Problem worst(List<Problem> problems) {
        @Nullable Problem worst = null;
        for (Problem problem : problems) {
            if (worst == null || problem.severity().compareTo(worst.severity()) < 0) {
                worst = problem;
            }
        }
        return worst;
    }

    private boolean filter() {
        boolean news = false;
        Set<Label> shown = new LinkedHashSet<>();
        for (Map.Entry<Label, List<SettingRow>> group : groups.entrySet()) {
            for (SettingRow row : group.getValue()) {
                boolean visible = !changedOnly || row.changed();
                news |= row.setVisible(visible);
                if (visible && !group.getKey().getText().isEmpty()) {
                    shown.add(group.getKey());
                }
            }
            if (group.getKey().getLayoutData() instanceof GridData data) {
                data.exclude = !shown.contains(group.getKey());
                group.getKey().setVisible(!data.exclude);
            }
        }
        return news;
    }

    /** Returns what the form was made from. */
    public SettingsLayout layout() {
        return layout;
    }
}
