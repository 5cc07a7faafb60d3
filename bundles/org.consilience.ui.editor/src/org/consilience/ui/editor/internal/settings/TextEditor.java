package org.consilience.ui.editor.internal.settings;

import java.util.Objects;
import org.consilience.api.settings.SettingSpec;
import org.consilience.api.settings.SettingSpec.Type;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/** A number or a text. An empty field is the default, which then shows through. */
final class TextEditor implements SettingEditor {

    private final SettingSpec spec;
    private final Text text;
    private final TypedField field;

    TextEditor(Composite parent, SettingSpec spec, Typing typing, Change change) {
        this.spec = spec;
        text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        text.setMessage(spec.def().isEmpty() ? "" : "default " + spec.def());
        field =
                new TypedField(
                        text,
                        typing,
                        value ->
                                change.to(
                                        value.isEmpty() || value.equals(spec.def())
                                                ? null
                                                : value));
        if (spec.type() == Type.INT || spec.type() == Type.LONG) {
            text.addListener(SWT.KeyDown, this::step);
        }
    }

    @Override
    public Control control() {
        return text;
    }

    @Override
    public Control field() {
        return text;
    }

    @Override
    public void show(@Nullable String value) {
        field.show(Objects.requireNonNullElse(value, ""));
    }

    @Override
    public void forget() {
        field.forget();
    }

    @Override
    public void focus() {
        text.setFocus();
        text.selectAll();
    }

    @Override
    public boolean wide() {
        return spec.type() == Type.TEXT;
    }

    /** The arrow keys count a whole number up and down, within its bounds. */
    private void step(Event e) {
        int by = e.keyCode == SWT.ARROW_UP ? 1 : e.keyCode == SWT.ARROW_DOWN ? -1 : 0;
        if (by == 0 || e.stateMask != 0 || !text.getEditable()) {
            return;
        }
        try {
            String now = text.getText().isBlank() ? spec.def() : text.getText().strip();
            long next = Long.parseLong(now) + by;
            e.doit = false;
            if (SettingCheck.complaint(spec, Long.toString(next)).isEmpty()) {
                text.setText(Long.toString(next));
                text.selectAll();
            }
        } catch (NumberFormatException notANumber) {
            e.doit = true; // the mark says so already
        }
    }
}
