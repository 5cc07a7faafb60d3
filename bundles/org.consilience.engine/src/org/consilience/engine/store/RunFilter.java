package org.consilience.engine.store;

import java.util.Set;
import org.consilience.engine.run.RunState;

/**
 * Which runs are listed.
 *
 * @param text what id, experiment or title must contain, in any case; empty for all
 * @param states the states wanted; empty for all
 * @param most how many at most, the newest; 0 for all
 */
public record RunFilter(String text, Set<RunState> states, int most) {

    /** Every run. */
    public static final RunFilter ALL = new RunFilter("", Set.of(), 0);

    /** Copies the set. */
    public RunFilter {
        states = Set.copyOf(states);
    }
}
