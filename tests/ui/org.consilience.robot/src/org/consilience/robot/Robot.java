package org.consilience.robot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.intro.IIntroPart;

/**
 * Drives the workbench from outside its thread: finds widgets by their words, sends them the events
 * that a person's hand would, and waits for what follows. Never call it from the UI thread.
 */
public final class Robot {

    private static final Pattern ANCHOR = Pattern.compile("<a(?: href=\"([^\"]*)\")?>(.*?)</a>");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final Display display;

    /** Drives the running workbench. */
    public Robot() {
        this(PlatformUI.getWorkbench().getDisplay());
    }

    /**
     * Drives a display.
     *
     * @param display the display
     */
    public Robot(Display display) {
        if (Display.getCurrent() != null) {
            throw new IllegalStateException("The robot would block the UI thread.");
        }
        this.display = display;
    }

    /** Returns the display. */
    public Display display() {
        return display;
    }

    /**
     * Runs something on the UI thread.
     *
     * @param body what
     * @param <T> its result
     * @return its result
     */
    public <T> T sync(Callable<T> body) {
        List<T> result = new ArrayList<>();
        Throwable[] fault = new Throwable[1];
        display.syncExec(
                () -> {
                    try {
                        result.add(body.call());
                    } catch (Exception | AssertionError e) {
                        fault[0] = e;
                    }
                });
        if (fault[0] instanceof AssertionError e) {
            throw e;
        } else if (fault[0] != null) {
            throw new IllegalStateException(fault[0].toString(), fault[0]);
        }
        return result.get(0);
    }

    /**
     * Runs something on the UI thread.
     *
     * @param body what
     */
    public void run(Runnable body) {
        sync(
                () -> {
                    body.run();
                    return null;
                });
    }

    /**
     * Starts something on the UI thread that may block it in a modal dialog.
     *
     * @param body what
     */
    public void start(Runnable body) {
        display.asyncExec(body);
    }

    /**
     * Waits until something holds.
     *
     * @param what the words for a failure
     * @param condition asked on the UI thread
     */
    public void await(String what, Callable<Boolean> condition) {
        await(what, PATIENCE, condition);
    }

