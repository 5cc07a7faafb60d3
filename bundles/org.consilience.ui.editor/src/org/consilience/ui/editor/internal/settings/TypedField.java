package org.consilience.ui.editor.internal.settings;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/**
 * A text field whose edits become single steps of undo: an edit ends with Enter, with leaving the
 * field, or with a pause. What is typed is never thrown away because it is wrong.
 */
public final class TypedField {

    private static final int PAUSE = 800;

    private final Control control;
    private final Supplier<String> read;
    private final Consumer<String> write;
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
        this(text, text::getText, text::setText, typing, commit);
    }

    /**
     * Follows a combo that takes any text; what is chosen from its list is an edit of its own.
     *
     * @param combo the widget
     * @param typing knows what is being typed
     * @param commit takes the text at the end of an edit
     */
    public TypedField(Combo combo, Typing typing, Consumer<String> commit) {
        this(combo, combo::getText, combo::setText, typing, commit);
        combo.addListener(SWT.Selection, e -> flush());
    }

    private TypedField(
            Control control,
            Supplier<String> read,
            Consumer<String> write,
            Typing typing,
            Consumer<String> commit) {
        this.control = control;
        this.read = read;
        this.write = write;
        this.typing = typing;
        this.commit = commit;
        control.addListener(SWT.Modify, e -> typed());
        control.addListener(SWT.FocusOut, e -> flush());
        control.addListener(SWT.DefaultSelection, e -> flush());
        control.addListener(SWT.Dispose, e -> typing.ended(this));
    }

    /**
     * Shows the model's value; one that is being typed stays unless the model's changed.
     *
     * @param value the value
     */
    public void show(String value) {
        if (value.equals(shown) && !value.equals(read.get())) {
            return;
        }
        shown = value;
        typing.ended(this);
        if (!read.get().equals(value)) {
            showing = true;
            write.accept(value);
            showing = false;
        }
    }

    /** Forgets what is being typed: the field is about to show something else. */
    public void forget() {
        flush();
        shown = read.get();
    }

    /** Ends the edit. */
    public void flush() {
        typing.ended(this);
        if (!control.isDisposed() && !read.get().equals(shown)) {
            shown = read.get();
            commit.accept(shown);
        }
    }

    private void typed() {
        if (showing) {
            return;
        }
        int now = ++edit;
        if (read.get().equals(shown)) {
            typing.ended(this);
            return;
        }
        typing.began(this);
        control.getDisplay()
                .timerExec(
                        PAUSE,
                        () -> {
                            if (!control.isDisposed() && edit == now) {
                                flush();
                            }
                        });
    }
}
