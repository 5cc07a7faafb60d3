package org.consilience.ui.views.internal.runs;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.jdt.annotation.Nullable;

/** How values are written in the table. */
final class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};

    private Words() {}

    static String of(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static String time(@Nullable Long millis) {
        return millis == null
                ? ""
                : TIME.format(Instant.ofEpochMilli(millis).atZone(ZoneId.systemDefault()));
    }

    static String duration(double millis) {
        double seconds = Math.max(0, millis) / 1000;
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long s = Math.round(seconds);
        if (s < 60) {
            return s + " s";
        }
        if (s < 3600) {
            return "%d min %02d s".formatted(s / 60, s % 60);
        }
        return "%d h %02d min".formatted(s / 3600, s / 60 % 60);
    }

    /** Six digits at most, as short as they allow. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        double size = Math.abs(value);
        if (!(size >= 1e-3 && size < 1e6)) {
            return Double.isFinite(value)
                    ? String.format(Locale.ROOT, "%.4e", value)
                    : other(value);
        }
        int decimals = Math.min(6, 5 - (int) Math.floor(Math.log10(size)));
        double power = POWERS[Math.max(0, decimals)];
        return Double.toString(Math.rint(value * power) / power);
    }

    private static String other(double value) {
        return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
    }
}
