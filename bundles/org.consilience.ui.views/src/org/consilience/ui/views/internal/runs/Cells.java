package org.consilience.ui.views.internal.runs;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.consilience.engine.store.Numbers;
import org.eclipse.jdt.annotation.Nullable;

/** The values of one column; reading one costs next to nothing. */
interface Cells {

    /**
     * Returns what is shown.
     *
     * @param row the row
     * @return the text; empty for none
     */
    String text(int row);

    /**
     * Returns the number that stands for a value in comparisons.
     *
     * @param row the row
     * @return the number, NaN where the value is none
     */
    double number(int row);

    /**
     * Orders rows: numbers by size, then texts; those without a value are always last.
     *
     * @param down whether the largest comes first
     */
    default Comparator<Integer> order(boolean down) {
        int sign = down ? -1 : 1;
        return (a, b) -> {
            double x = number(a);
            double y = number(b);
            boolean xIs = !Double.isNaN(x);
            boolean yIs = !Double.isNaN(y);
            if (xIs && yIs) {
                return sign * Double.compare(x, y);
            }
            String s = text(a);
            String t = text(b);
            if (s.isEmpty() || t.isEmpty()) {
                return Boolean.compare(s.isEmpty(), t.isEmpty());
            }
            return xIs != yIs ? (xIs ? -sign : sign) : sign * s.compareToIgnoreCase(t);
        };
    }

    /** Cells that are computed from the rows. */
    record Computed(
            List<? extends Row> rows, Function<Row, String> words, ToDoubleFunction<Row> number)
            implements Cells {

        @Override
        public String text(int row) {
            return words.apply(rows.get(row));
        }

        @Override
        public double number(int row) {
            return number.applyAsDouble(rows.get(row));
        }
    }

    /**
     * Numbers of the store.
     *
     * @param numbers the column
     * @param places where each row is in it, -1 for nowhere
     */
    record Measured(Numbers numbers, int[] places) implements Cells {

        @Override
        public String text(int row) {
            int place = places[row];
            return place < 0 || !numbers.present().get(place)
                    ? ""
                    : Words.number(numbers.values()[place]);
        }

        @Override
        public double number(int row) {
            int place = places[row];
            return place < 0 || !numbers.present().get(place)
                    ? Double.NaN
                    : numbers.values()[place];
        }
    }

    /**
     * Texts of the store, which compare as numbers where they are numbers.
     *
     * @param texts the column
     * @param places where each row is in it, -1 for nowhere
     */
    record Written(@Nullable String[] texts, int[] places) implements Cells {

        @Override
        public String text(int row) {
            int place = places[row];
            String text = place < 0 ? null : texts[place];
            return text == null ? "" : text;
        }

        @Override
        public double number(int row) {
            return parse(text(row));
        }

        static double parse(String text) {
            if (text.isEmpty() || "+-.0123456789NI".indexOf(text.charAt(0)) < 0) {
                return Double.NaN;
            }
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }
    }
}
