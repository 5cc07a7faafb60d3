package org.consilience.engine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consilience.api.DataContext;
import org.consilience.api.DataException;
import org.consilience.api.Dataset;
import org.consilience.api.Method;
import org.consilience.api.Seeds;
import org.consilience.api.Trial;
import org.consilience.api.device.Capability;
import org.consilience.api.device.Device;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.catalogue.Entry;
import org.consilience.engine.internal.catalogue.Entries;

/** A catalogue without OSGi: one dataset, and methods that behave and misbehave. */
final class TestPlugins implements Catalogue {

    record Numbers(double[] values) {}

    record NumbersSettings(
            @Setting(label = "Size", def = "8", min = 1) int size,
            @Setting(label = "File", def = "", file = true) String path) {
        NumbersSettings {
            Bounds.require(NumbersSettings.class, size, path);
        }
    }

    static final class NumbersDataset implements Dataset<Numbers, NumbersSettings> {
        @Override
        public Numbers load(NumbersSettings s, DataContext context) throws DataException {
            double shift = 0;
            if (!s.path().isEmpty()) {
                try {
                    shift = Double.parseDouble(Files.readString(context.file(s.path())).strip());
                } catch (IOException e) {
                    throw new DataException("unreadable", e);
                }
            }
            double[] values = new double[s.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = shift + Seeds.split(context.seed(), "numbers", i).nextDouble();
            }
            return new Numbers(values);
        }
    }

    record Walk(
            @Setting(label = "Rounds", def = "20", min = 1) int rounds,
            @Setting(label = "Pull", def = "0.9", min = 0, max = 1) double pull,
            @Setting(label = "Sleep", def = "0", min = 0) int millis) {
        Walk {
            Bounds.require(Walk.class, rounds, pull, millis);
        }
    }

    record WalkState(int round, double at) {}

    static final class RandomWalk implements Method<Numbers, Walk> {
        @Override
        public void run(Trial<Numbers, Walk> trial) throws Exception {
            Walk s = trial.settings();
            trial.record().note("a walk");
            WalkState last = trial.checkpoints().latest(WalkState.class, () -> new WalkState(0, 0));
            double at = last.at();
            for (int t = last.round() + 1; t <= s.rounds(); t++) {
                trial.progress().step(t, s.rounds());
                at = s.pull() * at + Seeds.split(trial.seed(), "step", t).nextGaussian();
                at += trial.data().values()[t % trial.data().values().length];
                trial.record().scalar("at", t, at);
                if (t % 10 == 0) {
                    trial.record().scalar("tenth", t, -at);
                }
                trial.checkpoints().save(new WalkState(t, at));
                if (s.millis() > 0) {
                    Thread.sleep(s.millis());
                }
            }
            trial.record().artifact("end.txt", "text/plain", Double.toString(at).getBytes());
        }
    }

    record Fault(
            @Setting(
                            label = "What",
                            def = "throw",
                            choices = {
                                "throw", "exit", "oom", "hang", "measure", "child", "tokens", "big"
                            })
                    String what) {
        Fault {
            Bounds.require(Fault.class, what);
        }
    }

    static final class Faulty implements Method<Numbers, Fault> {
        @Override
        public void run(Trial<Numbers, Fault> trial) throws Exception {
            trial.record().scalar("at", 1, 1);
            switch (trial.settings().what()) {
                case "exit" -> System.exit(0);
                case "oom" -> {
                    List<long[]> all = new ArrayList<>();
                    while (true) {
                        all.add(new long[1 << 20]);
                    }
                }
                case "big" -> {
                    byte[] inside = new byte[100 << 20];
                    java.util.Arrays.fill(inside, (byte) 1);
                    java.nio.ByteBuffer outside = java.nio.ByteBuffer.allocateDirect(300 << 20);
                    for (int i = 0; i < outside.capacity(); i += 4096) {
                        outside.put(i, (byte) 1);
                    }
                    Thread.sleep(60_000);
                    trial.record().note("" + outside.get(0) + inside[1]);
                }
                case "hang" -> {
                    while (true) {
                        Thread.onSpinWait();
                        Thread.sleep(5);
                    }
                }
                case "measure" -> trial.record().scalar("undeclared", 1, 1);
                case "child" -> new ProcessBuilder("sleep", "997").start();
                case "tokens" -> {
                    for (int i = 0; i < 10; i++) {
                        trial.budget().reserve(org.consilience.api.Budget.Resource.TOKENS, 30);
                        trial.record().scalar("at", i + 2, i);
                    }
                }
                default -> throw new IllegalStateException("a fault of the plugin");
            }
        }
    }

    record Cores(String id) implements Device {
        @Override
        public String kind() {
            return "cpu";
        }

        @Override
        public String title() {
            return "Test";
        }

        @Override
        public int slots() {
            return 2;
        }

        @Override
        public long memory() {
            return 0;
        }

        @Override
        public double load() {
            return Double.NaN;
        }

        @Override
        public Set<String> capabilities() {
            return Set.of();
        }

        @Override
        public <C extends Capability> Optional<C> capability(Class<C> type) {
            return Optional.empty();
        }
    }

    private static final String DATA = Numbers.class.getName();
    private static final String VERSION = "1.0.0";

    private final List<Entry> datasets =
            List.of(
                    entry(
                            Kind.DATASET,
                            Map.of("id", "numbers", "data", DATA, "seeded", "true"),
                            new NumbersDataset()));
    private final List<Entry> methods =
            List.of(
                    entry(
                            Kind.METHOD,
                            Map.of("id", "faulty", "data", DATA, "measures", "at"),
                            new Faulty()),
                    entry(
                            Kind.METHOD,
                            Map.of(
                                    "id",
                                    "tensor",
                                    "data",
                                    DATA,
                                    "measures",
                                    "at",
                                    "requires",
                                    "Tensors"),
                            new Faulty()),
                    entry(
                            Kind.METHOD,
                            Map.of(
                                    "id",
                                    "walk",
                                    "data",
                                    DATA,
                                    "measures",
                                    new String[] {"at", "tenth; kind=level"}),
                            new RandomWalk()));

    private static Entry entry(Kind kind, Map<String, Object> properties, Object provider) {
        return Entries.of(kind, properties::get, "test.plugins", VERSION, () -> provider);
    }

    @Override
    public List<Entry> datasets() {
        return datasets;
    }

    @Override
    public List<Entry> methods() {
        return methods;
    }

    @Override
    public List<Device> devices() {
        return List.of(new Cores("cpu"));
    }

    @Override
    public List<Missing> missing() {
        return List.of();
    }
}
