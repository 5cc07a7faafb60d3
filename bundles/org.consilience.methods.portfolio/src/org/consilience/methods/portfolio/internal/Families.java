package org.consilience.methods.portfolio.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Families of strategies written as one: {@code momentum({5,10,20},1)} stands for three, and {@code
 * mv(60,{0.1..10:8})} for eight whose parameter grows by a constant factor, a finite net of an
 * infinite family.
 */
public final class Families {

    /** The most strategies that an ensemble may have. */
    public static final int MOST = 200;

    private static final MathContext SIX_DIGITS = new MathContext(6);

    private Families() {}

    /**
     * Writes out the families.
     *
     * @param expressions strategies and families of them
     * @return strategies alone, in the order given, at most {@link #MOST}
     * @throws IllegalArgumentException if a brace is not closed, a range is malformed, or there are
     *     too many strategies or none
     */
    public static List<String> expand(List<String> expressions) {
        List<String> all = new ArrayList<>();
        for (String expression : expressions) {
            expand(expression, all);
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there is no strategy; give at least one.");
        }
        return all;
    }

    private static void expand(String text, List<String> all) {
        int open = text.indexOf('{');
        if (open < 0) {
            if (all.size() == MOST) {
                throw new IllegalArgumentException(
                        "there are more than %d strategies; give fewer.".formatted(MOST));
            }
            all.add(text.strip());
            return;
        }
        int close = text.indexOf('}', open);
        if (close < 0) {
            throw new IllegalArgumentException(
                    "strategy \"%s\", column %d: the brace is not closed; close it with }."
                            .formatted(text, open + 1));
        }
        for (String value : values(text, text.substring(open + 1, close), open + 2)) {
            expand(text.substring(0, open) + value + text.substring(close + 1), all);
        }
    }

    private static List<String> values(String text, String inside, int column) {
        int dots = inside.indexOf("..");
        if (dots < 0) {
            return List.of(inside.split(",")).stream().map(String::strip).toList();
        }
        try {
            int colon = inside.indexOf(':', dots);
            double from = Double.parseDouble(inside.substring(0, dots));
            double to = Double.parseDouble(inside.substring(dots + 2, colon));
            int count = Integer.parseInt(inside.substring(colon + 1).strip());
            if (!(from > 0) || !(to > from) || count < 2 || count > MOST) {
                throw new IllegalArgumentException();
            }
            List<String> values = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                double value = from * Math.pow(to / from, i / (count - 1.0));
                values.add(new BigDecimal(value, SIX_DIGITS).stripTrailingZeros().toPlainString());
            }
            return values;
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    ("strategy \"%s\", column %d: \"%s\" is no range; write {first..last:count}"
                                    + " with 0 < first < last and a count from 2 to %d.")
                            .formatted(text, column, inside, MOST),
                    e);
        }
    }
}
