package org.consilience.datasets.market.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What the first two rows of a CSV file tell: whether the first is a header, whether the first
 * column labels the days, and what the assets are called.
 *
 * @param present whether the first row holds names
 * @param labels whether the first column holds the days
 * @param wordsOnly whether it does so because its first cell is no number, so that none may be
 * @param width how many cells a row has
 * @param assets the names of the other columns
 */
record Header(boolean present, boolean labels, boolean wordsOnly, int width, List<String> assets) {

    private static final Set<String> DAY_WORDS =
            Set.of("date", "datetime", "timestamp", "time", "day", "caldt", "datadate");
    private static final Set<String> INDEX_WORDS = Set.of("", "unnamed: 0", "row", "t");
    private static final double OTHER_SCALE = 50;

    /**
     * Tells them.
     *
     * @param first the first row
     * @param second the second row, or null if there is none
     */
    static Header of(CSVRecord first, @Nullable CSVRecord second, Faults faults) {
        boolean present = second != null && isHeader(first, second);
        CSVRecord data = present && second != null ? second : first;
        boolean named = present && namesDays(first.get(0), data.get(0));
        boolean wordsOnly = !named && isLabel(data.get(0));
        boolean labels = first.size() > 1 && (named || wordsOnly);
        List<String> assets = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int c = labels ? 1 : 0; c < first.size(); c++) {
            String name = present ? first.get(c).strip() : "";
            name = name.isEmpty() ? Names.ofColumn(assets.size()) : name;
            if (!seen.add(name)) {
                faults.add(1, Faults.quote(name), "the header names two columns so; rename one.");
            }
            assets.add(name);
        }
        return new Header(present, labels, wordsOnly, first.size(), assets);
    }

    private static boolean isHeader(CSVRecord first, CSVRecord second) {
        int from = first.size() == 1 ? 0 : 1;
        int words = 0;
        int numbers = 0;
        for (int c = from; c < first.size(); c++) {
            if (Numbers.isNumber(first.get(c))) {
                numbers++;
            } else if (!Numbers.isMissing(first.get(c))) {
                words++;
            }
        }
        if (words > 0) {
            return words >= numbers;
        }
        String corner = word(first.get(0));
        if (from == 1 && !Numbers.isNumber(corner)) {
            boolean named = DAY_WORDS.contains(corner) || INDEX_WORDS.contains(corner);
            boolean starts = !hasDigit(corner) && hasDigit(second.get(0));
            return numbers > 0 && (named || starts);
        }
        return isNumbered(first, second);
    }

    /** Whole numbers on another scale than the row below: stock numbers, or 0, 1, 2 … */
    private static boolean isNumbered(CSVRecord first, CSVRecord second) {
        boolean counted = true;
        for (int c = 0; c < first.size(); c++) {
            if (c >= second.size() || !Numbers.isInteger(first.get(c))) {
                return false;
            }
            counted &= first.get(c).strip().equals(String.valueOf(c));
        }
        if (counted) {
            return true;
        }
        for (int c = 0; c < first.size(); c++) {
            double below = new Numbers(true).parse(second.get(c));
            if (!(Double.parseDouble(first.get(c).strip()) > OTHER_SCALE * below)) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether a label is a number, and no compact date. */
    static boolean isPlainNumber(String cell) {
        return Numbers.isNumber(cell) && !Dates.isCompact(cell);
    }

    private static boolean namesDays(String name, String cell) {
        String corner = word(name);
        return DAY_WORDS.contains(corner)
                || INDEX_WORDS.contains(corner) && Numbers.isInteger(cell);
    }

    private static boolean isLabel(String cell) {
        return !Numbers.isMissing(cell) && !isPlainNumber(cell);
    }

    private static String word(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean hasDigit(String cell) {
        return cell.chars().anyMatch(Character::isDigit);
    }
}
