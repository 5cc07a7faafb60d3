package org.consilience.datasets.market.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Names for assets and markets. */
final class Names {

    private Names() {}

    /**
     * Returns the name of a column without one, such as {@code A01}.
     *
     * @param index the column, counted from 0
     */
    static String ofColumn(int index) {
        return (index < 9 ? "A0" : "A") + (index + 1);
    }

    /** Returns the names {@code A01}, {@code A02} … */
    static List<String> ofColumns(int count) {
        return IntStream.range(0, count).mapToObj(Names::ofColumn).toList();
    }

    /**
     * Returns the names in a header line, or {@code A01} … if they are not so many, or not
     * distinct.
     */
    static List<String> ofHeader(String line, char delimiter, int count) {
        List<String> names =
                Pattern.compile(Pattern.quote(String.valueOf(delimiter)))
                        .splitAsStream(line)
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .limit(count + 1L)
                        .toList();
        return names.size() == count ? names : ofColumns(count);
    }

    /** Returns a file's name without the endings of its format. */
    static String ofMarket(Path file) {
        return String.valueOf(file.getFileName())
                .replaceFirst("(?i)\\.gz$", "")
                .replaceFirst("(?i)(?<=.)\\.(csv|tsv|txt|mat)$", "");
    }
}
