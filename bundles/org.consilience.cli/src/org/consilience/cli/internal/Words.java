package org.consilience.cli.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Words and numbers as the command line shows them. */
final class Words {

    /** As wide as a line may become; the start script knows the terminal. */
    static final int COLUMNS = Math.max(60, Integer.getInteger("consilience.columns", 110));

    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A number in at most about seven characters, exact enough to compare by eye. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "inf" : "-inf";
        }
        double size = Math.abs(value);
        if (value == 0) {
            return "0";
        } else if (size >= 1e5 || size < 1e-3) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        int decimals = size >= 1000 ? 1 : size >= 100 ? 2 : size >= 10 ? 3 : 4;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** A number to two digits, for the width of an interval. */
    static String rough(double value) {
        if (!Double.isFinite(value)) {
            return number(value);
        }
        String text = new BigDecimal(value).round(new MathContext(2)).toPlainString();
        return text.length() <= 7 ? text : String.format(Locale.ROOT, "%.1e", value);
    }

    static String duration(long millis) {
        long seconds = millis / 1000;
        if (seconds < 60) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        } else if (seconds < 3600) {
            return "%d min %02d s".formatted(seconds / 60, seconds % 60);
        }
        return "%d h %02d min".formatted(seconds / 3600, seconds % 3600 / 60);
    }
}
