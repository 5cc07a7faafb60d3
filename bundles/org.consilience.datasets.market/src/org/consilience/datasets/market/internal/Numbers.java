package org.consilience.datasets.market.internal;

import java.util.Locale;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;

/** The number cells of one text file, which keeps to one decimal mark. */
final class Numbers {

    private static final Set<String> MISSING =
            Set.of("", "-", ".", "na", "n/a", "#n/a", "#na", "nan", "null", "none", "nil", "?");

    private final boolean commaAllowed;
    private char mark;

    /**
     * Starts a file.
     *
     * @param commaAllowed whether a decimal comma can be told from the delimiter
     */
    Numbers(boolean commaAllowed) {
        this.commaAllowed = commaAllowed;
    }

    /** Tells whether a cell stands for a value that is not there. */
    static boolean isMissing(String cell) {
        return cell.length() <= 4 && MISSING.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /** Tells whether a cell is a number, with a decimal point or comma. */
    static boolean isNumber(String cell) {
        return !Double.isNaN(read(cell.strip().replace(',', '.')));
    }

    /** Tells whether a cell is a whole number without a sign. */
    static boolean isInteger(String cell) {
        String text = cell.strip();
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /**
     * Reads a cell.
     *
     * @return its value, or NaN where {@link #complaint} says why not
     */
    double parse(String cell) {
        String text = cell.strip();
        int comma = text.indexOf(',');
        char found = comma >= 0 ? ',' : text.indexOf('.') >= 0 ? '.' : 0;
        if (found != 0) {
            if (found == ',' && !commaAllowed || mark != 0 && mark != found) {
                return Double.NaN;
            }
        }
        double value = read(comma >= 0 ? text.replace(',', '.') : text);
        if (found != 0 && !Double.isNaN(value)) {
            mark = found;
        }
        return value;
    }

    /** Says what is wrong with a cell that should hold a positive number, or null. */
    @Nullable
    String complaint(String cell, double value) {
        if (value > 0 && value < Double.POSITIVE_INFINITY) {
            return null;
        }
        if (isMissing(cell)) {
            return "the value is missing.";
        }
        String text = Faults.quote(cell.strip());
        if (Double.isNaN(value)) {
            if (mark != 0 && isNumber(cell)) {
                return text + " has another decimal mark than the values before.";
            }
            return text + " is not a number.";
        }
        return text + (Double.isInfinite(value) ? " is not finite." : " is not positive.");
    }

    /** Reads digits, sign, point and exponent only: no names, hexadecimals or type letters. */
    private static double read(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digit |= c >= '0' && c <= '9';
            if (!(c >= '0' && c <= '9'
                    || c == '.'
                    || c == '-'
                    || c == '+'
                    || c == 'e'
                    || c == 'E')) {
                return infinite(text);
            }
        }
        if (!digit) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN; // the caller says so, with row and column
        }
    }

    private static double infinite(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> Double.NaN;
        };
    }
}
