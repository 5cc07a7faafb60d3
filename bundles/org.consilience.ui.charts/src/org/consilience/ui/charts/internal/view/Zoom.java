package org.consilience.ui.charts.internal.view;

import org.consilience.ui.charts.internal.data.Extent;
import org.eclipse.jdt.annotation.Nullable;

/** Which part of a scene is seen: all of it along an axis that nobody has zoomed. */
final class Zoom {

    private Extent fullX = new Extent(0, 1);
    private Extent fullY = new Extent(0, 1);
    private @Nullable Extent ownX;
    private @Nullable Extent ownY;
    private boolean fixedX;

    /**
     * Takes over the extents of a scene; what was zoomed stays.
     *
     * @param fixed whether all of the abscissa is always seen, as with bars
     */
    void full(Extent x, Extent y, boolean fixed) {
        fullX = x;
        fullY = y;
        fixedX = fixed;
    }

    Extent x() {
        Extent own = ownX;
        return own == null || fixedX ? fullX : own;
    }

    Extent y() {
        Extent own = ownY;
        return own == null ? fullY : own;
    }

    boolean zoomed() {
        return ownX != null || ownY != null;
    }

    void reset() {
        resetX();
        resetY();
    }

    void resetX() {
        ownX = null;
    }

    void resetY() {
        ownY = null;
    }

    /** Stretches around a place; a factor below 1 comes nearer, 1 leaves an axis alone. */
    void stretch(double x, double y, double factorX, double factorY) {
        if (factorX != 1 && !fixedX) {
            ownX = x().stretched(x, factorX);
        }
        if (factorY != 1) {
            ownY = y().stretched(y, factorY);
        }
    }

    /** Moves by shares of what is seen. */
    void move(double x, double y) {
        if (x != 0 && !fixedX) {
            ownX = x().moved(x);
        }
        if (y != 0) {
            ownY = y().moved(y);
        }
    }

    void to(@Nullable Extent x, @Nullable Extent y) {
        if (x != null && !fixedX) {
            ownX = x.drawable();
        }
        if (y != null) {
            ownY = y.drawable();
        }
    }

    /** Takes over what another shows. */
    void as(Zoom other) {
        ownX = other.ownX;
        ownY = other.ownY;
    }
}
