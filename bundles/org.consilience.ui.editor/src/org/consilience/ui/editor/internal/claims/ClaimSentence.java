package org.consilience.ui.editor.internal.claims;

import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import org.consilience.model.Parts;
import org.consilience.model.experiment.Aggregation;
import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.Comparison;
import org.consilience.model.experiment.Reduction;
import org.consilience.model.experiment.Term;
import org.eclipse.jdt.annotation.Nullable;

/** What a claim will check, as a person would say it. */
final class ClaimSentence {

    private final BiFunction<String, String, String> titles;

    /**
     * Speaks of measures by their titles.
     *
     * @param titles arm and measure id to the measure's title
     */
    ClaimSentence(BiFunction<String, String, String> titles) {
        this.titles = titles;
    }

    /** The sentence. */
    String of(Claim claim) {
        Term left = claim.getLeft();
        if (left == null
                || Parts.text(left.getArm()).isBlank()
                || Parts.text(left.getMeasure()).isBlank()) {
            return "Choose an arm and a measure; then this line says what will be checked.";
        }
        String sentence = where(claim) + effect(claim, left) + " " + over(claim) + ".";
        return "Holds if " + sentence;
    }

    private static String where(Claim claim) {
        String datasets = Parts.text(claim.getDataset()).strip();
        String at = Parts.text(claim.getAt()).strip();
        String words = datasets.isEmpty() ? "on each dataset" : "on " + datasets;
        return words + (at.isEmpty() ? "" : " where " + at.replace(" | ", " and ")) + " ";
    }

    private String effect(Claim claim, Term left) {
        Term right = claim.getRight();
        String l = term(left, null);
        String m = number(claim.getMargin());
        if (right == null) {
            String what = claim.isAbsolute() ? l + " without its sign " : l + " ";
            return what + against(claim, m);
        }
        String r = term(right, left);
        if (claim.isAbsolute()) {
            return "the difference between %s and %s, in either direction, %s"
                    .formatted(l, r, against(claim, m));
        }
        if (claim.getComparison() == Comparison.WITHIN || claim.getMargin() < 0) {
            return "%s minus %s %s".formatted(l, r, against(claim, m));
        }
        if (claim.getMargin() == 0) {
            return l + " " + plain(claim.getComparison()) + " " + r;
        }
        return "%s exceeds %s by %s %s".formatted(l, r, by(claim.getComparison()), m);
    }

    private static String against(Claim claim, String m) {
        return switch (claim.getComparison()) {
            case GREATER -> "is above " + m;
            case AT_LEAST -> "is at least " + m;
            case LESS -> "is below " + m;
            case AT_MOST -> "is at most " + m;
            case WITHIN -> "lies between %s and %s".formatted(m, number(claim.getUpper()));
        };
    }

    private static String plain(Comparison comparison) {
        return switch (comparison) {
            case GREATER -> "is greater than";
            case AT_LEAST -> "is at least";
            case LESS -> "is less than";
            case AT_MOST -> "is at most";
            case WITHIN -> "is within";
        };
    }

    private static String by(Comparison comparison) {
        return switch (comparison) {
            case GREATER -> "more than";
            case AT_LEAST -> "at least";
            case LESS -> "less than";
            case AT_MOST -> "at most";
            case WITHIN -> "within";
        };
    }

    private String term(Term term, @Nullable Term like) {
        String arm = Parts.text(term.getArm());
        boolean same =
                like != null
                        && Objects.equals(like.getMeasure(), term.getMeasure())
                        && like.getReduce() == term.getReduce();
        if (same) {
            return "that of " + (arm.isBlank() ? "…" : arm);
        }
        String measure = Parts.text(term.getMeasure());
        String title = measure.isBlank() ? "…" : titles.apply(arm, measure);
        return "%s %s of %s".formatted(reduce(term.getReduce()), lower(title), arm);
    }

    private static String reduce(Reduction reduction) {
        return switch (reduction) {
            case LAST -> "the last";
            case FIRST -> "the first";
            case MIN -> "the smallest";
            case MAX -> "the largest";
            case MEAN -> "the mean";
            case SUM -> "the summed";
        };
    }

    private static String over(Claim claim) {
        Aggregation over = claim.getOver();
        return switch (over) {
            case MEAN ->
                    "on average over the seeds, with %s confidence"
                            .formatted(percent(claim.getConfidence()));
            case MEDIAN ->
                    "in the median over the seeds, with %s confidence"
                            .formatted(percent(claim.getConfidence()));
            case EVERY -> "for every seed";
            case SHARE -> "for at least %s of the seeds".formatted(percent(claim.getShare()));
        };
    }

    private static String percent(double share) {
        return number(Math.round(share * 1e6) / 1e4) + " %";
    }

    /** A number as it is written in the file. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** Titles stand in mid-sentence; those that begin with an abbreviation stay. */
    private static String lower(String title) {
        return title.length() > 1 && Character.isLowerCase(title.charAt(1))
                ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1)
                : title;
    }
}
