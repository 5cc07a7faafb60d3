package org.consilience.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.Axis;
import org.consilience.model.experiment.DatasetReference;
import org.consilience.model.experiment.Experiment;
import org.eclipse.jdt.annotation.Nullable;

/** What an experiment runs on what, as its lists and restrictions say. */
public final class Scope {

    private Scope() {}

    /**
     * Splits a list of labels.
     *
     * @param text labels separated by commas, or null
     * @return the labels, empty for an absent or blank text
     */
    public static List<String> labels(@Nullable String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Stream.of(text.split(",", -1)).map(String::strip).toList();
    }

    /**
     * Returns the datasets that an arm runs on.
     *
     * @param experiment the experiment
     * @param arm one of its arms
     * @return the datasets in the experiment's order; labels of none are passed over
     */
    public static List<DatasetReference> datasets(Experiment experiment, Arm arm) {
        List<String> labels = labels(arm.getDatasets());
        return experiment.getDatasets().stream()
                .filter(d -> labels.isEmpty() || labels.contains(d.getLabel()))
                .toList();
    }

    /**
     * Returns the seeds of an arm on a dataset: those of the experiment that neither restricts
     * away.
     *
     * @param experiment the experiment
     * @param dataset one of its datasets
     * @param arm one of its arms
     * @return the seeds in the experiment's order; may be empty
     * @throws IllegalArgumentException if seeds are malformed
     */
    public static List<Long> seeds(Experiment experiment, DatasetReference dataset, Arm arm) {
        List<Long> seeds =
                new ArrayList<>(SeedRange.parse(Parts.text(experiment.getSeeds())).seeds());
        for (String restriction : new String[] {dataset.getSeeds(), arm.getSeeds()}) {
            if (restriction != null && !restriction.isBlank()) {
                seeds.retainAll(new HashSet<>(SeedRange.parse(restriction).seeds()));
            }
        }
        return seeds;
    }

    /**
     * Splits the values of an axis.
     *
     * @param axis the axis
     * @return its values; empty if it has none
     */
    public static List<String> values(Axis axis) {
        return bars(axis.getValues());
    }

    /**
     * Reads the point of the sweep that a claim speaks of.
     *
     * @param at {@code target=value}, several separated by vertical bars, or null
     * @return target to value; empty for all points
     * @throws IllegalArgumentException if an equals sign or a target is missing
     */
    public static Map<String, String> point(@Nullable String at) {
        Map<String, String> point = new LinkedHashMap<>();
        for (String part : bars(at)) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        "\"%s\" is no point of a sweep; write target=value.".formatted(part));
            }
            point.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
        }
        return point;
    }

    /** A bar separates only between spaces, so that values may hold one. */
    private static List<String> bars(@Nullable String text) {
        List<String> parts = new ArrayList<>();
        if (text == null || text.isBlank()) {
            return parts;
        }
        int start = 0;
        for (int bar = text.indexOf('|'); bar >= 0; bar = text.indexOf('|', bar + 1)) {
            if (bar > 0
                    && bar < text.length() - 1
                    && Character.isWhitespace(text.charAt(bar - 1))
                    && Character.isWhitespace(text.charAt(bar + 1))) {
                parts.add(text.substring(start, bar).strip());
                start = bar + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
