package org.consilience.ui.editor.internal.compose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilience.ui.editor.internal.settings.Typing;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;

/**
 * While a field of a form has the keyboard, Delete, Cut, Copy and Paste are the field's own, so
 * that Delete in a list of values never removes the arm they belong to, and Undo first takes over
 * what was typed, so that this is what it takes back.
 */
public final class FieldKeys {

    private static final List<String> OWN =
            List.of(
                    ActionFactory.DELETE.getId(),
                    ActionFactory.CUT.getId(),
                    ActionFactory.COPY.getId(),
                    ActionFactory.PASTE.getId(),
                    ActionFactory.SELECT_ALL.getId());

    private final Composite area;
    private final IActionBars bars;
    private final Typing typing;
    private final Map<String, Optional<IAction>> before = new HashMap<>();

    /**
     * Follows the fields of a form.
     *
     * @param area what the fields are in
     * @param bars the editor's part of the menus
     * @param typing knows what is being typed
     */
    public FieldKeys(Composite area, IActionBars bars, Typing typing) {
        this.area = area;
        this.bars = bars;
        this.typing = typing;
        Display display = area.getDisplay();
        Listener in = this::focusIn;
        Listener out = e -> giveBack();
        display.addFilter(SWT.FocusIn, in);
        display.addFilter(SWT.FocusOut, out);
        area.addListener(
                SWT.Dispose,
                e -> {
                    display.removeFilter(SWT.FocusIn, in);
                    display.removeFilter(SWT.FocusOut, out);
                    giveBack();
                });
    }

    /** The editor may be activated by the same click, and then sets the menus first. */
    private void focusIn(Event e) {
        if (within(e.widget)) {
            e.display.asyncExec(
                    () -> {
                        if (!area.isDisposed() && within(area.getDisplay().getFocusControl())) {
                            take();
                        }
                    });
        }
    }

    private boolean within(@Nullable Widget widget) {
        for (Control c = widget instanceof Control control ? control : null;
                c != null;
                c = c.getParent()) {
            if (c == area) {
                return true;
            }
        }
        return false;
    }

    private void take() {
        if (!before.isEmpty()) {
            return;
        }
        for (String id : OWN) {
            remember(id);
            bars.setGlobalActionHandler(id, null);
        }
        String undo = ActionFactory.UNDO.getId();
        Optional<IAction> plain = remember(undo);
        bars.setGlobalActionHandler(
                undo,
                new Action("&Undo") {
                    @Override
                    public void run() {
                        typing.flush();
                        if (plain.isPresent()) {
                            plain.get().run();
                        }
                    }
                });
        bars.updateActionBars();
    }

    private Optional<IAction> remember(String id) {
        IAction other = bars.getGlobalActionHandler(id);
        Optional<IAction> known = other == null ? Optional.empty() : Optional.of(other);
        before.put(id, known);
        return known;
    }

    private void giveBack() {
        if (!before.isEmpty()) {
            before.forEach(
                    (id, other) ->
                            bars.setGlobalActionHandler(
                                    id, other.isPresent() ? other.get() : null));
            before.clear();
            bars.updateActionBars();
        }
    }
}
