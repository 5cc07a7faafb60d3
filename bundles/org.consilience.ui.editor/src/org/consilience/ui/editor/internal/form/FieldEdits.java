package org.consilience.ui.editor.internal.form;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.actions.ActionFactory;

/** Cut, copy and paste within the field that has the keyboard. */
final class FieldEdits {

    private FieldEdits() {}

    /** Does it there; false if no field has the keyboard. */
    static boolean run(String id) {
        Control focus = Display.getCurrent().getFocusControl();
        return switch (focus) {
            case Text text -> text(text, id);
            case StyledText text -> styled(text, id);
            case Combo combo -> combo(combo, id);
            case Spinner spinner -> spinner(spinner, id);
            case null, default -> false;
        };
    }

    private static boolean is(ActionFactory factory, String id) {
        return factory.getId().equals(id);
    }

    private static boolean text(Text text, String id) {
        if (is(ActionFactory.COPY, id)) {
            text.copy();
        } else if (is(ActionFactory.SELECT_ALL, id)) {
            text.selectAll();
        } else if (text.getEditable()) {
            if (is(ActionFactory.CUT, id)) {
                text.cut();
            } else if (is(ActionFactory.PASTE, id)) {
                text.paste();
            } else if (is(ActionFactory.DELETE, id)) {
                text.insert("");
            }
        }
        return true;
    }

    private static boolean styled(StyledText text, String id) {
        if (is(ActionFactory.COPY, id)) {
            text.copy();
        } else if (is(ActionFactory.SELECT_ALL, id)) {
            text.selectAll();
        } else if (text.getEditable()) {
            if (is(ActionFactory.CUT, id)) {
                text.cut();
            } else if (is(ActionFactory.PASTE, id)) {
                text.paste();
            } else if (is(ActionFactory.DELETE, id)) {
                text.insert("");
            }
        }
        return true;
    }

    private static boolean combo(Combo combo, String id) {
        if (is(ActionFactory.CUT, id)) {
            combo.cut();
        } else if (is(ActionFactory.COPY, id)) {
            combo.copy();
        } else if (is(ActionFactory.PASTE, id)) {
            combo.paste();
        }
        return !is(ActionFactory.DELETE, id);
    }

    private static boolean spinner(Spinner spinner, String id) {
        if (is(ActionFactory.CUT, id)) {
            spinner.cut();
        } else if (is(ActionFactory.COPY, id)) {
            spinner.copy();
        } else if (is(ActionFactory.PASTE, id)) {
            spinner.paste();
        }
        return true;
    }
}
