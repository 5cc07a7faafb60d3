package org.consilience.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.consilience.api.Budget;
import org.consilience.api.Checkpoints;
import org.consilience.api.DataContext;
import org.consilience.api.Method;
import org.consilience.api.Progress;
import org.consilience.api.Recorder;
import org.consilience.api.Table;
import org.consilience.api.Trial;
import org.consilience.api.data.MarketHistory;
import org.consilience.api.device.Device;
import org.consilience.api.figure.Figure;
import org.consilience.api.settings.SettingsType;
import org.consilience.datasets.market.Market;
import org.consilience.methods.portfolio.MovingAverageReversion;
import org.consilience.methods.portfolio.UniversalEnsemble;

/**
 * What a trial costs beyond its algorithm: {@code OverheadBenchmark COMMAND} runs two methods over
 * ten seeds of 30,000 generated days, once in this process with nothing recorded, saved or watched,
 * and once through the product with one worker. The last five trials of each count, so that both
 * run compiled code; the product's time is its worker's, from start to durable end.
 */
public final class OverheadBenchmark {

    private static final int SEEDS = 10;
    private static final int COUNTED = 5;

    private OverheadBenchmark() {}

    /** Compares. */
    public static void main(String[] arguments) throws Exception {
        JsonNode trials = product(Path.of(arguments[0]));
        compare(
                "universal-ensemble",
                new UniversalEnsemble(),
                UniversalEnsemble.Settings.class,
                trials);
        compare(
                "olmar-1",
                new MovingAverageReversion(),
                MovingAverageReversion.Settings.class,
                trials);
    }

    private static <S extends Record> void compare(
            String id, Method<MarketHistory, S> method, Class<S> settings, JsonNode trials)
            throws Exception {
        S defaults = SettingsType.of(settings).defaults();
        double[] plain = new double[SEEDS];
        for (int seed = 1; seed <= SEEDS; seed++) {
            long before = System.nanoTime();
            MarketHistory market = market(seed);
            method.run(new Bare<>(market, defaults, seed));
            plain[seed - 1] = (System.nanoTime() - before) / 1e9;
        }
        List<Double> product = new ArrayList<>();
        for (JsonNode trial : trials) {
            if (trial.at("/method").asText().equals(id)) {
                product.add(trial.at("/seconds").asDouble());
            }
        }
        double theirs =
                median(product.stream().mapToDouble(Double::doubleValue).skip(COUNTED).toArray());
        double ours = median(Arrays.copyOfRange(plain, COUNTED, SEEDS));
        System.out.printf(
                "%-20s plain %.3f s, through the engine %.3f s: ratio %.3f; goal 1.05%n",
                id, ours, theirs, theirs / ours);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static MarketHistory market(long seed) throws Exception {
        return new Market()
                .load(
                        SettingsType.of(Market.Settings.class).defaults(),
                        new DataContext() {
                            @Override
                            public Path file(String path) {
                                throw new IllegalStateException(path);
                            }

                            @Override
                            public long seed() {
                                return seed;
                            }

                            @Override
                            public Progress progress() {
                                return (step, total) -> {};
                            }
                        });
    }

    private static JsonNode product(Path command) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("overhead");
        Path file = home.resolve("overhead.experiment");
        Files.writeString(
                file,
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <experiment:Experiment xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI"
                    xmlns:experiment="http://consilience.org/experiment/1"
                    id="overhead" title="Overhead" seeds="1..%d">
                  <datasets label="market" type="market"/>
                  <arms label="universal" method="universal-ensemble"/>
                  <arms label="olmar" method="olmar-1"/>
                </experiment:Experiment>
                """
                        .formatted(SEEDS));
        Process process =
                new ProcessBuilder(
                                command.toString(),
                                "run",
                                file.toString(),
                                "--json",
                                "--no-report",
                                "--workers",
                                "1",
                                "--home",
                                home.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        JsonNode document = new JsonMapper().readTree(process.getInputStream());
        process.waitFor();
        return document.at("/trials");
    }

    /** A trial that keeps nothing. */
    private record Bare<S extends Record>(MarketHistory data, S settings, long seed)
            implements Trial<MarketHistory, S>, Recorder, Checkpoints {

        @Override
        public Device device() {
            throw new IllegalStateException("no device");
        }

        @Override
        public Recorder record() {
            return this;
        }

        @Override
        public Checkpoints checkpoints() {
            return this;
        }

        @Override
        public Progress progress() {
            return (step, total) -> {};
        }

        @Override
        public Budget budget() {
            throw new IllegalStateException("no budget");
        }

        @Override
        public void scalar(String measure, long step, double value) {}

        @Override
        public void table(String name, Table table) {}

        @Override
        public void figure(Figure figure) {}

        @Override
        public void artifact(String name, String mediaType, byte[] bytes) {}

        @Override
        public void note(String text) {}

        @Override
        public <T extends Record> T latest(Class<T> type, Supplier<T> initial) {
            return initial.get();
        }

        @Override
        public boolean due() {
            return false;
        }

        @Override
        public void save(Record state) {}
    }
}
