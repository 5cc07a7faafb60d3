package org.consilience.ui.charts.internal.view;

import java.text.FieldPosition;
import java.text.Format;
import java.text.ParsePosition;
import java.util.HashMap;
import org.consilience.ui.charts.internal.data.Words;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Words at tick marks. It parses only what it has formatted, which is what the chart's axis asks
 * for to see whether a label was rounded.
 */
final class TickFormat extends Format {

    private static final long serialVersionUID = 1L;

    private final boolean padded;
    private final HashMap<String, Double> seen = new HashMap<>();
    private double unit = 1;
    private boolean powers;
    private boolean raised;
    private int decimals;
    private int exponent;
    private int width;

    /**
     * Makes a format.
     *
     * @param padded whether labels are made as wide as the widest, to be right-aligned
     */
    TickFormat(boolean padded) {
        this.padded = padded;
    }

    /**
     * From now on numbers are exponents of ten.
     *
     * @param low the least exponent shown
     * @param high the greatest
     */
    void powers(double low, double high) {
        begin(1);
        powers = true;
        raised = low < -3 || high > 5.5;
    }

    /**
     * From now on numbers are multiples of a unit.
     *
     * @param factor the unit
     * @param low the least number shown, in units of 1
     * @param high the greatest
     * @param step the distance of two tick marks
     */
    void steps(double factor, double low, double high, double step) {
        begin(factor);
        powers = false;
        double size = Math.max(Math.abs(low), Math.abs(high));
        int leading = (int) Math.floor(Math.log10(size));
        int last = (int) Math.floor(Math.log10(step) + 1e-9);
        boolean plain = size < 1e6 && last >= -5;
        exponent = plain ? 0 : leading;
        decimals = Math.clamp(exponent - last, 0, 15);
        width = padded ? Math.max(words(low).length(), words(high).length()) : 0;
    }

    private void begin(double factor) {
        seen.clear();
        unit = factor;
        width = 0;
    }

    private String words(double value) {
        if (exponent == 0) {
            return Words.fixed(value, decimals);
        }
        return value == 0
                ? "0"
                : Words.fixed(value / Math.pow(10, exponent), decimals) + Words.power(exponent);
    }

    @Override
    public StringBuffer format(
            @Nullable Object number, @Nullable StringBuffer out, @Nullable FieldPosition at) {
        StringBuffer target = out == null ? new StringBuffer() : out;
        if (number instanceof Number n) {
            double value = n.doubleValue();
            String text;
            if (powers) {
                int power = (int) Math.rint(value);
                text = raised ? Words.power(power).substring(1) : Words.powerOfTen(power);
            } else {
                text = words(value * unit);
            }
            String label = " ".repeat(Math.max(0, width - text.length())) + text;
            seen.put(label, value);
            target.append(label);
        }
        return target;
    }

    @Override
    public @Nullable Object parseObject(@Nullable String source, @Nullable ParsePosition at) {
        Double value = seen.get(source);
        if (value != null && at != null && source != null) {
            at.setIndex(source.length());
        }
        return value;
    }
}
