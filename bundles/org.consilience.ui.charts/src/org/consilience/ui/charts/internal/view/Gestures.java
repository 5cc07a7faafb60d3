package org.consilience.ui.charts.internal.view;

import org.consilience.ui.charts.internal.data.Extent;
import org.consilience.ui.charts.internal.draw.Window;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Turns what the mouse and the keyboard do on a plot into zoom, pan and choice. */
final class Gestures {

    /** What the gestures act on. */
    interface Target {

        /** Returns what is seen, null for nothing. */
        @Nullable
        Window window();

        /** Returns the zoom, to be changed. */
        Zoom zoom();

        /** The zoom was changed. */
        void zoomed();

        /** A rectangle is drawn, or no more. */
        void band(@Nullable Rectangle rectangle);

        /** The pointer is somewhere, or has left. */
        void point(boolean here, int x, int y, boolean click);

        /** Goes to the next or the last point by keyboard. */
        void step(int by);

        /** A key that has nothing to do with places. */
        void key(int key);
    }

    private static final int LEAST = 6;

    private final Control control;
    private final Target target;
    private @Nullable Event pressed;
    private boolean panning;
    private boolean dragged;
    private int lastX;
    private int lastY;

    Gestures(Control control, Target target) {
        this.control = control;
        this.target = target;
        control.addListener(SWT.MouseVerticalWheel, this::wheel);
        control.addListener(SWT.MouseDown, this::down);
        control.addListener(SWT.MouseMove, this::move);
        control.addListener(SWT.MouseUp, this::up);
        control.addListener(SWT.MouseDoubleClick, e -> reset());
        control.addListener(SWT.MouseExit, e -> target.point(false, 0, 0, false));
        control.addListener(SWT.KeyDown, this::key);
        control.addListener(SWT.Traverse, this::traverse);
    }

    private void traverse(Event event) {
        event.doit =
                switch (event.detail) {
                    case SWT.TRAVERSE_TAB_NEXT,
                            SWT.TRAVERSE_TAB_PREVIOUS,
                            SWT.TRAVERSE_MNEMONIC,
                            SWT.TRAVERSE_PAGE_NEXT,
                            SWT.TRAVERSE_PAGE_PREVIOUS ->
                            true;
                    default -> false;
                };
    }

    private void wheel(Event event) {
        Window window = target.window();
        if (window == null || event.count == 0) {
            return;
        }
        double factor = event.count > 0 ? 0.8 : 1.25;
        boolean onlyX = (event.stateMask & SWT.SHIFT) != 0;
        boolean onlyY = (event.stateMask & SWT.MOD1) != 0;
        target.zoom()
                .stretch(
                        window.atX(event.x),
                        window.atY(event.y),
                        onlyY ? 1 : factor,
                        onlyX ? 1 : factor);
        target.zoomed();
        event.doit = false;
    }

    private void down(Event event) {
        control.setFocus();
        if (event.button == 1 || event.button == 2) {
            pressed = event;
            dragged = false;
            panning = event.button == 2 || (event.stateMask & SWT.SHIFT) != 0;
            lastX = event.x;
            lastY = event.y;
        }
    }

    private void move(Event event) {
        Event start = pressed;
        Window window = target.window();
        if (start == null || window == null) {
            target.point(true, event.x, event.y, false);
            return;
        }
        int far = Math.max(Math.abs(event.x - start.x), Math.abs(event.y - start.y));
        dragged |= far >= LEAST;
        if (!dragged) {
            return;
        }
        if (panning) {
            target.zoom()
                    .move(
                            (lastX - event.x) / (double) window.width(),
                            (event.y - lastY) / (double) window.height());
            lastX = event.x;
            lastY = event.y;
            target.zoomed();
        } else {
            target.band(rectangle(start, event, window));
        }
    }

    /** A rectangle that is flat or thin means one axis only. */
    private static Rectangle rectangle(Event a, Event b, Window window) {
        int x = Math.clamp(Math.min(a.x, b.x), 0, window.width());
        int y = Math.clamp(Math.min(a.y, b.y), 0, window.height());
        int right = Math.clamp(Math.max(a.x, b.x), 0, window.width());
        int bottom = Math.clamp(Math.max(a.y, b.y), 0, window.height());
        boolean flat = bottom - y < 2 * LEAST;
        boolean thin = !flat && right - x < 2 * LEAST;
        return new Rectangle(
                thin ? 0 : x,
                flat ? 0 : y,
                thin ? window.width() : right - x,
                flat ? window.height() : bottom - y);
    }

    private void up(Event event) {
        Event start = pressed;
        Window window = target.window();
        pressed = null;
        target.band(null);
        if (start == null || window == null) {
            return;
        }
        if (!dragged) {
            if (event.button == 1) {
                target.point(true, event.x, event.y, true);
            }
        } else if (!panning) {
            Rectangle all = rectangle(start, event, window);
            if (all.width > 1 && all.height > 1) {
                boolean flat = all.height == window.height();
                boolean thin = all.width == window.width();
                Extent x = new Extent(window.atX(all.x), window.atX(all.x + all.width));
                Extent y = new Extent(window.atY(all.y + all.height), window.atY(all.y));
                target.zoom().to(thin ? null : x, flat ? null : y);
                target.zoomed();
            }
        }
    }

    private void reset() {
        target.zoom().reset();
        target.zoomed();
    }

    private void key(Event event) {
        boolean mod = (event.stateMask & SWT.MOD1) != 0;
        Zoom zoom = target.zoom();
        double middleX = zoom.x().low() / 2 + zoom.x().high() / 2;
        double middleY = zoom.y().low() / 2 + zoom.y().high() / 2;
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> go(mod, -1, 0);
            case SWT.ARROW_RIGHT -> go(mod, 1, 0);
            case SWT.ARROW_UP -> go(false, 0, 1);
            case SWT.ARROW_DOWN -> go(false, 0, -1);
            case '+', '=', SWT.KEYPAD_ADD -> stretch(middleX, middleY, 0.8, event);
            case '-', '_', SWT.KEYPAD_SUBTRACT -> stretch(middleX, middleY, 1.25, event);
            case '0', SWT.KEYPAD_0, SWT.HOME -> reset();
            default -> {
                if (!mod && (event.stateMask & SWT.MOD3) == 0) {
                    target.key(event.keyCode);
                }
            }
        }
    }

    private void stretch(double x, double y, double factor, Event event) {
        boolean onlyX = (event.stateMask & SWT.MOD1) != 0;
        target.zoom().stretch(x, y, factor, onlyX ? 1 : factor);
        target.zoomed();
    }

    private void go(boolean point, int x, int y) {
        if (point) {
            target.step(x);
        } else {
            target.zoom().move(x * 0.1, y * 0.1);
            target.zoomed();
        }
    }
}
