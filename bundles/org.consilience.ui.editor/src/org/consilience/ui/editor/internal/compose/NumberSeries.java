package org.consilience.ui.editor.internal.compose;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Values of an axis that follow a rule: evenly spaced, or evenly spaced in the logarithm. */
final class NumberSeries {

    /** More values than this are a slip of the hand. */
    static final int MOST = 1000;

    private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    private NumberSeries() {}

    /**
     * Counts from a number to another in steps, the last one included if it is met.
     *
     * @throws IllegalArgumentException with what to write, if a text is no number, the step is 0 or
     *     leads away, or there are too many
     */
    static List<String> steps(String from, String to, String step) {
        BigDecimal first = number(from, "From");
        BigDecimal last = number(to, "To");
        BigDecimal by = number(step, "Step");
        if (by.signum() == 0 || last.compareTo(first) * by.signum() < 0) {
            throw new IllegalArgumentException(
                    "A step of %s does not lead from %s to %s.".formatted(step, from, to));
        }
        List<String> values = new ArrayList<>();
        for (BigDecimal v = first; v.compareTo(last) * by.signum() <= 0; v = v.add(by)) {
            values.add(plain(v));
            if (values.size() > MOST) {
                throw new IllegalArgumentException(
                        "That is more than %,d values; take a larger step.".formatted(MOST));
            }
        }
        return values;
    }

    /**
     * Divides the way between two positive numbers into equal ratios.
     *
     * @throws IllegalArgumentException with what to write, if a text is no positive number or the
     *     count is no whole number from 2
     */
    static List<String> ratios(String from, String to, String count, boolean whole) {
        double first = number(from, "From").doubleValue();
        double last = number(to, "To").doubleValue();
        if (!(first > 0) || !(last > 0)) {
            throw new IllegalArgumentException("Logarithmic steps need numbers above 0.");
        }
        int n = count(count);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double v = first * Math.pow(last / first, (double) i / (n - 1));
            BigDecimal rounded = new BigDecimal(v).round(DIGITS);
            String text = whole ? Long.toString(Math.round(v)) : plain(rounded);
            if (!values.contains(text)) {
                values.add(text);
            }
        }
        return values;
    }

    private static int count(String text) {
        try {
            int n = Integer.parseInt(text.strip());
            if (n >= 2 && n <= MOST) {
                return n;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "\"%s\" is no number of values; write 2 or more.".formatted(text), e);
        }
        throw new IllegalArgumentException(
                "%s values cannot be made; write 2 to %,d.".formatted(text, MOST));
    }

    private static BigDecimal number(String text, String what) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s: \"%s\" is no number.".formatted(what, text), e);
        }
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        double size = Math.abs(value.doubleValue());
        return size != 0 && (size < 1e-4 || size >= 1e9)
                ? stripped.toString()
                : stripped.toPlainString();
    }
}
