package org.consilience.ui.views.internal.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the filter box asks for: words that must occur and conditions on columns, all of which must
 * hold.
 *
 * @param terms the words and conditions
 */
record Query(List<Term> terms) {

    /** What a reader needs to write one. */
    static final String HELP =
            """
            Words are looked for in id, title, arm, dataset and state.
            Conditions: seed>3   gamma=2   wealth>=1.5   state:failed   arm!=ucrp
            :  contains     =  !=  <  <=  >  >=  compare numbers, texts, dates and durations
            duration>2m   created>=2026-01-31   title:"two words"   -word  (without it)\
            """;

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.\\-]*");
    private static final Set<String> COMPARING = Set.of("<", "<=", ">", ">=");

    /**
     * One word or condition.
     *
     * @param column the column's name, or an empty string for a word
     * @param operator how it compares; {@code :} for a word
     * @param value what with
     * @param not whether it must not hold
     * @param at where its column stands in the text
     */
    record Term(String column, String operator, String value, boolean not, int at) {

        boolean comparing() {
            return COMPARING.contains(operator);
        }
    }

    /**
     * Reads a query.
     *
     * @param text the text
     * @throws QueryException if a quote is not closed or a condition has no value
     */
    static Query parse(String text) throws QueryException {
        List<Term> terms = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (Character.isWhitespace(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            boolean not = text.charAt(i) == '-' && i + 1 < text.length();
            if (not) {
                i++;
            }
            Matcher name = NAME.matcher(text).region(i, text.length());
            String column = "";
            String operator = ":";
            if (name.lookingAt() && !operator(text, name.end()).isEmpty()) {
                column = name.group();
                operator = operator(text, name.end());
                i = name.end() + operator.length();
            }
            int end = end(text, i);
            String value = unquoted(text.substring(i, end));
            if (value.isEmpty() && !column.isEmpty()) {
                throw new QueryException(
                        "\"%s%s\" needs a value".formatted(column, operator), start);
            }
            if (!value.isEmpty()) {
                terms.add(new Term(column, operator, value, not, start));
            }
            i = end;
        }
        return new Query(List.copyOf(terms));
    }

    private static String operator(String text, int at) {
        for (String operator : List.of("<=", ">=", "!=", "==", "<", ">", "=", ":")) {
            if (text.startsWith(operator, at)) {
                return operator;
            }
        }
        return "";
    }

    private static int end(String text, int from) throws QueryException {
        if (from < text.length() && text.charAt(from) == '"') {
            int close = text.indexOf('"', from + 1);
            if (close < 0) {
                throw new QueryException("The quote is not closed", from);
            }
            return close + 1;
        }
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String unquoted(String text) {
        return text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
    }

    /**
     * Finds the columns that a term names: by id, heading, or the last part of a setting's name.
     *
     * @param term the term
     * @param columns every column that there is
     * @throws QueryException if there is none
     */
    static List<Column> columns(Term term, List<Column> columns) throws QueryException {
        String wanted = term.column().toLowerCase(Locale.ROOT);
        List<Column> exact = new ArrayList<>();
        List<Column> ends = new ArrayList<>();
        for (Column column : columns) {
            String name = column.name().toLowerCase(Locale.ROOT);
            if (column.id().equalsIgnoreCase(wanted)
                    || name.equals(wanted)
                    || column.title().toLowerCase(Locale.ROOT).equals(wanted)) {
                exact.add(column);
            } else if (name.endsWith("." + wanted)) {
                ends.add(column);
            }
        }
        List<Column> found = exact.isEmpty() ? ends : exact;
        if (found.isEmpty()) {
            throw new QueryException(
                    "There is no column \"%s\"".formatted(term.column()), term.at());
        }
        return found;
    }
}
