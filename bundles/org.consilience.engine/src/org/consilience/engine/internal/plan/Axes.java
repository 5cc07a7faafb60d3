package org.consilience.engine.internal.plan;

import org.consilience.engine.run.RunException;
import org.consilience.model.experiment.Axis;
import org.consilience.model.experiment.Experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sweep of an experiment: which axes move which dataset or arm, and through which points. */
final class Axes {

    private static final String BETWEEN = "\\s*\\|\\s*";

    private final Map<String, List<String>> axes = new LinkedHashMap<>();

    Axes(Experiment experiment) {
        for (Axis axis : experiment.getAxes()) {
            String target = axis.getTarget() == null ? "" : axis.getTarget().strip();
            String values = axis.getValues() == null ? "" : axis.getValues().strip();
            if (target.indexOf('.') > 0 && !values.isEmpty()) {
                axes.put(target, List.of(values.split(BETWEEN)));
            }
        }
    }

    /** Returns the setting that a target names. */
    static String setting(String target) {
        return target.substring(target.lastIndexOf('.') + 1);
    }

    /**
     * Returns the points of the axes that move a dataset or arm: one empty point where none does.
     *
     * @param label its label
     * @param word the word for all of its kind
     * @param settings the names of the settings that it has
     * @throws RunException if there are too many
     */
    List<SortedMap<String, String>> points(String label, String word, Set<String> settings)
            throws RunException {
        List<SortedMap<String, String>> points = List.of(new TreeMap<>());
        for (Map.Entry<String, List<String>> axis : axes.entrySet()) {
            String target = axis.getKey();
            String owner = target.substring(0, target.lastIndexOf('.'));
            boolean moves = owner.equals(label) || owner.equals(word);
            if (moves && settings.contains(setting(target))) {
                points = product(points, target, axis.getValue());
            }
        }
        return points;
    }

    private static List<SortedMap<String, String>> product(
            List<SortedMap<String, String>> points, String target, List<String> values)
            throws RunException {
        if ((long) points.size() * values.size() > Planner.MOST) {
            throw Planner.tooMany();
        }
        List<SortedMap<String, String>> product = new ArrayList<>();
        for (SortedMap<String, String> point : points) {
            for (String value : values) {
                SortedMap<String, String> next = new TreeMap<>(point);
                next.put(target, value);
                product.add(next);
            }
        }
        return product;
    }
}
