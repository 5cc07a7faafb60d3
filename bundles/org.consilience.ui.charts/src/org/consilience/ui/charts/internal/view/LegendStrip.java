package org.consilience.ui.charts.internal.view;

import java.util.List;
import java.util.Set;
import org.consilience.ui.charts.internal.data.Kind;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/** The legend below a plot: a click hides a series, another shows it, hovering stresses it. */
final class LegendStrip extends Canvas {

    /** What a person does with the legend. */
    interface Listener {

        /** Hides or shows a series. */
        void toggle(String series);

        /** Shows a series alone, or all again. */
        void solo(String series);

        /** The pointer is on a name, or on none. */
        void hover(@Nullable String series);
    }

    private final Listener listener;
    private LegendItems items = new LegendItems(List.of(), Kind.LINES);
    private Set<String> hidden = Set.of();
    private Set<String> strong = Set.of();
    private Theme theme;
    private int current = -1;
    private int hover = -1;

    LegendStrip(Composite parent, Listener listener) {
        super(parent, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED);
        this.listener = listener;
        theme = Theme.of(parent);
        getVerticalBar().setVisible(false);
        addListener(SWT.Paint, this::paint);
        addListener(SWT.Resize, e -> scroll());
        addListener(SWT.MouseMove, e -> over(items.at(e.x, e.y + top())));
        addListener(SWT.MouseExit, e -> over(-1));
        addListener(SWT.MouseUp, this::click);
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_RETURN);
        addListener(SWT.FocusIn, e -> focus(Math.max(0, current)));
        addListener(SWT.FocusOut, e -> focus(-1));
        getVerticalBar().addListener(SWT.Selection, e -> redraw());
        LegendSpeech.give(this);
    }

    List<String> names() {
        return items.names();
    }

    boolean shown(int item) {
        return !hidden.contains(names().get(item));
    }

    int current() {
        return current;
    }

    Rectangle place(int item) {
        Rectangle place = items.place(item);
        return new Rectangle(place.x, place.y - top(), place.width, place.height);
    }

    int itemAt(int x, int y) {
        return items.at(x, y + top());
    }

    void colours(Theme next) {
        theme = next;
        setBackground(next.back());
        redraw();
    }

    /** Shows names; returns whether they need another height. */
    boolean show(List<String> names, Kind kind, Set<String> off, Set<String> stressed) {
        hidden = off;
        strong = stressed;
        boolean other = !names.equals(items.names());
        if (other) {
            items = new LegendItems(names, kind);
            current = -1;
            hover = -1;
            scroll();
        }
        redraw();
        return other;
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        int width = wHint == SWT.DEFAULT ? 300 : wHint;
        GC gc = new GC(this);
        int height = new LegendItems(items.names(), Kind.LINES).lay(gc, width);
        gc.dispose();
        return new Point(width, height);
    }

    private int top() {
        return getVerticalBar().isVisible() ? getVerticalBar().getSelection() : 0;
    }

    private void scroll() {
        Rectangle area = getClientArea();
        GC gc = new GC(this);
        int height = items.lay(gc, area.width);
        gc.dispose();
        ScrollBar bar = getVerticalBar();
        boolean needed = height > area.height + LegendItems.PAD && area.height > 0;
        if (bar.isVisible() != needed) {
            bar.setVisible(needed);
        }
        if (needed) {
            bar.setValues(top(), 0, height, area.height, 20, area.height);
        }
    }

    private void paint(Event event) {
        draw(event.gc);
    }

    void draw(GC gc) {
        gc.setFont(getFont());
        gc.setBackground(theme.back());
        gc.fillRectangle(getClientArea());
        items.lay(gc, getClientArea().width);
        String name = hover >= 0 ? names().get(hover) : null;
        Set<String> stressed = name == null ? strong : Set.of(name);
        items.draw(gc, theme, hidden, stressed, isFocusControl() ? current : -1, top());
    }

    private void over(int item) {
        if (item != hover) {
            hover = item;
            String name = item < 0 ? null : names().get(item);
            setToolTipText(
                    name == null ? null : name + "\nClick: hide or show. Shift+click: alone.");
            listener.hover(name == null || hidden.contains(name) ? null : name);
            redraw();
        }
    }

    private void click(Event event) {
        int item = itemAt(event.x, event.y);
        if (item >= 0 && event.button == 1) {
            current = item;
            act(item, (event.stateMask & (SWT.SHIFT | SWT.MOD1)) != 0);
        }
    }

    private void act(int item, boolean alone) {
        String name = names().get(item);
        if (alone) {
            listener.solo(name);
        } else {
            listener.toggle(name);
        }
    }

    private void key(Event event) {
        int count = names().size();
        if (count == 0) {
            return;
        }
        switch (event.keyCode) {
            case SWT.ARROW_RIGHT, SWT.ARROW_DOWN -> focus((current + 1) % count);
            case SWT.ARROW_LEFT, SWT.ARROW_UP -> focus((current + count - 1) % count);
            case ' ' -> act(Math.max(0, current), false);
            case SWT.CR, SWT.KEYPAD_CR -> act(Math.max(0, current), true);
            default -> {}
        }
    }

    private void focus(int item) {
        boolean there = item >= 0 && item < names().size();
        current = there ? item : Math.min(current, names().size() - 1);
        listener.hover(there && shown(item) ? names().get(item) : null);
        if (there) {
            getAccessible().setFocus(item);
        }
        redraw();
    }
}
