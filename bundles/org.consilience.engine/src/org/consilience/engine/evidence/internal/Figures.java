package org.consilience.engine.evidence.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as they stand in sentences: no more digits than they are known to. */
final class Figures {

    private static final int MOST_PLACES = 12;

    private Figures() {}

    /** A number that a person chose, with the digits he gave. */
    static String plain(double value) {
        return Double.isFinite(value) ? shorten(BigDecimal.valueOf(value)) : String.valueOf(value);
    }

    /** A measured number with four significant digits. */
    static String brief(double value) {
        return Double.isFinite(value)
                ? shorten(new BigDecimal(value).round(new MathContext(4)))
                : String.valueOf(value);
    }

    /** An estimate and its interval, as in {@code 0.77 [0.61, 0.93]}. */
    static String interval(Interval interval, Rule rule) {
        double width = interval.high() - interval.low();
        if (!interval.closed()) {
            return brief(interval.estimate());
        }
        if (!(width > 0)) {
            String value = brief(interval.estimate());
            return "%s [%s, %s]".formatted(value, value, value);
        }
        int places = (int) Math.ceil(1 - Math.log10(width / 2));
        places = Math.min(MOST_PLACES, Math.max(0, places));
        while (places < MOST_PLACES && misleads(interval, places, rule)) {
            places++;
        }
        return "%s [%s, %s]"
                .formatted(
                        fixed(interval.estimate(), places),
                        fixed(interval.low(), places),
                        fixed(interval.high(), places));
    }

    /** Whether the rounded ends would give another verdict than the ends themselves. */
    private static boolean misleads(Interval interval, int places, Rule rule) {
        return rule.judge(interval.low(), interval.high())
                != rule.judge(
                        rounded(interval.low(), places).doubleValue(),
                        rounded(interval.high(), places).doubleValue());
    }

    private static String fixed(double value, int places) {
        if (Math.abs(value) >= 1e9) {
            return brief(value);
        }
        BigDecimal rounded = rounded(value, places);
        return (rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString();
    }

    private static BigDecimal rounded(double value, int places) {
        return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN);
    }

    private static String shorten(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        int magnitude = bare.precision() - bare.scale();
        if (bare.signum() == 0) {
            return "0";
        }
        return magnitude > 9 || magnitude < -4
                ? bare.toString().replace("E+", "e").replace("E", "e")
                : bare.toPlainString();
    }
}
