package org.consilience.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.consilience.engine.log.Pyramid;
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
import org.consilience.engine.store.TrialRow;

/**
 * A run store of 100,000 trials and 10 million points: how long its lists and figures take.
 *
 * <p>{@code StoreBenchmark generate FOLDER} fills {@code FOLDER/index.sqlite}: 99 runs of 1,000
 * trials and one of 1,000 of which 100 have 20,000 points. {@code StoreBenchmark measure FOLDER}
 * asks it, in a fresh process, and prints each time with its ratio to the goal.
 */
public final class StoreBenchmark {

    private static final int RUNS = 100;
    private static final int TRIALS = 1000;
    private static final int POINTS = 80;
    private static final int LONG_CURVES = 100;
    private static final int LONG_POINTS = 20_000;

    private StoreBenchmark() {}

    /** Generates or measures. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]).resolve("index.sqlite");
        Mark before = Mark.now();
        try (RunStore store = RunStore.open(file, System.out::println)) {
            report("open the store", before, 1.0);
            if (arguments[0].equals("generate")) {
                generate(store, file);
            } else {
                measure(store);
            }
        }
    }

    private static void generate(RunStore store, Path file) throws Exception {
        Mark before = Mark.now();
        for (int run = 0; run < RUNS; run++) {
            store.index(new Generated(file.getParent(), run));
        }
        report("index " + RUNS * TRIALS + " trials", before, 60.0);
        Generated again = new Generated(file.getParent(), 7);
        before = Mark.now();
        int written = store.index(again);
        report("index an unchanged run again (" + written + " written)", before, 0.1);
        System.out.printf(Locale.ROOT, "%,d bytes%n", Files.size(file));
    }

    private static void measure(RunStore store) throws Exception {
        for (int round = 0; round < 3; round++) {
            Mark before = Mark.now();
            List<RunRow> runs = store.runs(RunFilter.ALL);
            List<TrialRow> all = store.trials("");
            report("list " + runs.size() + " runs and " + all.size() + " trials", before, 1.0);
            String first = runs.get(runs.size() - 1).id();
            before = Mark.now();
            List<TrialRow> trials = store.trials(first);
            int values = store.summaries(first, "wealth").size();
            report("open one run: " + trials.size() + " trials, " + values + " values", before, 1);
            figure(store, first, trials, "short");
            String last = runs.get(0).id();
            figure(store, last, store.trials(last), "long");
        }
    }

    private static void figure(RunStore store, String run, List<TrialRow> trials, String words)
            throws Exception {
        List<String> ids = trials.stream().limit(LONG_CURVES).map(TrialRow::id).toList();
        Mark before = Mark.now();
        long bins = 0;
        for (Pyramid curve : store.curves(run, "wealth", ids).values()) {
            bins += curve.query(Long.MIN_VALUE, Long.MAX_VALUE, 1000).size();
        }
        report("figure of " + ids.size() + " " + words + " curves, " + bins + " bins", before, 0.5);
    }

    /** On a busy machine the processor's own time tells more than the clock. */
    private static void report(String what, Mark since, double goal) {
        Mark now = Mark.now();
        double seconds = (now.clock - since.clock) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-55s %7.3f s (processor %.3f s)  goal %5.2f s  ratio %.2f%n",
                what,
                seconds,
                (now.processor - since.processor) / 1e9,
                goal,
                goal / seconds);
    }

    private record Mark(long clock, long processor) {
        static Mark now() {
            return new Mark(
                    System.nanoTime(),
                    ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        }
    }

    /** A run that exists only in memory. */
    private record Generated(Path runs, int number) implements RunSource {

        @Override
        public RunInfo info() {
            return new RunInfo(
                    "run%03d".formatted(number),
                    "bench",
                    "Benchmark " + number,
                    number,
                    "hash",
                    "/",
                    "",
                    Map.of(),
                    "",
                    2,
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

        @Override
        public List<PlannedTrial> plan() {
            List<PlannedTrial> plan = new ArrayList<>();
            for (int i = 1; i <= TRIALS; i++) {
                String arm = "arm" + i % 10;
                plan.add(
                        new PlannedTrial(
                                i,
                                "%04d-market-%s-s%d".formatted(i, arm, i / 10),
                                "market",
                                "market",
                                Map.of("days", "5651", "assets", "36", "path", "prices.csv"),
                                arm,
                                "universal",
                                Map.of("particles", "2000", "gamma", "3", "prior", "1"),
                                new TreeMap<>(Map.of("arms.cost", "0.0" + i % 4)),
                                i / 10,
                                "cpu"));
            }
            return plan;
        }

        @Override
        public Map<String, TrialOutcome> outcomes() {
            Map<String, TrialOutcome> outcomes = new LinkedHashMap<>();
            for (PlannedTrial trial : plan()) {
                outcomes.put(
                        trial.id(),
                        new TrialOutcome(TrialState.DONE, "", 1000L * trial.number(), 2000L, 1));
            }
            return outcomes;
        }

        @Override
        public Stamp stamp(PlannedTrial trial) {
            return new Stamp(1000, 1000);
        }

        @Override
        public Recorded recorded(PlannedTrial trial) {
            boolean isLong = number == RUNS - 1 && trial.number() <= LONG_CURVES;
            long[] steps = new long[isLong ? LONG_POINTS : POINTS];
            double[] values = new double[steps.length];
            SplittableRandom random = new SplittableRandom(number * 10_000L + trial.number());
            for (int i = 0; i < steps.length; i++) {
                steps[i] = i + 1;
                values[i] = (i == 0 ? 0 : values[i - 1]) + random.nextDouble() - 0.45;
            }
            ScalarSeries wealth = ScalarSeries.of("wealth", steps, values);
            double last = values[values.length - 1];
            ScalarSeries sharpe =
                    ScalarSeries.of("sharpe", new long[] {1}, new double[] {last / 10});
            return new Recorded(Map.of("wealth", wealth, "sharpe", sharpe), "");
        }
    }
}
