package org.consilience.ui.views.internal.evidence;

import java.util.BitSet;
import org.consilience.engine.evidence.PointEvidence;
import org.consilience.engine.evidence.SeedEffect;
import org.consilience.engine.evidence.Verdict;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Draws an interval on its scale: the marks, the side that is claimed, the estimate. */
final class IntervalPainter {

    private static final String COLORS = "org.consilience.ui.views.";
    private static final int FAINT = 38;
    private static final int SEEN = 110;

    private final JudgedClaim claim;
    private final Scale scale;
    private final GC gc;
    private final Rectangle area;

    IntervalPainter(JudgedClaim claim, Scale scale, GC gc, Rectangle area) {
        this.claim = claim;
        this.scale = scale;
        this.gc = gc;
        this.area = area;
    }

    /** The colour that stands for a verdict in the theme. */
    static Color color(Verdict verdict) {
        return JFaceResources.getColorRegistry().get(COLORS + verdict.word());
    }

    /** Shades the side of the marks that the claim wants, and draws the marks. */
    void marks() {
        int from = claim.wanted() == JudgedClaim.Side.BELOW ? area.x : x(claim.marks().get(0));
        int to =
                switch (claim.wanted()) {
                    case ABOVE -> area.x + area.width;
                    case BELOW -> x(claim.marks().get(0));
                    case BETWEEN -> x(claim.marks().get(claim.marks().size() - 1));
                };
        Color foreground = gc.getForeground();
        Color background = gc.getBackground();
        gc.setAlpha(FAINT);
        gc.setBackground(color(Verdict.HOLDS));
        gc.fillRectangle(from, area.y, Math.max(1, to - from), area.height);
        gc.setAlpha(255);
        for (double mark : claim.marks()) {
            gc.drawLine(x(mark), area.y, x(mark), area.y + area.height - 1);
        }
        gc.setForeground(foreground);
        gc.setBackground(background);
    }

    /** Draws the interval and the estimate of a point. */
    void point(PointEvidence point, int thickness) {
        Double estimate = point.estimate();
        Double low = point.low();
        Double high = point.high();
        if (estimate == null) {
            return;
        }
        Color background = gc.getBackground();
        int middle = area.y + area.height / 2;
        gc.setBackground(color(point.verdict()));
        if (low != null && high != null) {
            int from = x(low);
            gc.fillRectangle(from, middle - thickness / 2, Math.max(1, x(high) - from), thickness);
        }
        int radius = thickness / 2 + 3;
        gc.fillOval(x(estimate) - radius, middle - radius, 2 * radius + 1, 2 * radius + 1);
        gc.setBackground(background);
    }

    /** Draws the values of the seeds as faint strokes. */
    void seeds(PointEvidence point) {
        if ("clopper-pearson".equals(point.interval())) {
            return; // the scale is that of a share, not of the values
        }
        gc.setAlpha(SEEN);
        BitSet drawn = new BitSet(); // each place once, however many seeds there are
        for (SeedEffect effect : point.effects()) {
            int x = x(effect.difference());
            if (!drawn.get(x)) {
                drawn.set(x);
                value(effect.difference());
            }
        }
        gc.setAlpha(255);
    }

    /** Draws one value. */
    void value(double value) {
        if (Double.isFinite(value)) {
            gc.drawLine(x(value), area.y + 2, x(value), area.y + area.height - 3);
        }
    }

    int x(double value) {
        return area.x + (int) Math.round(scale.place(value) * (area.width - 1));
    }
}
