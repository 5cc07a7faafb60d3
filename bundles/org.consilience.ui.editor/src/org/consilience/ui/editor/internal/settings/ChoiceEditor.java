package org.consilience.ui.editor.internal.settings;

import java.util.ArrayList;
import java.util.List;
import org.consilience.api.settings.SettingSpec;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A combo of the words allowed; a word of the file that is not among them is shown and kept. */
final class ChoiceEditor implements SettingEditor {

    private final SettingSpec spec;
    private final Combo combo;

    ChoiceEditor(Composite parent, SettingSpec spec, Change change) {
        this.spec = spec;
        combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setItems(spec.choices().toArray(String[]::new));
        combo.addListener(
                SWT.Selection,
                e -> {
                    String value = combo.getText();
                    change.to(value.equals(spec.def()) ? null : value);
                });
        Wheel.passOn(combo);
    }

    @Override
    public Control control() {
        return combo;
    }

    @Override
    public Control field() {
        return combo;
    }

    @Override
    public void show(@Nullable String value) {
        String text = value == null ? spec.def() : value.strip();
        List<String> items = new ArrayList<>(spec.choices());
        String known =
                items.stream().filter(c -> c.equalsIgnoreCase(text)).findFirst().orElse(text);
        if (!items.contains(known) && !known.isEmpty()) {
            items.add(known);
        }
        if (!items.equals(List.of(combo.getItems()))) {
            combo.setItems(items.toArray(String[]::new));
        }
        if (items.indexOf(known) < 0) {
            combo.deselectAll();
        } else {
            combo.select(items.indexOf(known));
        }
    }

    @Override
    public boolean wide() {
        return false;
    }
}
