package org.consilience.ui.views.internal.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilience.engine.evidence.ClaimEvidence;
import org.consilience.model.experiment.Aggregation;
import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.Comparison;
import org.consilience.model.experiment.Term;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A claim with what a run says about it.
 *
 * @param evidence what the run says
 * @param left the label of the left arm, or an empty string
 * @param right the label of the right arm, or an empty string
 * @param measure the left term's measure, or an empty string
 * @param marks the numbers that the claim compares with: a margin, or both ends of a range
 * @param wanted where on the scale the claim wants the effect
 */
record JudgedClaim(
        ClaimEvidence evidence,
        String left,
        String right,
        String measure,
        List<Double> marks,
        Side wanted) {

    /** A side of the marks. */
    enum Side {
        /** Above the mark. */
        ABOVE,
        /** Below the mark. */
        BELOW,
        /** Between two marks. */
        BETWEEN
    }

    /** Copies the list. */
    JudgedClaim {
        marks = List.copyOf(marks);
    }

    static JudgedClaim of(Claim claim, ClaimEvidence evidence) {
        List<Double> marks = new ArrayList<>();
        Side wanted =
                switch (claim.getComparison()) {
                    case GREATER, AT_LEAST -> Side.ABOVE;
                    case LESS, AT_MOST -> Side.BELOW;
                    case WITHIN -> Side.BETWEEN;
                };
        if (claim.getOver() == Aggregation.SHARE) {
            marks.add(claim.getShare()); // the interval is that of a share of the seeds
            wanted = Side.ABOVE;
        } else {
            marks.add(claim.getMargin());
            if (claim.getComparison() == Comparison.WITHIN) {
                marks.add(claim.getUpper());
            }
        }
        Term left = claim.getLeft();
        return new JudgedClaim(
                evidence,
                arm(left),
                arm(claim.getRight()),
                left == null || left.getMeasure() == null ? "" : left.getMeasure(),
                marks,
                wanted);
    }

    /** The labels of the arms that it names. */
    Set<String> arms() {
        return Stream.of(left, right)
                .filter(a -> !a.isEmpty())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** What the marks are, in words. */
    String marksInWords() {
        return switch (wanted) {
            case ABOVE -> "above " + Digits.brief(marks.get(0));
            case BELOW -> "below " + Digits.brief(marks.get(0));
            case BETWEEN ->
                    "between %s and %s"
                            .formatted(
                                    Digits.brief(marks.get(0)),
                                    Digits.brief(marks.get(marks.size() - 1)));
        };
    }

    private static String arm(@Nullable Term term) {
        return term == null || term.getArm() == null ? "" : term.getArm();
    }
}
