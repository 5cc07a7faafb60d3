package org.consilience.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The seeds of an experiment, written such as {@code 1..5,8}.
 *
 * @param seeds the seeds in the order they are written, each once, at least one
 */
public record SeedRange(List<Long> seeds) {

    /** The most seeds an experiment may have. */
    public static final int MOST = 100_000;

    private static final Pattern PART = Pattern.compile("(\\d{1,18})(?:\\.\\.(\\d{1,18}))?");

    /** Copies the list. */
    public SeedRange {
        seeds = List.copyOf(seeds);
    }

    /**
     * Reads seeds.
     *
     * @param text whole numbers from 0 and ranges {@code first..last}, separated by commas
     * @return the seeds
     * @throws IllegalArgumentException if the text is not of that form, a range ends before it
     *     begins, a seed comes twice, or there are more than {@link #MOST}; the message says what
     *     to write
     */
    public static SeedRange parse(String text) {
        Set<Long> seeds = new LinkedHashSet<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "Seeds \"%s\": \"%s\" is no seed; write whole numbers and ranges, such as 1..5,8."
                                .formatted(shortened(text), shortened(part.strip())));
            }
            long first = Long.parseLong(matcher.group(1));
            String end = matcher.group(2);
            long last = end == null ? first : Long.parseLong(end);
            if (last < first) {
                throw new IllegalArgumentException(
                        "Seeds \"%s\": the range %d..%d ends before it begins; write %d..%d."
                                .formatted(shortened(text), first, last, last, first));
            }
            if (last - first >= MOST - seeds.size()) {
                throw new IllegalArgumentException(
                        "Seeds \"%s\" are more than %,d; name fewer."
                                .formatted(shortened(text), MOST));
            }
            for (long seed = first; seed <= last; seed++) {
                if (!seeds.add(seed)) {
                    throw new IllegalArgumentException(
                            "Seeds \"%s\": seed %d comes twice; name it once."
                                    .formatted(shortened(text), seed));
                }
            }
        }
        return new SeedRange(new ArrayList<>(seeds));
    }

    /** Returns how many seeds there are. */
    public int size() {
        return seeds.size();
    }

    /** Returns the seeds as they are read, ranges joined. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < seeds.size(); ) {
            int j = i;
            while (j + 1 < seeds.size() && seeds.get(j + 1) == seeds.get(j) + 1) {
                j++;
            }
            text.append(text.isEmpty() ? "" : ",").append(seeds.get(i));
            if (j > i) {
                text.append("..").append(seeds.get(j));
            }
            i = j + 1;
        }
        return text.toString();
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
