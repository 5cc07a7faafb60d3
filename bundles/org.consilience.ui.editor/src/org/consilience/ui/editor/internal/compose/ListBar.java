package org.consilience.ui.editor.internal.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.consilience.ui.Icons;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The buttons over a list, and the same in its context menu. */
public final class ListBar {

    private record Entry(
            String text, String icon, String key, Runnable body, BooleanSupplier enabled) {}

    private final ToolBar bar;
    private final List<Entry> entries = new ArrayList<>();
    private final List<ToolItem> items = new ArrayList<>();

    /**
     * Makes an empty one.
     *
     * @param parent the parent
     */
    public ListBar(Composite parent) {
        bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT);
    }

    /** Returns the control to lay out. */
    public ToolBar control() {
        return bar;
    }

    /**
     * Adds an action.
     *
     * @param text its words, with a mnemonic
     * @param icon its icon
     * @param key the key that does the same, for the hover
     * @param body what it does
     * @param enabled whether it can be done now
     * @return the button
     */
    public ToolItem add(
            String text, String icon, String key, Runnable body, BooleanSupplier enabled) {
        return add(text, icon, key, body, enabled, SWT.PUSH);
    }

    /**
     * Adds an action whose button has a menu besides.
     *
     * @param text its words, with a mnemonic
     * @param icon its icon
     * @param key the key that does the same, for the hover
     * @param body what it does
     * @param enabled whether it can be done now
     * @return the button, with an event of detail {@link SWT#ARROW} for the menu
     */
    public ToolItem addDropDown(
            String text, String icon, String key, Runnable body, BooleanSupplier enabled) {
        return add(text, icon, key, body, enabled, SWT.DROP_DOWN);
    }

    private ToolItem add(
            String text,
            String icon,
            String key,
            Runnable body,
            BooleanSupplier enabled,
            int style) {
        ToolItem item = new ToolItem(bar, style);
        item.setImage(Icons.image(icon));
        item.setToolTipText(text.replace("&", "") + " (" + key + ")");
        item.addListener(
                SWT.Selection,
                e -> {
                    if (e.detail != SWT.ARROW) {
                        body.run();
                    }
                });
        entries.add(new Entry(text, icon, key, body, enabled));
        items.add(item);
        return item;
    }

    /** Enables what can be done now. */
    public void update() {
        for (int i = 0; i < items.size(); i++) {
            boolean can = entries.get(i).enabled().getAsBoolean();
            if (items.get(i).getEnabled() != can) {
                items.get(i).setEnabled(can);
            }
        }
    }

    /**
     * Puts the same actions into a menu.
     *
     * @param menu the menu
     */
    public void fill(IMenuManager menu) {
        for (Entry entry : entries) {
            Action action =
                    new Action(entry.text() + "\t" + entry.key(), Icons.descriptor(entry.icon())) {
                        @Override
                        public void run() {
                            entry.body().run();
                        }
                    };
            action.setEnabled(entry.enabled().getAsBoolean());
            menu.add(action);
        }
        menu.add(new Separator());
    }
}
