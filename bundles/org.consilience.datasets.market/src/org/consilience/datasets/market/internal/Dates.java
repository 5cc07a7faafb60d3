package org.consilience.datasets.market.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as files write them: ISO, compact, or day, month and year in any usual order. */
final class Dates {

    /** In which order a date has its parts. */
    enum Order {
        YEAR_MONTH_DAY,
        MONTH_DAY_YEAR,
        DAY_MONTH_YEAR
    }

    private static final Pattern PARTS =
            Pattern.compile(
                    "(\\d{1,4})([-/.])(\\d{1,2})\\2(\\d{1,4})"
                            + "(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?"
                            + " ?(?:Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final int DAY = 86_400;
    private static final int SHOWN = 60;

    private Dates() {}

    /** Tells whether a cell is a compact date such as 20200131, from 1800 to 2199. */
    static boolean isCompact(String cell) {
        return parse(cell, Order.YEAR_MONTH_DAY).isPresent()
                && cell.strip().length() == 8
                && Numbers.isInteger(cell);
    }

    /**
     * Reads a date.
     *
     * @return seconds since 1970 of the date and time written, whatever the zone; empty if it is
     *     none in this order
     */
    static OptionalLong parse(String cell, Order order) {
        String text = cell.strip();
        if (text.length() > SHOWN) {
            return OptionalLong.empty();
        }
        if (order == Order.YEAR_MONTH_DAY && text.length() == 8 && Numbers.isInteger(text)) {
            int number = Integer.parseInt(text);
            return seconds(number / 10_000, number / 100 % 100, number % 100, 0);
        }
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        int a = Integer.parseInt(parts.group(1));
        int b = Integer.parseInt(parts.group(3));
        int c = Integer.parseInt(parts.group(4));
        int time = 0;
        for (int i = 5; i <= 7; i++) {
            String group = parts.group(i);
            time = 60 * time + (group == null ? 0 : Integer.parseInt(group));
        }
        return switch (order) {
            case YEAR_MONTH_DAY -> seconds(a, b, c, time);
            case MONTH_DAY_YEAR -> seconds(c, a, b, time);
            case DAY_MONTH_YEAR -> seconds(c, b, a, time);
        };
    }

    private static OptionalLong seconds(int year, int month, int day, int time) {
        if (year < 1800 || year > 2199 || time >= DAY) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(LocalDate.of(year, month, day).toEpochDay() * DAY + time);
        } catch (DateTimeException e) {
            return OptionalLong.empty(); // such as month 13: not this order
        }
    }

    /**
     * Checks that labels which are all dates ascend; other labels are taken as they are.
     *
     * @param lines the labels' line numbers
     */
    static void requireAscending(List<String> labels, long[] lines, Faults faults) {
        Order wrong = null;
        for (Order order : Order.values()) {
            if (labels.stream().allMatch(label -> parse(label, order).isPresent())) {
                if (ascends(labels, order)) {
                    return;
                }
                wrong = wrong == null ? order : wrong;
            }
        }
        if (wrong == null) {
            return;
        }
        for (int t = 1; t < labels.size(); t++) {
            long before = parse(labels.get(t - 1), wrong).orElseThrow();
            if (parse(labels.get(t), wrong).orElseThrow() <= before) {
                faults.add(
                        lines[t],
                        "the day %s does not come after %s; sort the rows, oldest first, each day once."
                                .formatted(labels.get(t), labels.get(t - 1)));
            }
        }
    }

    private static boolean ascends(List<String> labels, Order order) {
        long before = Long.MIN_VALUE;
        for (String label : labels) {
            long now = parse(label, order).orElseThrow();
            if (now <= before) {
                return false;
            }
            before = now;
        }
        return true;
    }
}
