package org.consilience.ui.views.internal.runs;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilience.ui.views.internal.runs.Column.Kind;

/** Turns a term of a query into a test of rows. */
final class Condition {

    private static final Pattern SPAN = Pattern.compile("([0-9.]+)(ms|s|min|m|h|d)?");

    private Condition() {}

    /**
     * Makes the test of a word.
     *
     * @param rows the rows
     * @param word the word
     */
    static IntPredicate word(List<? extends Row> rows, String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return row ->
                rows.get(row).words().stream()
                        .anyMatch(w -> w.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /**
     * Makes the test of a condition on one column.
     *
     * @param term the condition
     * @param column the column
     * @param cells its values
     * @throws QueryException if the value is none that the column can be compared with
     */
    static IntPredicate of(Query.Term term, Column column, Cells cells) throws QueryException {
        double number = number(term.value(), column.kind());
        String text = term.value();
        String lower = text.toLowerCase(Locale.ROOT);
        if (term.comparing() && Double.isNaN(number)) {
            throw new QueryException(
                    "\"%s\" is no %s to compare %s with"
                            .formatted(text, noun(column.kind()), column.title()),
                    term.at());
        }
        IntPredicate equal =
                row ->
                        !Double.isNaN(number) && cells.number(row) == number
                                || cells.text(row).equalsIgnoreCase(text);
        return switch (term.operator()) {
            case "<" -> row -> cells.number(row) < number;
            case "<=" -> row -> cells.number(row) <= number;
            case ">" -> row -> cells.number(row) > number;
            case ">=" -> row -> cells.number(row) >= number;
            case "=", "==" -> equal;
            case "!=" -> equal.negate();
            default -> row -> cells.text(row).toLowerCase(Locale.ROOT).contains(lower);
        };
    }

    private static String noun(Kind kind) {
        return switch (kind) {
            case TIME -> "date (2026-01-31)";
            case DURATION -> "duration (90s, 2m, 1h)";
            default -> "number";
        };
    }

    private static double number(String text, Kind kind) {
        return switch (kind) {
            case TIME -> date(text);
            case DURATION -> span(text);
            case PROGRESS ->
                    text.endsWith("%")
                            ? Cells.Written.parse(text.substring(0, text.length() - 1)) / 100
                            : Cells.Written.parse(text);
            default -> Cells.Written.parse(text);
        };
    }

    private static double date(String text) {
        try {
            LocalDateTime time =
                    text.contains("T")
                            ? LocalDateTime.parse(text)
                            : LocalDate.parse(text).atStartOfDay();
            return time.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
        } catch (DateTimeParseException e) {
            return Double.NaN;
        }
    }

    private static double span(String text) {
        Matcher span = SPAN.matcher(text);
        if (!span.matches()) {
            return Double.NaN;
        }
        String unit = span.group(2) == null ? "s" : span.group(2);
        double millis =
                switch (unit) {
                    case "ms" -> 1;
                    case "s" -> 1000;
                    case "h" -> 3_600_000;
                    case "d" -> 86_400_000;
                    default -> 60_000;
                };
        return Cells.Written.parse(span.group(1)) * millis;
    }
}
