package org.consilience.ui.views.internal.evidence;

import java.util.List;
import java.util.stream.Collectors;
import org.consilience.engine.evidence.Group;
import org.consilience.engine.evidence.PointEvidence;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** The intervals of a claim at all of its points, one below the other, over one axis. */
final class IntervalPicture extends Canvas {

    /** More points than these do not fit; the tree has them all. */
    private static final int MOST = 200;

    private static final int THICKNESS = 5;
    private static final int PADDING = 6;
    private static final int TICKS = 6;
    private static final int ROW = 44;

    private @Nullable JudgedClaim claim;
    private Scale scale = new Scale(-1, 1);

    IntervalPicture(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        addListener(SWT.KeyDown, e -> {}); // takes the focus, so that a reader can come here
        addListener(SWT.Traverse, e -> e.doit = true);
        getAccessible()
                .addAccessibleListener(
                        new AccessibleAdapter() {
                            @Override
                            public void getName(@Nullable AccessibleEvent e) {
                                if (e != null) {
                                    e.result = "Intervals of the claim";
                                }
                            }

                            @Override
                            public void getDescription(@Nullable AccessibleEvent e) {
                                if (e != null) {
                                    e.result = description();
                                }
                            }
                        });
        getAccessible()
                .addAccessibleControlListener(
                        new AccessibleControlAdapter() {
                            @Override
                            public void getRole(@Nullable AccessibleControlEvent e) {
                                if (e != null) {
                                    e.detail = ACC.ROLE_GRAPHIC;
                                }
                            }

                            @Override
                            public void getValue(@Nullable AccessibleControlEvent e) {
                                if (e != null) {
                                    e.result = description();
                                }
                            }
                        });
    }

    void show(@Nullable JudgedClaim shown) {
        claim = shown;
        scale = shown == null ? scale : Scale.of(shown);
        getAccessible().selectionChanged();
        redraw();
    }

    /** What the picture shows, in words. */
    String description() {
        JudgedClaim shown = claim;
        if (shown == null) {
            return "";
        }
        return "Claimed: %s. ".formatted(shown.marksInWords())
                + points().stream()
                        .map(
                                p ->
                                        "%s: %s %s, %s"
                                                .formatted(
                                                        words(p),
                                                        Digits.brief(p.estimate()),
                                                        Digits.interval(p),
                                                        p.verdict().word()))
                        .collect(Collectors.joining("; "));
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        int row = rowHeight();
        int rows = Math.max(1, points().size()) + 1;
        return new Point(
                wHint == SWT.DEFAULT ? 300 : wHint, hHint == SWT.DEFAULT ? rows * row + 14 : hHint);
    }

    private List<PointEvidence> points() {
        JudgedClaim shown = claim;
        return shown == null ? List.of() : shown.evidence().points().stream().limit(MOST).toList();
    }

    private int rowHeight() {
        GC gc = new GC(this);
        try {
            return gc.getFontMetrics().getHeight() + 6;
        } finally {
            gc.dispose();
        }
    }

    private void paint(GC gc) {
        JudgedClaim shown = claim;
        Rectangle client = getClientArea();
        if (shown == null || client.width < 80) {
            return;
        }
        gc.setAntialias(SWT.ON);
        gc.setForeground(getForeground());
        List<PointEvidence> points = points();
        int least = gc.getFontMetrics().getHeight() + 6;
        int room = (client.height - least - 2 * PADDING) / Math.max(1, points.size());
        int row = Math.max(least, Math.min(ROW, room));
        int names = 0;
        if (points.size() > 1) {
            for (PointEvidence point : points) {
                names = Math.max(names, gc.textExtent(words(point)).x + 2 * PADDING);
            }
            names = Math.min(names, client.width / 3);
        }
        Rectangle plot =
                new Rectangle(
                        names + PADDING,
                        PADDING,
                        Math.max(1, client.width - names - 2 * PADDING),
                        Math.max(1, points.size()) * row);
        new IntervalPainter(shown, scale, gc, plot).marks();
        for (int i = 0; i < points.size(); i++) {
            PointEvidence point = points.get(i);
            Rectangle line = new Rectangle(plot.x, plot.y + i * row, plot.width, row);
            IntervalPainter painter = new IntervalPainter(shown, scale, gc, line);
            painter.seeds(point);
            painter.point(point, THICKNESS);
            if (names > 0) {
                gc.setClipping(0, line.y, names, row);
                gc.drawText(words(point), PADDING, line.y + (row - least) / 2 + 3, true);
                gc.setClipping(client);
            }
        }
        axis(gc, plot);
        if (isFocusControl()) {
            gc.drawFocus(0, 0, client.width, client.height);
        }
    }

    private void axis(GC gc, Rectangle plot) {
        int y = plot.y + plot.height + 2;
        gc.setAlpha(150);
        gc.drawLine(plot.x, y, plot.x + plot.width - 1, y);
        gc.setAlpha(255);
        gc.setFont(JFaceResources.getDefaultFont());
        int end = Integer.MIN_VALUE;
        for (double tick : scale.ticks(TICKS)) {
            int x = plot.x + (int) Math.round(scale.place(tick) * (plot.width - 1));
            String text = Digits.brief(tick);
            int width = gc.textExtent(text).x;
            int from = Math.max(plot.x, Math.min(x - width / 2, plot.x + plot.width - width));
            gc.drawLine(x, y, x, y + 3);
            if (from > end + PADDING) {
                gc.drawText(text, from, y + 4, true);
                end = from + width;
            }
        }
    }

    private static String words(PointEvidence point) {
        return new Group(point.dataset(), point.point()).words();
    }
}
