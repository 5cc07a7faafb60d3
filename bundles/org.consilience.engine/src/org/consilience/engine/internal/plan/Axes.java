package org.consilience.engine.internal.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.consilience.engine.run.RunException;
import org.consilience.model.Scope;
import org.consilience.model.Target;
import org.consilience.model.experiment.Axis;
import org.consilience.model.experiment.Experiment;

/** The sweep of an experiment: which axes move which dataset or arm, and through which points. */
final class Axes {

    private final Map<Target, List<String>> axes = new LinkedHashMap<>();

    Axes(Experiment experiment) {
        for (Axis axis : experiment.getAxes()) {
            axes.put(Target.parse(String.valueOf(axis.getTarget())), Scope.values(axis));
        }
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
        for (Map.Entry<Target, List<String>> axis : axes.entrySet()) {
            Target target = axis.getKey();
            boolean moves = target.label().equals(label) || target.label().equals(word);
            if (moves && settings.contains(target.setting())) {
                points = product(points, target.toString(), axis.getValue());
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
