package org.consilience.engine.store;

import java.util.List;

/**
 * What a rebuild of the store did.
 *
 * @param runs how many runs are in the store now
 * @param trials how many trials they have
 * @param problems the folders that could not be read, and why, one sentence each
 */
public record RebuildReport(int runs, int trials, List<String> problems) {

    /** Copies the list. */
    public RebuildReport {
        problems = List.copyOf(problems);
    }

    /** Hears how far a rebuild is. */
    @FunctionalInterface
    public interface Progress {

        /**
         * A run is about to be read.
         *
         * @param done how many were read before
         * @param total how many there are
         * @param run its folder's name
         */
        void at(int done, int total, String run);
    }
}
