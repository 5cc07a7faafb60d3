package org.consilience.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known word that a misspelt one most likely meant. */
public final class Nearest {

    private static final int LONGEST = 100;

    private Nearest() {}

    /**
     * Finds the nearest word by edit distance, upper and lower case taken as equal.
     *
     * @param word what was written
     * @param known what could have been meant
     * @return the nearest, the first of equally near ones; empty if none is near, which is at most
     *     a third of the longer word's letters, or one letter
     */
    public static Optional<String> to(String word, Collection<String> known) {
        Optional<String> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            if (word.length() > LONGEST || candidate.length() > LONGEST) {
                continue;
            }
            int allowed = Math.max(1, Math.max(word.length(), candidate.length()) / 3);
            int distance =
                    distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance <= allowed && distance < least) {
                best = Optional.of(candidate);
                least = distance;
            }
        }
        return best;
    }

    /**
     * Asks whether the nearest word was meant.
     *
     * @param word what was written
     * @param known what could have been meant
     * @return {@code Did you mean "..."?} after a space, or an empty string if none is near
     */
    public static String question(String word, Collection<String> known) {
        return to(word, known).map(" Did you mean \"%s\"?"::formatted).orElse("");
    }

    /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + cost, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
