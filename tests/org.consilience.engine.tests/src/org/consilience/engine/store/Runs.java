package org.consilience.engine.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.consilience.engine.internal.journal.Journal;
import org.consilience.engine.internal.json.Json;
import org.consilience.engine.log.Event;
import org.consilience.engine.log.EventLogWriter;
import org.consilience.engine.run.Host;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunInfo;
import org.consilience.engine.run.RunState;
import org.consilience.engine.run.TrialState;

/** Run folders as the engine leaves them. */
final class Runs {

    private final Path folder;

    Runs(Path folder) {
        this.folder = folder;
    }

    /** A run of two arms with so many seeds each; every trial is done and recorded 50 points. */
    RunFolder done(String id, long created, int seeds) throws IOException, RunException {
        Path run = begin(id, created);
        List<PlannedTrial> plan = plan(seeds);
        try (Journal journal = new Journal(run.resolve(RunFolder.LOG))) {
            journal.begun(1);
            journal.planned(plan);
            for (PlannedTrial trial : plan) {
                journal.started(trial, 1, 1);
                record(run, trial, 50);
                journal.ended(trial, TrialState.DONE, "");
            }
            journal.runEnded(RunState.DONE, "");
        }
        return RunFolder.open(run);
    }

    Path begin(String id, long created) throws IOException {
        Path run = folder.resolve(id);
        Files.createDirectories(run);
        Host host = new Host("host", "Linux", "25", 2, 1);
        RunInfo info =
                new RunInfo(
                        id,
                        "portfolio",
                        "Portfolio " + id,
                        created,
                        "hash",
                        "/",
                        "",
                        Map.of(),
                        "",
                        1,
                        Map.of(),
                        false,
                        host,
                        List.of(),
                        "");
        Files.write(run.resolve(RunFolder.INFO), Json.pretty(info));
        return run;
    }

    static List<PlannedTrial> plan(int seeds) {
        List<PlannedTrial> plan = new ArrayList<>();
        for (String arm : List.of("fast", "slow")) {
            for (int seed = 1; seed <= seeds; seed++) {
                int number = plan.size() + 1;
                plan.add(
                        new PlannedTrial(
                                number,
                                "%04d-market-%s-s%d".formatted(number, arm, seed),
                                "market",
                                "generated",
                                Map.of("days", "50"),
                                arm,
                                arm + "-method",
                                Map.of("eta", "0.0" + number),
                                new TreeMap<>(Map.of("arms.cost", "0")),
                                seed,
                                "cpu"));
            }
        }
        return plan;
    }

    /** The value at step i of the n-th trial is n + i / 100; "odd" is NaN. */
    static void record(Path run, PlannedTrial trial, int points) throws IOException {
        Path trialFolder = run.resolve("trials").resolve(trial.id());
        Files.createDirectories(trialFolder);
        try (EventLogWriter log = EventLogWriter.open(trialFolder.resolve("events.log"))) {
            for (int i = 0; i < points; i++) {
                log.append(new Event.Scalar("wealth", i, trial.number() + i / 100.0));
            }
            log.append(new Event.Scalar("odd", 1, Double.NaN));
        }
    }
}
