package org.consilience.ui.editor.internal.settings;

import org.consilience.api.settings.SettingSpec;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A check box. A file's text that is neither true nor false shows as neither. */
final class FlagEditor implements SettingEditor {

    private final SettingSpec spec;
    private final Button check;

    FlagEditor(Composite parent, SettingSpec spec, Change change) {
        this.spec = spec;
        check = new Button(parent, SWT.CHECK);
        check.addListener(
                SWT.Selection,
                e -> {
                    check.setGrayed(false);
                    String value = Boolean.toString(check.getSelection());
                    change.to(value.equals(spec.def()) ? null : value);
                });
    }

    @Override
    public Control control() {
        return check;
    }

    @Override
    public Control field() {
        return check;
    }

    @Override
    public void show(@Nullable String value) {
        String text = value == null ? spec.def() : value.strip();
        boolean unclear = value != null && !text.equals("true") && !text.equals("false");
        check.setGrayed(unclear);
        check.setSelection(unclear || text.equals("true"));
    }

    @Override
    public boolean wide() {
        return false;
    }
}
