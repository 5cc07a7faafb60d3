package org.consilience.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.consilience.engine.log.ScalarSeries;
import org.consilience.engine.run.Host;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunInfo;
import org.consilience.engine.run.RunState;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.engine.run.TrialState;
import org.consilience.engine.store.RunFilter;
import org.consilience.engine.store.RunRow;
import org.consilience.engine.store.RunSource;
import org.consilience.engine.store.RunStore;

/**
 * Homes for the Runs view, of runs that only the store knows.
 *
 * <p>{@code RunsViewStore trials FOLDER} makes 100 runs of 1,000 trials with 10 million points;
 * {@code RunsViewStore columns FOLDER} makes 10,000 runs of one trial that share 6,000 settings and
 * 6,000 measures, of which each run has 60 and 60.
 */
public final class RunsViewStore {

    private static final int RUNS = 10_000;
    private static final int NAMES = 6_000;
    private static final int EACH = 60;

    private RunsViewStore() {}

    /** Makes one. */
    public static void main(String[] arguments) throws Exception {
        Path runs = Files.createDirectories(Path.of(arguments[1]).resolve("runs"));
        if (arguments[0].equals("trials")) {
            StoreBenchmark.main(new String[] {"generate", runs.toString()});
        }
        try (RunStore store = RunStore.open(runs.resolve("index.sqlite"), System.out::println)) {
            for (int n = 0; arguments[0].equals("columns") && n < RUNS; n++) {
                store.index(new Wide(runs, n));
            }
            // the workbench lists runs by their folders
            for (RunRow run : store.runs(RunFilter.ALL)) {
                Files.createDirectories(run.folder());
            }
        }
    }

    private record Wide(Path runs, int number) implements RunSource {

        @Override
        public RunInfo info() {
            return new RunInfo(
                    "run%05d".formatted(number),
                    "wide",
                    "Wide " + number,
                    number * 60_000L,
                    "hash",
                    "/",
                    "",
                    Map.of(),
                    "",
                    1,
                    Map.of(),
                    false,
                    new Host("host", "os", "jdk", 2, 1),
                    List.of(),
                    "");
        }

        @Override
        public Path path() {
            return runs.resolve(info().id());
        }

        @Override
        public RunState state() {
            return RunState.DONE;
        }

        private int name(int i) {
            return (int) ((number * 37L + i * 100L) % NAMES);
        }

        @Override
        public List<PlannedTrial> plan() {
            Map<String, String> settings = new TreeMap<>();
            for (int i = 0; i < EACH; i++) {
                settings.put("setting%04d".formatted(name(i)), Integer.toString(number % 17 + i));
            }
            return List.of(
                    new PlannedTrial(
                            1,
                            "0001-market-arm-s1",
                            "market",
                            "market",
                            Map.of(),
                            "arm" + number % 10,
                            "ucrp",
                            settings,
                            new TreeMap<>(),
                            number,
                            "cpu"));
        }

        @Override
        public Map<String, TrialOutcome> outcomes() {
            return Map.of(
                    "0001-market-arm-s1",
                    new TrialOutcome(TrialState.DONE, "", 1000L, 2000L + number, 1));
        }

        @Override
        public Stamp stamp(PlannedTrial trial) {
            return new Stamp(1000, 1000);
        }

        @Override
        public Recorded recorded(PlannedTrial trial) {
            Map<String, ScalarSeries> series = new TreeMap<>();
            SplittableRandom random = new SplittableRandom(number);
            for (int i = 0; i < EACH; i++) {
                String measure = "measure%04d".formatted(name(i));
                series.put(
                        measure,
                        ScalarSeries.of(
                                measure, new long[] {1}, new double[] {random.nextDouble()}));
            }
            return new Recorded(series, "");
        }
    }
}
