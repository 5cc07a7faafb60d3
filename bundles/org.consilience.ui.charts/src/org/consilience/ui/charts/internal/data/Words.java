package org.consilience.ui.charts.internal.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text for a reader, the same in every locale. */
public final class Words {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Words() {}

    /**
     * Returns a number with five significant digits, with a power of ten outside 10⁻⁴ to 10⁷.
     *
     * @param value any number
     */
    public static String of(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        if (size < 1e7 && value == Math.rint(value)) {
            return minus(Long.toString((long) value));
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(5));
        if (size >= 1e-4 && size < 1e7) {
            return minus(trimmed(rounded).toPlainString());
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        return minus(trimmed(rounded.movePointLeft(exponent)).toPlainString()) + power(exponent);
    }

    /**
     * Returns a number with a fixed count of decimals.
     *
     * @param value a finite number
     * @param decimals how many, at least 0
     */
    public static String fixed(double value, int decimals) {
        String text =
                BigDecimal.valueOf(value)
                        .setScale(decimals, RoundingMode.HALF_EVEN)
                        .toPlainString();
        return minus(text.matches("-0(\\.0*)?") ? text.substring(1) : text);
    }

    /**
     * Returns a power of ten, plain from 0.001 to 100000.
     *
     * @param exponent the exponent
     */
    public static String powerOfTen(int exponent) {
        return exponent >= -3 && exponent <= 5
                ? BigDecimal.ONE.scaleByPowerOfTen(exponent).toPlainString()
                : "10" + raised(exponent);
    }

    /**
     * Returns a power of ten as a factor.
     *
     * @param exponent the exponent
     */
    public static String power(int exponent) {
        return "·10" + raised(exponent);
    }

    private static String raised(int number) {
        StringBuilder out = new StringBuilder(number < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(number)).toCharArray()) {
            out.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return out.toString();
    }

    private static BigDecimal trimmed(BigDecimal value) {
        BigDecimal shorter = value.stripTrailingZeros();
        return shorter.scale() < 0 ? shorter.setScale(0) : shorter;
    }

    private static String minus(String text) {
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }
}
