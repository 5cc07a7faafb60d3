package org.consilience.report.internal.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.consilience.api.figure.Axis;
import org.consilience.api.figure.Figure;
import org.consilience.api.figure.Series;
import org.consilience.engine.evidence.Estimates;
import org.consilience.engine.evidence.Group;
import org.consilience.report.internal.source.Curve;
import org.consilience.report.internal.source.Gathered;
import org.consilience.report.internal.text.Markup;

/** The measures as pictures: over the sweep, arm beside arm, and over the steps. */
final class CurvesSection {

    private static final int MOST_FIGURES = 40;

    private final Markup out;
    private final Blocks blocks;
    private final Gathered gathered;
    private final Estimates estimates;
    private final List<Captioned> figures = new ArrayList<>();
    private int left;

    CurvesSection(Markup out, Blocks blocks, Gathered gathered, Estimates estimates) {
        this.out = out;
        this.blocks = blocks;
        this.gathered = gathered;
        this.estimates = estimates;
        sweeps();
        bars();
        curves();
    }

    boolean isEmpty() {
        return figures.isEmpty();
    }

    void write() {
        if (figures.isEmpty()) {
            return;
        }
        blocks.section("curves", "Figures of the measures");
        if (gathered.partial()) {
            out.element(
                    "p", "No trial is done yet: the curves show what unfinished ones recorded.");
        }
        for (Captioned figure : figures) {
            blocks.figure(figure.figure(), figure.caption());
        }
        if (left > 0) {
            out.element(
                    "p",
                    "%s not drawn here; export the run for the values."
                            .formatted(Blocks.count(left, "more figure")));
        }
        out.close();
    }

    private record Captioned(Figure figure, String caption) {}

    private void add(Figure figure, String caption) {
        if (figures.size() < MOST_FIGURES) {
            figures.add(new Captioned(figure, caption));
        } else {
            left++;
        }
    }

    /** A sweep of one axis with numbers: the measure over the axis, one curve an arm. */
    private void sweeps() {
        List<String> targets =
                gathered.plan().stream()
                        .flatMap(t -> t.point().keySet().stream())
                        .distinct()
                        .toList();
        if (targets.size() != 1) {
            return;
        }
        String target = targets.get(0);
        for (String dataset : gathered.plan().stream().map(t -> t.dataset()).distinct().toList()) {
            for (String measure : gathered.headline()) {
                Map<String, TreeMap<Double, Estimates.Estimate>> arms = new LinkedHashMap<>();
                for (Group group : gathered.plan().stream().map(Group::of).distinct().toList()) {
                    Double x = number(group.point().get(target));
                    if (group.dataset().equals(dataset) && x != null) {
                        estimates
                                .arms(group, measure)
                                .forEach(
                                        (arm, e) ->
                                                arms.computeIfAbsent(arm, a -> new TreeMap<>())
                                                        .put(x, e));
                    }
                }
                List<Series> series = new ArrayList<>();
                arms.forEach((arm, points) -> series.add(overAxis(arm, points)));
                if (series.stream().anyMatch(s -> s.x().length > 2)) {
                    add(
                            new Figure.Lines(
                                    measure,
                                    "%s over %s on %s"
                                            .formatted(gathered.title(measure), target, dataset),
                                    new Axis(target, spread(series, true)),
                                    new Axis(gathered.title(measure), false),
                                    series),
                            "%s over %s on %s. Mean of the last values over the seeds; band: 95 %% interval of the mean."
                                    .formatted(gathered.title(measure), target, dataset));
                }
            }
        }
    }

    private static Series overAxis(String arm, TreeMap<Double, Estimates.Estimate> points) {
        int n = points.size();
        double[][] columns = new double[4][n];
        int i = 0;
        boolean intervals = true;
        for (Map.Entry<Double, Estimates.Estimate> point : points.entrySet()) {
            Double low = point.getValue().low();
            Double high = point.getValue().high();
            columns[0][i] = point.getKey();
            columns[1][i] = point.getValue().mean();
            columns[2][i] = Objects.requireNonNullElse(low, Double.NaN);
            columns[3][i++] = Objects.requireNonNullElse(high, Double.NaN);
            intervals &= low != null && high != null;
        }
        return intervals
                ? new Series(arm, columns[0], columns[1], columns[2], columns[3])
                : Series.of(arm, columns[0], columns[1]);
    }

    private static @org.eclipse.jdt.annotation.Nullable Double number(
            @org.eclipse.jdt.annotation.Nullable String text) {
        try {
            return text == null ? null : Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null; // a setting with words has no place on an axis
        }
    }

    /** The headline measures arm beside arm, where there is no sweep. */
    private void bars() {
        for (Group group : gathered.plan().stream().map(Group::of).distinct().toList()) {
            for (String measure : gathered.headline()) {
                Map<String, Estimates.Estimate> arms = estimates.arms(group, measure);
                if (!group.point().isEmpty() || arms.size() < 2) {
                    continue;
                }
                List<Figure.Bar> bars = new ArrayList<>();
                double least = Double.POSITIVE_INFINITY;
                double most = 0;
                for (Map.Entry<String, Estimates.Estimate> arm : arms.entrySet()) {
                    double mean = arm.getValue().mean();
                    Double low = arm.getValue().low();
                    Double high = arm.getValue().high();
                    bars.add(
                            new Figure.Bar(
                                    arm.getKey(),
                                    mean,
                                    Objects.requireNonNullElse(low, mean),
                                    Objects.requireNonNullElse(high, mean)));
                    least = Math.min(least, mean);
                    most = Math.max(most, mean);
                }
                add(
                        new Figure.Bars(
                                measure,
                                "%s by arm on %s".formatted(gathered.title(measure), group.words()),
                                new Axis(gathered.title(measure), least > 0 && most > 200 * least),
                                bars),
                        "%s by arm on %s. Mean of the last values over the seeds; whiskers: 95 %% interval of the mean."
                                .formatted(gathered.title(measure), group.words()));
            }
        }
    }

    private void curves() {
        gathered.curves()
                .forEach(
                        (group, measures) -> {
                            for (String measure : gathered.measures()) {
                                Map<String, Curve> arms = measures.getOrDefault(measure, Map.of());
                                if (arms.values().stream().anyMatch(c -> c.size() > 1)) {
                                    curve(group, measure, arms);
                                }
                            }
                        });
    }

    private void curve(Group group, String measure, Map<String, Curve> arms) {
        if (figures.size() >= MOST_FIGURES) {
            left++;
            return;
        }
        List<Series> series = new ArrayList<>();
        int seeds = 0;
        for (Map.Entry<String, Curve> arm : arms.entrySet()) {
            series.add(arm.getValue().series(arm.getKey()));
            seeds = Math.max(seeds, arm.getValue().seeds());
        }
        String title = "%s over the steps on %s".formatted(gathered.title(measure), group.words());
        add(
                new Figure.Lines(
                        measure,
                        title,
                        Axis.linear("Step"),
                        new Axis(gathered.title(measure), spread(series, false)),
                        series),
                title
                        + (seeds > 1
                                ? ". Mean over up to %d seeds; band: lowest to highest seed."
                                        .formatted(seeds)
                                : ". One seed."));
    }

    /** Tells whether positive values are so far apart that a logarithmic axis shows more. */
    private static boolean spread(List<Series> series, boolean abscissa) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (Series s : series) {
            for (double value : abscissa ? s.x() : s.y()) {
                if (Double.isFinite(value)) {
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
        }
        return least > 0 && most > 200 * least;
    }
}
