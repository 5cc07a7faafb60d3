package org.consilience.engine.internal.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilience.engine.log.Event;
import org.consilience.engine.log.TrialLog;
import org.consilience.engine.run.Comparison.Difference;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.Provenance;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.engine.run.TrialState;

/** Finds where two logs of one trial part, and why. */
public final class TrialComparison {

    private static final String NOTHING = "nothing";

    private TrialComparison() {}

    /**
     * Compares a trial that is done with its repetition.
     *
     * @param recorded the recorded run
     * @param trial its trial
     * @param repeated the repetition
     * @param again the same trial there
     * @return nothing if the events are equal
     * @throws RunException if a log or provenance cannot be read
     */
    public static Optional<Difference> of(
            RunFolder recorded, PlannedTrial trial, RunFolder repeated, PlannedTrial again)
            throws RunException {
        try {
            TrialLog left = recorded.log(trial);
            TrialLog right = repeated.log(again);
            if (left.digest().equals(right.digest())) {
                return Optional.empty();
            }
            return Optional.of(
                    difference(
                            trial,
                            left.events(),
                            right.events(),
                            cause(recorded, trial, repeated, again)));
        } catch (IOException e) {
            throw new RunException(
                    "Trial %s cannot be compared: %s.".formatted(trial.id(), e.getMessage()), e);
        }
    }

    private static Difference difference(
            PlannedTrial trial, List<Event> left, List<Event> right, String cause) {
        int i = 0;
        while (i < left.size() && i < right.size() && same(left.get(i), right.get(i))) {
            i++;
        }
        Event one = i < left.size() ? left.get(i) : null;
        Event two = i < right.size() ? right.get(i) : null;
        Event place = one == null ? two : one;
        String measure = "";
        long step = -1;
        if (place instanceof Event.Scalar scalar) {
            measure = scalar.measure();
            step = scalar.step();
        }
        return new Difference(
                trial.id(),
                measure,
                step,
                one == null ? NOTHING : words(one),
                two == null ? NOTHING : words(two),
                cause);
    }

    private static boolean same(Event left, Event right) {
        return left instanceof Event.Scalar a && right instanceof Event.Scalar b
                ? a.measure().equals(b.measure())
                        && a.step() == b.step()
                        && Double.doubleToRawLongBits(a.value())
                                == Double.doubleToRawLongBits(b.value())
                : left.equals(right);
    }

    private static String words(Event event) {
        return switch (event) {
            case Event.Scalar e -> "%s = %s at step %d".formatted(e.measure(), e.value(), e.step());
            case Event.TableRecorded e -> "table " + e.name();
            case Event.FigureRecorded e -> "figure " + e.figure().name();
            case Event.Artifact e -> "artifact %s (%s)".formatted(e.name(), e.sha256());
            case Event.Note e -> "note \"" + e.text() + "\"";
            case Event.State e -> e.state();
            case Event.Rewind e -> "rewind";
        };
    }

    private static String cause(
            RunFolder recorded, PlannedTrial trial, RunFolder repeated, PlannedTrial again)
            throws RunException {
        TrialOutcome outcome = repeated.outcome(again);
        if (outcome.state() != TrialState.DONE) {
            return "The repetition of this trial ended as %s: %s."
                    .formatted(outcome.state(), outcome.reason());
        }
        Optional<Provenance> before = recorded.provenance(trial);
        Optional<Provenance> now = repeated.provenance(again);
        if (before.isEmpty() || now.isEmpty()) {
            return "Unknown: the provenance is missing.";
        }
        List<String> causes = causes(before.get(), now.get());
        return causes.isEmpty()
                ? "Seed, data, plugins, device and Java are the same: the method itself does not"
                        + " repeat."
                : String.join(" ", causes);
    }

    /** What differs, the likeliest first. */
    private static List<String> causes(Provenance before, Provenance now) {
        List<String> causes = new ArrayList<>();
        add(causes, "The seed differs", before.seed(), now.seed());
        add(causes, "The data differs", before.datasetHash(), now.datasetHash());
        add(causes, "The method's settings differ", before.settings(), now.settings());
        add(causes, "The method's plugin differs", before.methodBundle(), now.methodBundle());
        add(causes, "The dataset's plugin differs", before.datasetBundle(), now.datasetBundle());
        add(causes, "The device differs", before.device(), now.device());
        add(causes, "Java differs", before.jdk(), now.jdk());
        add(causes, "The system differs", before.os(), now.os());
        add(causes, "Other bundles differ", before.bundlesHash(), now.bundlesHash());
        return causes;
    }

    private static void add(List<String> causes, String what, Object before, Object now) {
        if (!before.equals(now)) {
            causes.add("%s: %s then, %s now.".formatted(what, before, now));
        }
    }
}
