package org.consilience.ui.views.internal.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import org.consilience.engine.evidence.PointEvidence;
import org.eclipse.jdt.annotation.Nullable;

/** Numbers as the view shows them: four significant digits, the same in every locale. */
final class Digits {

    private static final MathContext FOUR = new MathContext(4);

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

    /** The interval of a point, as in {@code [0.61, 0.93]}; empty without one. */
    static String interval(PointEvidence point) {
        Double low = point.low();
        Double high = point.high();
        return low == null || high == null ? "" : "[%s, %s]".formatted(brief(low), brief(high));
    }

    /** A share of 1 in percent. */
    static String percent(double share) {
        return brief(share * 100) + " %";
    }
}
