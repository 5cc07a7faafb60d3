package org.consilience.ui.views.internal.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilience.api.Measure;
import org.consilience.api.figure.Axis;
import org.consilience.api.figure.Figure;
import org.consilience.api.figure.Series;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunException;
import org.consilience.ui.Faults;
import org.consilience.ui.charts.FigureChart;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

/** Makes the figure that was asked for; away from the UI thread. */
final class FigureMaker {

    /** More curves than this nobody can tell apart. */
    static final int MOST_CURVES = 100;

    /**
     * What is asked for.
     *
     * @param runs the runs
     * @param choice which figure
     * @param band how seeds are shown
     */
    record Request(Set<String> runs, Choice choice, Band band) {

        /** Copies the set, keeping its order. */
        Request {
            runs = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(runs));
        }
    }

    private final Feeds feeds;
    private final Catalogue catalogue;

    FigureMaker(Feeds feeds, Catalogue catalogue) {
        this.feeds = feeds;
        this.catalogue = catalogue;
    }

    /**
     * Makes a figure.
     *
     * @param request which one
     * @param whole whether points that the store left out are read from the logs
     * @param before what is shown now, to be kept if there is nothing new
     * @param monitor says when nobody waits any more
     * @throws RunException if none of the runs can be read
     * @throws IOException if the log of a recorded figure cannot be read
     */
    Drawn make(Request request, boolean whole, @Nullable Drawn before, IProgressMonitor monitor)
            throws RunException, IOException {
        return switch (request.choice()) {
            case Choice.OfMeasure m -> measure(request, m, whole, before, monitor);
            case Choice.Recorded r -> recorded(request, r, before);
        };
    }

    private Drawn measure(
            Request request,
            Choice.OfMeasure choice,
            boolean whole,
            @Nullable Drawn before,
            IProgressMonitor monitor)
            throws RunException {
        Measure declared = new Measures(catalogue).of(choice.measure());
        List<String> problems = new ArrayList<>();
        Map<String, SeedPoints> byRun = new LinkedHashMap<>();
        RunException gone = null;
        for (String run : request.runs()) {
            try {
                byRun.put(
                        run,
                        feeds.values(run)
                                .points(
                                        choice.measure(),
                                        declared.kind(),
                                        choice.group(),
                                        whole,
                                        monitor));
            } catch (RunException e) {
                problems.add(Faults.words(e));
                gone = e;
            }
        }
        if (gone != null && byRun.isEmpty()) {
            throw gone;
        }
        byRun.values().forEach(p -> problems.addAll(p.problems()));
        boolean live = byRun.values().stream().anyMatch(SeedPoints::live);
        boolean all = byRun.values().stream().allMatch(SeedPoints::whole);
        long stamp = byRun.values().stream().mapToLong(SeedPoints::stamp).sum();
        stamp = 31 * stamp + byRun.size();
        if (before != null && before.request().equals(request) && before.stamp() == stamp) {
            return new Drawn(
                    request, null, before.keys(), before.words(), live, all, stamp, problems);
        }
        Map<String, CurveKey> keys = new LinkedHashMap<>();
        List<Series> series = new ArrayList<>();
        int most = curves(byRun, request.band(), series, keys, problems);
        Figure figure = figure(choice, declared, series);
        String words =
                switch (most) {
                    case 0 -> "Nothing recorded yet";
                    case 1 -> "One seed an arm";
                    default -> request.band().words(most);
                };
        return new Drawn(
                request, FigureChart.prepare(figure), keys, words, live, all, stamp, problems);
    }

    /** Curves over the steps; bars where nobody recorded more than one step, as in the report. */
    private static Figure figure(Choice.OfMeasure choice, Measure declared, List<Series> series) {
        String name = choice.measure() + " " + choice.group().words();
        Axis y = Axis.linear(Measures.words(declared));
        String where = choice.group().words();
        if (series.isEmpty() || series.stream().anyMatch(s -> s.x().length > 1)) {
            String title = "%s over the steps on %s".formatted(declared.title(), where);
            return new Figure.Lines(name, title, Axis.linear("Step"), y, series);
        }
        List<Figure.Bar> bars = new ArrayList<>();
        for (Series s : series) {
            double value = s.y().length == 0 ? Double.NaN : s.y()[0];
            boolean band = s.low().length > 0 && Double.isFinite(s.low()[0]);
            bars.add(
                    new Figure.Bar(
                            s.name(),
                            value,
                            band ? s.low()[0] : value,
                            band ? s.high()[0] : value));
        }
        return new Figure.Bars(name, "%s by arm on %s".formatted(declared.title(), where), y, bars);
    }

    /** Adds the curves of all runs and returns the most seeds that an arm has. */
    private static int curves(
            Map<String, SeedPoints> byRun,
            Band band,
            List<Series> series,
            Map<String, CurveKey> keys,
            List<String> problems) {
        int most = 0;
        int left = 0;
        for (Map.Entry<String, SeedPoints> run : byRun.entrySet()) {
            String suffix = byRun.size() > 1 ? " (" + run.getKey() + ")" : "";
            for (List<SeedPoints.Of> arm : arms(run.getValue().trials())) {
                most = Math.max(most, arm.size());
                List<List<SeedPoints.Of>> curves =
                        band == Band.SEEDS ? arm.stream().map(List::of).toList() : List.of(arm);
                for (List<SeedPoints.Of> curve : curves) {
                    PlannedTrial first = curve.get(0).trial();
                    String seed = band == Band.SEEDS ? ", seed " + first.seed() : "";
                    String name = first.arm() + seed + suffix;
                    if (series.size() == MOST_CURVES) {
                        left++;
                        continue;
                    }
                    List<Points> points = curve.stream().map(SeedPoints.Of::points).toList();
                    series.add(SeedCurve.of(points).series(name, band));
                    List<PlannedTrial> trials = curve.stream().map(SeedPoints.Of::trial).toList();
                    keys.put(name, new CurveKey(run.getKey(), trials));
                }
            }
        }
        if (left > 0) {
            problems.add(
                    "%d more curves are not drawn; choose fewer runs, or means.".formatted(left));
        }
        return most;
    }

    private static Collection<List<SeedPoints.Of>> arms(List<SeedPoints.Of> trials) {
        Map<String, List<SeedPoints.Of>> arms = new LinkedHashMap<>();
        trials.forEach(t -> arms.computeIfAbsent(t.trial().arm(), a -> new ArrayList<>()).add(t));
        return arms.values();
    }

    private Drawn recorded(Request request, Choice.Recorded choice, @Nullable Drawn before)
            throws RunException, IOException {
        var found =
                feeds.records(choice.run())
                        .figure(choice.trial(), choice.name())
                        .orElseThrow(
                                () ->
                                        new IOException(
                                                "Trial %s has no figure \"%s\" any more."
                                                        .formatted(choice.trial(), choice.name())));
        Figure figure = found.getValue();
        PlannedTrial trial = found.getKey();
        boolean live =
                feeds.values(choice.run()).folder().state()
                        == org.consilience.engine.run.RunState.RUNNING;
        long stamp = System.identityHashCode(figure);
        boolean same =
                before != null && before.request().equals(request) && before.stamp() == stamp;
        return new Drawn(
                request,
                same ? null : FigureChart.prepare(figure),
                Map.of(),
                "Recorded by " + TrialWords.of(trial),
                live,
                true,
                stamp,
                List.of());
    }
}