    /**
     * Waits longer than usual until something holds.
     *
     * @param what the words for a failure
     * @param patience nanoseconds
     * @param condition asked on the UI thread
     */
    public void await(String what, long patience, Callable<Boolean> condition) {
        long end = System.nanoTime() + patience;
        while (!sync(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain: " + what + "\n" + describe());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /**
     * Waits for something to be there and returns it.
     *
     * @param what the words for a failure
     * @param finder finds it on the UI thread, or returns null
     * @param <T> what it is
     */
    public <T> T find(String what, Callable<T> finder) {
        await(what, () -> finder.call() != null);
        return sync(finder);
    }

    /** Returns the active page of the first window. */
    public IWorkbenchPage page() {
        return sync(
                () -> {
                    IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
                    return (window == null
                                    ? PlatformUI.getWorkbench().getWorkbenchWindows()[0]
                                    : window)
                            .getActivePage();
                });
    }

    /** Closes the welcome page. */
    public void closeWelcome() {
        run(
                () -> {
                    IIntroPart intro = PlatformUI.getWorkbench().getIntroManager().getIntro();
                    if (intro != null) {
                        PlatformUI.getWorkbench().getIntroManager().closeIntro(intro);
                    }
                });
    }

    /**
     * Opens a view and gives it the keyboard.
     *
     * @param id the view's id
     */
    public IViewPart view(String id) {
        return sync(() -> page().showView(id));
    }

    /**
     * Waits for a dialog or window.
     *
     * @param title what its title contains
     */
    public Shell shell(String title) {
        return find(
                "a window \"" + title + "\"",
                () -> {
                    for (Shell shell : display.getShells()) {
                        if (!shell.isDisposed()
                                && shell.isVisible()
                                && shell.getText().contains(title)) {
                            return shell;
                        }
                    }
                    return null;
                });
    }

    /**
     * Finds a widget below another; hidden ones do not count.
     *
     * @param parent where to look
     * @param type its class
     * @param test what it must be like
     * @param <T> its class
     * @return the first in tree order, or null
     */
    public static <T extends Widget> T below(
            Composite parent, Class<T> type, Predicate<? super T> test) {
        for (T widget : all(parent, type)) {
            if (test.test(widget)) {
                return widget;
            }
        }
        return null;
    }

    /**
     * Returns the visible widgets of a class below another, in tree order; on the UI thread.
     *
     * @param parent where to look
     * @param type their class
     * @param <T> their class
     */
    public static <T extends Widget> List<T> all(Composite parent, Class<T> type) {
        List<T> found = new ArrayList<>();
        collect(parent, type, found);
        return found;
    }

    private static <T extends Widget> void collect(Composite parent, Class<T> type, List<T> found) {
        for (Control child : parent.getChildren()) {
            if (!child.isVisible()) {
                continue;
            }
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
            if (child instanceof ToolBar bar) {
                for (ToolItem item : bar.getItems()) {
                    if (type.isInstance(item)) {
                        found.add(type.cast(item));
                    }
                }
            }
            if (child instanceof Composite composite) {
                collect(composite, type, found);
            }
        }
    }

    /**
     * Presses a button, once it is enabled.
     *
     * @param parent where it is
     * @param text its words, without mnemonic
     */
    public void press(Composite parent, String text) {
        Button button =
                find(
                        "a button \"" + text + "\" that can be pressed",
                        () ->
                                below(
                                        parent,
                                        Button.class,
                                        b -> plain(b.getText()).equals(text) && b.isEnabled()));
        boolean check = (sync(button::getStyle) & (SWT.CHECK | SWT.TOGGLE)) != 0;
        start(
                () -> {
                    if (!button.isDisposed()) {
                        button.setFocus();
                        if (check) {
                            button.setSelection(!button.getSelection());
                        }
                        button.notifyListeners(SWT.Selection, new Event());
                    }
                });
        settle();
    }

    /**
     * Presses a tool bar's button, once it is enabled.
     *
     * @param parent where it is
     * @param tip its words or its tooltip, which may go on
     */
    public void tool(Composite parent, String tip) {
        ToolItem item =
                find(
                        "a tool \"" + tip + "\" that can be pressed",
                        () ->
                                below(
                                        parent,
                                        ToolItem.class,
                                        i ->
                                                i.isEnabled()
                                                        && (plain(i.getText()).equals(tip)
                                                                || plain(i.getToolTipText())
                                                                        .startsWith(tip))));
        boolean check = (sync(item::getStyle) & (SWT.CHECK | SWT.RADIO)) != 0;
        start(
                () -> {
                    if (check) {
                        item.setSelection(!item.getSelection());
                    }
                    item.notifyListeners(SWT.Selection, new Event());
                });
        settle();
    }

    /**
     * Follows a link.
     *
     * @param parent where it is
     * @param words words of the link
     */
    public void link(Composite parent, String words) {
        Link link =
                find(
                        "a link \"" + words + "\"",
                        () -> below(parent, Link.class, l -> l.getText().contains(words)));
        Event event = new Event();
        event.text = sync(() -> target(link.getText(), words));
        start(() -> link.notifyListeners(SWT.Selection, event));
        settle();
    }

    /** What a link's listener is told: the reference of the anchor, or else its words. */
    private static String target(String text, String words) {
        Matcher anchor = ANCHOR.matcher(text);
        while (anchor.find()) {
            if (anchor.group(2).contains(words)) {
                return anchor.group(1) == null ? anchor.group(2) : anchor.group(1);
            }
        }
        return words;
    }

    /**
     * Returns the control behind a label: the next one in its parent.
     *
     * @param parent where to look
     * @param label what the label starts with
     * @param type the control's class
     * @param <T> the control's class
     */
    public <T extends Control> T labelled(Composite parent, String label, Class<T> type) {
        return find(
                "a field \"" + label + "\"",
                () -> {
                    for (Control l : all(parent, Control.class)) {
                        if (label(l).startsWith(label)) {
                            Control[] siblings = l.getParent().getChildren();
                            boolean behind = false;
                            for (Control c : siblings) {
                                T field = behind ? field(c, type) : null;
                                if (field != null) {
                                    return field;
                                }
                                behind |= c == l;
                            }
                        }
                    }
                    return null;
                });
    }

    /**
     * Returns the visible words of a window: labels, texts, and the cells of trees and tables.
     *
     * @param parent where to look, on the UI thread
     */
    public static String words(Composite parent) {
        StringBuilder text = new StringBuilder();
        for (Control c : all(parent, Control.class)) {
            if (c instanceof Label l) {
                text.append(plain(l.getText())).append('\n');
            } else if (c instanceof Text t) {
                text.append(t.getText()).append('\n');
            } else if (c instanceof Link l) {
                text.append(l.getText()).append('\n');
            } else if (c instanceof StyledText s) {
                text.append(s.getText()).append('\n');
            } else if (c instanceof Tree tree) {
                for (TreeItem item : tree.getItems()) {
                    append(text, item, Math.max(1, tree.getColumnCount()));
                }
            } else if (c instanceof Table table) {
                for (TableItem item : table.getItems()) {
                    for (int i = 0; i < Math.max(1, table.getColumnCount()); i++) {
                        text.append(item.getText(i)).append('\t');
                    }
                    text.append('\n');
                }
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, TreeItem item, int columns) {
        for (int i = 0; i < columns; i++) {
            text.append(item.getText(i)).append('\t');
        }
        text.append('\n');
        for (TreeItem child : item.getItems()) {
            append(text, child, columns);
        }
    }

    private static <T extends Control> T field(Control control, Class<T> type) {
        if (type.isInstance(control)) {
            return control.isVisible() ? type.cast(control) : null;
        }
        return control instanceof Composite c ? below(c, type, t -> true) : null;
    }

    private static String label(Control control) {
        if (control instanceof Label l) {
            return plain(l.getText());
        }
        return control.getClass().getSimpleName().equals("Hyperlink")
                ? String.valueOf(control.getToolTipText())
                : "";
    }

    /**
     * Writes into a field as typing does, and leaves it.
     *
     * @param field the field
     * @param value the whole text
     */
    public void type(Text field, String value) {
        run(
                () -> {
                    field.setFocus();
                    field.setText(value);
                });
        run(() -> field.notifyListeners(SWT.FocusOut, new Event()));
        settle();
    }

    /**
     * Chooses from a combo.
     *
     * @param combo the combo
     * @param value one of its items
     */
    public void choose(Combo combo, String value) {
        run(
                () -> {
                    int index = combo.indexOf(value);
                    if (index < 0) {
                        throw new AssertionError(
                                "\"" + value + "\" is not among " + List.of(combo.getItems()));
                    }
                    combo.setFocus();
                    combo.select(index);
                    combo.notifyListeners(SWT.Selection, new Event());
                });
        settle();
    }

    /**
     * Selects an item of a tree, opening those above it.
     *
     * @param tree the tree
     * @param path what the items' first columns start with, from the root
     */
    public void select(Tree tree, String... path) {
        TreeItem item = null;
        for (String step : path) {
            TreeItem above = item;
            item =
                    find(
                            "an item \"" + step + "\"",
                            () -> {
                                TreeItem[] items =
                                        above == null ? tree.getItems() : above.getItems();
                                for (TreeItem i : items) {
                                    if (i.getText().startsWith(step)) {
                                        return i;
                                    }
                                }
                                if (above != null && !above.getExpanded()) {
                                    expand(tree, above);
                                }
                                return null;
                            });
        }
        TreeItem chosen = item;
        run(
                () -> {
                    tree.setFocus();
                    tree.setSelection(chosen);
                    Event event = new Event();
                    event.item = chosen;
                    tree.notifyListeners(SWT.Selection, event);
                });
        settle();
    }

    private static void expand(Tree tree, TreeItem item) {
        Event event = new Event();
        event.item = item;
        tree.notifyListeners(SWT.Expand, event);
        item.setExpanded(true);
    }

    /**
     * Shows a page of a tab folder.
     *
     * @param parent where it is
     * @param text the tab's words
     */
    public void tab(Composite parent, String text) {
        TabFolder folder =
                find("tabs", () -> below(parent, TabFolder.class, f -> f.getItemCount() > 0));
        run(
                () -> {
                    for (int i = 0; i < folder.getItemCount(); i++) {
                        if (folder.getItem(i).getText().equals(text)) {
                            folder.setSelection(i);
                            Event event = new Event();
                            event.item = folder.getItem(i);
                            folder.notifyListeners(SWT.Selection, event);
                        }
                    }
                });
        settle();
    }

    /**
     * Shows a page of the active editor, by its tab below the page.
     *
     * @param text the tab's words
     */
    public void editorPage(String text) {
        CTabFolder folder =
                find(
                        "an editor with a page " + text,
                        () ->
                                below(
                                        page().getWorkbenchWindow().getShell(),
                                        CTabFolder.class,
                                        f -> item(f, text) != null));
        run(
                () -> {
                    CTabItem item = item(folder, text);
                    folder.setSelection(item);
                    Event event = new Event();
                    event.item = item;
                    folder.notifyListeners(SWT.Selection, event);
                });
        settle();
    }

    private static CTabItem item(CTabFolder folder, String text) {
        for (CTabItem item : folder.getItems()) {
            if (item.getText().equals(text)) {
                return item;
            }
        }
        return null;
    }

    /**
     * Chooses from the context menu of a control.
     *
     * @param control the control
     * @param path the items' words
     */
    public void context(Control control, String... path) {
        Menu menu = sync(control::getMenu);
        if (menu == null) {
            throw new AssertionError("No context menu.");
        }
        menu(menu, path);
    }

    /**
     * Chooses from the main menu.
     *
     * @param path the items' words
     */
    public void menu(String... path) {
        menu(sync(() -> page().getWorkbenchWindow().getShell().getMenuBar()), path);
    }

    private void menu(Menu root, String... path) {
        Menu menu = root;
        for (int i = 0; i < path.length; i++) {
            Menu at = menu;
            String step = path[i];
            MenuItem item =
                    find(
                            "a menu item \"" + step + "\"",
                            () -> {
                                // What can be chosen is decided each time that a menu opens.
                                at.notifyListeners(SWT.Show, new Event());
                                for (MenuItem m : at.getItems()) {
                                    if (plain(m.getText()).equals(step) && m.isEnabled()) {
                                        return m;
                                    }
                                }
                                at.notifyListeners(SWT.Hide, new Event());
                                return null;
                            });
            if (i < path.length - 1) {
                menu = sync(item::getMenu);
            } else {
                start(() -> item.notifyListeners(SWT.Selection, new Event()));
                settle();
            }
            run(() -> at.notifyListeners(SWT.Hide, new Event()));
        }
    }

    /**
     * Executes a command without parameters, as its button, menu item or key would.
     *
     * @param id the command's id
     */
    public void command(String id) {
        start(
                () -> {
                    try {
                        PlatformUI.getWorkbench()
                                .getService(org.eclipse.ui.handlers.IHandlerService.class)
                                .executeCommand(id, null);
                    } catch (org.eclipse.core.commands.common.CommandException e) {
                        throw new IllegalStateException(id, e);
                    }
                });
        settle();
    }

    /**
     * Presses a key, through the platform's key bindings.
     *
     * @param keys such as {@code CTRL+Z}, or a single key such as {@code ENTER}
     */
    public void key(String keys) {
        KeyStroke stroke;
        try {
            stroke = KeyStroke.getInstance(keys);
        } catch (ParseException e) {
            throw new IllegalArgumentException(keys, e);
        }
        start(
                () -> {
                    // Without a window manager nobody gives the keyboard back when a dialog closes.
                    if (display.getActiveShell() == null) {
                        page().getWorkbenchWindow().getShell().forceActive();
                    }
                    Control focus = display.getFocusControl();
                    Event event = new Event();
                    event.display = display;
                    event.widget = focus;
                    event.stateMask = stroke.getModifierKeys();
                    int key = stroke.getNaturalKey();
                    event.keyCode = key >= 'A' && key <= 'Z' ? key - 'A' + 'a' : key;
                    event.character =
                            (event.stateMask & SWT.CTRL) != 0 && key >= 'A' && key <= 'Z'
                                    ? (char) (key - 'A' + 1)
                                    : (char) key;
                    event.type = SWT.KeyDown;
                    org.eclipse.ui.keys.IBindingService bindings =
                            PlatformUI.getWorkbench()
                                    .getService(org.eclipse.ui.keys.IBindingService.class);
                    org.eclipse.jface.bindings.Binding match =
                            bindings.getPerfectMatch(
                                    org.eclipse.jface.bindings.keys.KeySequence.getInstance(
                                            stroke));
                    if (match != null) {
                        try {
                            PlatformUI.getWorkbench()
                                    .getService(org.eclipse.ui.handlers.IHandlerService.class)
                                    .executeCommand(match.getParameterizedCommand(), event);
                        } catch (org.eclipse.core.commands.common.CommandException e) {
                            throw new IllegalStateException(keys, e);
                        }
                    } else if (focus != null) {
                        focus.notifyListeners(SWT.KeyDown, event);
                    }
                });
        settle();
    }

    /** Lets the UI thread work off what is queued. */
    public void settle() {
        for (int i = 0; i < 3; i++) {
            run(() -> {});
        }
    }

    /** Makes the window as large as the screen, as a window manager would. */
    public void fullScreen() {
        run(
                () -> {
                    Shell shell = page().getWorkbenchWindow().getShell();
                    Rectangle screen = display.getBounds();
                    // What a window manager would draw around it is not there.
                    Rectangle whole = shell.computeTrim(0, 0, screen.width, screen.height);
                    shell.setBounds(0, 0, whole.width, whole.height);
                });
        settle();
    }

    /**
     * Lets the window work for some time before a picture is taken; no test may rely on it.
     *
     * @param seconds how long
     */
    public void pause(int seconds) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds));
        settle();
    }

    /**
     * Takes a picture of the whole screen.
     *
     * @param file a PNG file
     */
    public void screen(Path file) {
        settle();
        run(() -> save(display.getBounds(), file));
    }

    private void save(Rectangle bounds, Path file) {
        Image image = new Image(display, bounds.width, bounds.height);
        GC gc = new GC(display);
        gc.copyArea(image, bounds.x, bounds.y);
        gc.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData()};
        loader.save(file.toString(), SWT.IMAGE_PNG);
        image.dispose();
    }

    /**
     * Takes a picture of a window.
     *
     * @param shell the window
     * @param file a PNG file
     */
    public void picture(Shell shell, Path file) {
        settle();
        run(
                () -> {
                    shell.forceActive();
                    shell.redraw();
                    shell.update();
                    save(shell.getBounds(), file);
                });
    }

    private String describe() {
        return sync(
                () -> {
                    StringBuilder text = new StringBuilder("Open windows:");
                    for (Shell shell : display.getShells()) {
                        if (shell.isVisible()) {
                            text.append("\n- ").append(shell.getText());
                            for (Control c : all(shell, Control.class)) {
                                if (c instanceof Button b) {
                                    text.append(" [").append(b.getText()).append(']');
                                } else if (c instanceof Label l && !l.getText().isBlank()) {
                                    text.append(" \"").append(l.getText()).append('"');
                                }
                            }
                        }
                    }
                    return text.toString();
                });
    }

    private static String plain(String text) {
        return text == null ? "" : text.replace("&", "").replaceFirst("\t.*", "");
    }
}
