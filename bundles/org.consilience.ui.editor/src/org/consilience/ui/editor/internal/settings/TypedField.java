package org.consilience.ui.editor.internal.settings;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;

/**
 * A text field whose edits become single steps of undo: an edit ends with Enter, with leaving the
 * field, or with a pause. What is typed is never thrown away because it is wrong.
 */
public final class TypedField {

    private static final int PAUSE = 800;

    private final Text text;
    private final Typing typing;
    private final Consumer<String> commit;
    private String shown = "";
    private int edit;
    private boolean showing;

    /**
     * Follows a text widget.
     *
     * @param text the widget
     * @param typing knows what is being typed
     * @param commit takes the text at the end of an edit
     */
    public TypedField(Text text, Typing typing, Consumer<String> commit) {
        this.text = text;
        this.typing = typing;
        this.commit = commit;
        text.addListener(SWT.Modify, e -> typed());
        text.addListener(SWT.FocusOut, e -> flush());
        text.addListener(SWT.DefaultSelection, e -> flush());
        text.addListener(SWT.Dispose, e -> typing.ended(this));
    }

    /** Returns the widget. */
    public Text text() {
        return text;
    }

    /**
     * Shows the model's value; one that is being typed stays unless the model's changed.
     *
     * @param value the value
     */
    public void show(String value) {
        if (value.equals(shown) && !value.equals(text.getText())) {
            return;
        }
        shown = value;
        typing.ended(this);
        if (!text.getText().equals(value)) {
            showing = true;
            text.setText(value);
            showing = false;
        }
    }

    /** Forgets what is being typed: the field is about to show something else. */
    public void forget() {
        flush();
        shown = text.getText();
    }

    /** Ends the edit. */
    public void flush() {
        typing.ended(this);
        if (!text.isDisposed() && !text.getText().equals(shown)) {
            shown = text.getText();
            commit.accept(shown);
        }
    }

    private void typed() {
        if (showing) {
            return;
        }
        int now = ++edit;
        if (text.getText().equals(shown)) {
            typing.ended(this);
            return;
        }
        typing.began(this);
        text.getDisplay()
                .timerExec(
                        PAUSE,
                        () -> {
                            if (!text.isDisposed() && edit == now) {
                                flush();
                            }
                        });
    }
}
