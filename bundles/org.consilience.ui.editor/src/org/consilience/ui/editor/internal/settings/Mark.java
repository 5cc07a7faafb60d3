package org.consilience.ui.editor.internal.settings;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/**
 * What a field says of itself: its name to a screen reader, its hover, and what is wrong with it.
 */
public final class Mark {

    /** The room that a mark needs before its field. */
    public static final int ROOM = 10;

    private final ControlDecoration decoration;
    private final Control control;
    private String hover = "";
    private String message = "";

    /**
     * Makes one, with nothing wrong.
     *
     * @param control the field
     * @param name what a screen reader calls it
     */
    public Mark(Control control, String name) {
        this.control = control;
        decoration = new ControlDecoration(control, SWT.LEFT | SWT.TOP);
        decoration.hide();
        control.getAccessible()
                .addAccessibleListener(
                        new AccessibleAdapter() {
                            @Override
                            public void getName(@Nullable AccessibleEvent e) {
                                if (e != null) {
                                    e.result = name;
                                }
                            }

                            @Override
                            public void getDescription(@Nullable AccessibleEvent e) {
                                if (e != null) {
                                    e.result = (message + " " + hover).strip();
                                }
                            }
                        });
    }

    /**
     * Sets what the hover explains.
     *
     * @param words a sentence or more
     */
    public void explain(String words) {
        hover = words;
        control.setToolTipText(words.isEmpty() ? null : words.replace("&", "&&"));
    }

    /**
     * Says what is wrong.
     *
     * @param words a sentence; empty if nothing is
     * @param error whether it keeps the experiment from running
     */
    public void say(String words, boolean error) {
        if (words.isEmpty()) {
            if (!message.isEmpty()) {
                decoration.hide();
            }
        } else {
            decoration.setImage(
                    FieldDecorationRegistry.getDefault()
                            .getFieldDecoration(
                                    error
                                            ? FieldDecorationRegistry.DEC_ERROR
                                            : FieldDecorationRegistry.DEC_WARNING)
                            .getImage());
            decoration.setDescriptionText(words);
            decoration.show();
        }
        message = words;
    }

    /** Returns what is wrong, or an empty string. */
    public String message() {
        return message;
    }
}
