package org.consilience.ui.editor.internal.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.consilience.api.settings.SettingSpec;
import org.consilience.api.settings.SettingSpec.Type;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The list editor behind a setting of several values. */
final class ListEditor implements SettingEditor {

    private final SettingSpec spec;
    private final EntryList list;

    ListEditor(Composite parent, SettingSpec spec, Change change) {
        this.spec = spec;
        list =
                new EntryList(
                        parent,
                        spec.label(),
                        entries -> {
                            String text = String.join("; ", entries);
                            boolean same = entries.equals(SettingCheck.elements(spec.def()));
                            change.to(same ? null : text);
                        });
        list.startWith(spec.type() == Type.TEXTS ? "new" : "0");
    }

    @Override
    public Control control() {
        return list.control();
    }

    @Override
    public Control field() {
        return list.table();
    }

    @Override
    public void show(@Nullable String value) {
        List<String> entries =
                new ArrayList<>(
                        SettingCheck.elements(Objects.requireNonNullElse(value, spec.def())));
        list.show(entries, value == null);
    }
}
