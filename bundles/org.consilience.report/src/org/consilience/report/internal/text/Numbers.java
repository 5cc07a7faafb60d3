package org.consilience.report.internal.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text, the same in every locale. */
public final class Numbers {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Numbers() {}

    /**
     * Returns a number for a reader: five significant digits, exponents outside 10⁻⁴ to 10⁷.
     *
     * @param value any double
     */
    public static String words(double value) {
        return words(value, 5);
    }

    /**
     * Returns a number for a reader. Zeros at the end say that the number was rounded there.
     *
     * @param value any double
     * @param digits significant digits, at least 1; whole numbers below 10⁷ keep all of theirs
     */
    public static String words(double value, int digits) {
        if (Double.isNaN(value)) {
            return "NaN";
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
        BigDecimal exact = BigDecimal.valueOf(value);
        boolean whole = exact.stripTrailingZeros().precision() <= digits;
        BigDecimal rounded = exact.round(new MathContext(digits));
        if (size >= 1e-4 && size < 1e7) {
            return minus((whole ? trim(rounded) : rounded).toPlainString());
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        BigDecimal lead = rounded.movePointLeft(exponent);
        return minus((whole ? trim(lead) : lead).toPlainString()) + "·10" + superscript(exponent);
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
     * Returns a power of ten.
     *
     * @param exponent the exponent
     * @return plain from 0.001 to 100,000, else as 10 with a superscript
     */
    public static String powerOfTen(int exponent) {
        return exponent >= -3 && exponent <= 5
                ? BigDecimal.ONE.scaleByPowerOfTen(exponent).toPlainString()
                : "10" + superscript(exponent);
    }

    /**
     * Returns a whole number in superscripts.
     *
     * @param number any number
     */
    static String superscript(int number) {
        StringBuilder out = new StringBuilder(number < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(number)).toCharArray()) {
            out.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return out.toString();
    }

    private static BigDecimal trim(BigDecimal value) {
        BigDecimal trimmed = value.stripTrailingZeros();
        return trimmed.scale() < 0 ? trimmed.setScale(0) : trimmed;
    }

    private static String minus(String text) {
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }
}
