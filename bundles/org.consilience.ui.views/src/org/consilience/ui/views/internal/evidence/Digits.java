package org.consilience.ui.views.internal.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.consilience.engine.evidence.PointEvidence;
import org.eclipse.jdt.annotation.Nullable;

/** Numbers as the view shows them: four significant digits, the same in every locale. */
final class Digits {

    private static final MathContext FOUR = new MathContext(4);
    private static final double LARGE = 1e9;
    private static final int MOST_PLACES = 12;

    private Digits() {}

    static String brief(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        if (!Double.isFinite(value)) {
            return value.isNaN() ? "NaN" : value > 0 ? "∞" : "−∞";
        }
        BigDecimal rounded = new BigDecimal(value).round(FOUR).stripTrailingZeros();
        int magnitude = rounded.precision() - rounded.scale();
        String text =
                rounded.signum() == 0
                        ? "0"
                        : magnitude > 9 || magnitude < -4
                                ? rounded.toString().replace("E+", "e").replace("E", "e")
                                : rounded.toPlainString();
        return text.replace('-', '−');
    }

    /**
     * The interval of a point, as in {@code [0.61, 0.93]}, to three digits of half its width; empty
     * without one.
     */
    static String interval(PointEvidence point) {
        Double low = point.low();
        Double high = point.high();
        if (low == null || high == null) {
            return "";
        }
        double half = high / 2 - low / 2;
        boolean wide = Math.max(Math.abs(low), Math.abs(high)) >= LARGE;
        if (!(half > 0) || !Double.isFinite(half) || wide) {
            return "[%s, %s]".formatted(brief(low), brief(high));
        }
        int places = (int) Math.max(0, Math.min(MOST_PLACES, Math.ceil(2 - Math.log10(half))));
        return "[%s, %s]".formatted(fixed(low, places), fixed(high, places));
    }

    private static String fixed(double value, int places) {
        BigDecimal rounded = new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN);
        return (rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString().replace('-', '−');
    }

    /** A share of 1 in percent. */
    static String percent(double share) {
        return brief(share * 100) + " %";
    }
}
