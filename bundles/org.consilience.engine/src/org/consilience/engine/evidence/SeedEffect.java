package org.consilience.engine.evidence;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What one seed says about a claim.
 *
 * @param seed the seed
 * @param left the value of the claim's left term
 * @param right the value of its right term, or null if it has none
 * @param difference left minus right, its size alone where the claim says so
 * @param leftTrial the id of the trial behind the left value
 * @param rightTrial the id of the trial behind the right value, or null if there is none
 */
public record SeedEffect(
        long seed,
        double left,
        @Nullable Double right,
        double difference,
        String leftTrial,
        @Nullable String rightTrial) {}
