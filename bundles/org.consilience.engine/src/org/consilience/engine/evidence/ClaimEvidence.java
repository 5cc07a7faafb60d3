package org.consilience.engine.evidence;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a run says about one claim.
 *
 * @param id the claim's id
 * @param statement the claim in words
 * @param where where the paper makes it; may be empty
 * @param paperValue the paper's figure; may be empty
 * @param verdict the worst verdict of all points
 * @param points the evidence at each dataset and point of the sweep where the claim's arms ran
 * @param sentence the verdict in words
 */
public record ClaimEvidence(
        String id,
        String statement,
        String where,
        String paperValue,
        Verdict verdict,
        List<PointEvidence> points,
        String sentence) {

    /** Copies the list. */
    public ClaimEvidence {
        points = List.copyOf(points);
    }

    /**
     * Returns the point that the verdict rests on: the first with the worst verdict, or null if the
     * arms ran nowhere.
     */
    public @Nullable PointEvidence decisive() {
        for (PointEvidence point : points) {
            if (point.verdict() == verdict) {
                return point;
            }
        }
        return null;
    }

    /**
     * Returns how many more seeds would likely decide the claim: 0 if it is decided, if its planned
     * seeds will do, or if no number within reach would.
     */
    public int seedsNeeded() {
        int most = 0;
        for (PointEvidence point : points) {
            Integer more = point.moreSeeds();
            if (verdict == Verdict.UNDECIDED && more != null) {
                most = Math.max(most, more);
            }
        }
        return most;
    }
}
