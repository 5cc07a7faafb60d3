package org.consilience.ui.editor.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.TrialState;
import org.consilience.engine.store.RunRow;
import org.consilience.engine.store.RunStore;
import org.consilience.engine.store.StoreException;
import org.consilience.engine.store.TrialRow;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * How long trials took in the latest runs: those with the same method, settings and data if there
 * are any, else those with the same method and kind of data.
 */
final class PastDurations {

    private static final int RUNS = 20;

    private record Alike(String method, String dataset) {}

    private record Same(
            Alike alike, Map<String, String> settings, Map<String, String> datasetSettings) {}

    private final Map<Alike, List<Double>> alike = new HashMap<>();
    private final Map<Same, List<Double>> same = new HashMap<>();

    /** Reads the latest runs; never on the UI thread. Runs that cannot be read say nothing. */
    static PastDurations read(RunLibrary library, IProgressMonitor monitor) {
        PastDurations past = new PastDurations();
        List<RunRow> runs = library.runs();
        if (runs.isEmpty()) {
            return past;
        }
        try (RunStore store = library.store()) {
            for (RunRow run : runs.subList(0, Math.min(RUNS, runs.size()))) {
                if (monitor.isCanceled()) {
                    break;
                }
                past.add(run, library, store);
            }
        } catch (StoreException e) {
            return past; // the Runs view says what is wrong with the store
        }
        return past;
    }

    private void add(RunRow run, RunLibrary library, RunStore store) throws StoreException {
        Map<String, PlannedTrial> plan = new HashMap<>();
        try {
            library.open(run.id()).plan().forEach(t -> plan.put(t.id(), t));
        } catch (RunException e) {
            return; // the Runs view shows the broken folder
        }
        for (TrialRow row : store.trials(run.id())) {
            PlannedTrial trial = plan.get(row.id());
            Long started = row.started();
            Long ended = row.ended();
            if (trial != null
                    && row.state() == TrialState.DONE
                    && started != null
                    && ended != null) {
                note(trial, (ended - started) / 1000.0);
            }
        }
    }

    void note(PlannedTrial trial, double seconds) {
        alike.computeIfAbsent(alike(trial), k -> new ArrayList<>()).add(seconds);
        same.computeIfAbsent(same(trial), k -> new ArrayList<>()).add(seconds);
    }

    /** The median duration of trials like this one, in seconds. */
    OptionalDouble of(PlannedTrial trial) {
        List<Double> best = same.get(same(trial));
        return median(best == null ? alike.getOrDefault(alike(trial), List.of()) : best);
    }

    /** How long a plan takes. */
    TimeEstimate estimate(List<PlannedTrial> plan, int workers) {
        double sum = 0;
        int known = 0;
        double longest = 0;
        Map<Same, OptionalDouble> medians = new HashMap<>();
        for (PlannedTrial trial : plan) {
            OptionalDouble one = medians.computeIfAbsent(same(trial), k -> of(trial));
            if (one.isPresent()) {
                sum += one.getAsDouble();
                longest = Math.max(longest, one.getAsDouble());
                known++;
            }
        }
        return new TimeEstimate(
                Math.max(longest, sum / workers), plan.size() - known, known, workers);
    }

    private static OptionalDouble median(List<Double> values) {
        if (values.isEmpty()) {
            return OptionalDouble.empty();
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return OptionalDouble.of(
                sorted.size() % 2 == 1
                        ? sorted.get(middle)
                        : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
    }

    private static Alike alike(PlannedTrial trial) {
        return new Alike(trial.method(), trial.datasetType());
    }

    private static Same same(PlannedTrial trial) {
        return new Same(alike(trial), trial.settings(), trial.datasetSettings());
    }
}
