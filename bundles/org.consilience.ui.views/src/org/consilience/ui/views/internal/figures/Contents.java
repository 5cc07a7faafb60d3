package org.consilience.ui.views.internal.figures;

import java.util.List;
import java.util.Optional;
import org.consilience.engine.evidence.Group;

/**
 * What there is to choose from.
 *
 * @param measures the measures, those that the methods declare first in their order
 * @param groups the datasets and points of the runs
 * @param figures the figures that the trials looked at recorded
 * @param left how many trials were not asked for figures
 * @param live whether more may come
 * @param problems what could not be read, one sentence each
 */
record Contents(
        List<Item> measures,
        List<Group> groups,
        List<Recorded> figures,
        int left,
        boolean live,
        List<String> problems) {

    /** Nothing. */
    static final Contents NONE = new Contents(List.of(), List.of(), List.of(), 0, false, List.of());

    /**
     * A measure.
     *
     * @param id its id
     * @param title its words
     */
    record Item(String id, String title) {}

    /**
     * A figure of a trial.
     *
     * @param choice which one
     * @param words whose it is, such as {@code universal, seed 3}
     */
    record Recorded(Choice.Recorded choice, String words) {}

    /** Returns whether a choice can still be made. */
    boolean has(Choice choice) {
        return switch (choice) {
            case Choice.OfMeasure m ->
                    groups.contains(m.group())
                            && measures.stream().anyMatch(i -> i.id().equals(m.measure()));
            case Choice.Recorded r -> figures.stream().anyMatch(f -> f.choice().equals(r));
        };
    }

    /**
     * Returns the choice nearest to what was looked at before, or empty if there is nothing.
     *
     * @param measure the measure's id
     * @param where dataset and point, in words
     */
    Optional<Choice> preferred(String measure, String where) {
        if (groups.isEmpty() || measures.isEmpty()) {
            return figures.stream().findFirst().map(Recorded::choice);
        }
        Group group =
                groups.stream()
                        .filter(g -> g.words().equals(where))
                        .findFirst()
                        .orElse(groups.get(0));
        Item item =
                measures.stream()
                        .filter(m -> m.id().equals(measure))
                        .findFirst()
                        .orElse(measures.get(0));
        return Optional.of(new Choice.OfMeasure(item.id(), group));
    }
}
