package org.consilience.engine.evidence;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What the trials at one dataset and one point of the sweep say about a claim.
 *
 * @param dataset the label of the dataset
 * @param point axis target to value, sorted; empty without a sweep
 * @param verdict what they say
 * @param effects the values per seed, by seed
 * @param seedsMissing the planned seeds without a value, by seed
 * @param estimate the mean or the median of the differences; for a claim over every seed the
 *     difference that comes closest to failing it; for a share of seeds that share, 0 to 1; null
 *     without a value
 * @param low the lower end of the interval; null where the seeds are too few for one
 * @param high the upper end of the interval, or null
 * @param confidence the share of such intervals that hold the true value
 * @param interval what the interval is: {@code bootstrap-t}, {@code student-t}, {@code
 *     order-statistics}, {@code constant} (all seeds agree), {@code range} (smallest and largest
 *     difference, for every seed), {@code clopper-pearson} (a share) or {@code none}
 * @param moreSeeds how many seeds beyond the planned ones would likely decide it: 0 if it is
 *     decided or the planned ones will do, null if no number within reach would
 * @param sentence the verdict in words
 */
public record PointEvidence(
        String dataset,
        SortedMap<String, String> point,
        Verdict verdict,
        List<SeedEffect> effects,
        List<MissingSeed> seedsMissing,
        @Nullable Double estimate,
        @Nullable Double low,
        @Nullable Double high,
        double confidence,
        String interval,
        @Nullable Integer moreSeeds,
        String sentence) {

    /** Copies the collections. */
    public PointEvidence {
        point = Collections.unmodifiableSortedMap(new TreeMap<>(point));
        effects = List.copyOf(effects);
        seedsMissing = List.copyOf(seedsMissing);
    }
}
