package org.consilience.methods.portfolio.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.consilience.api.Budget;
import org.consilience.api.CancelledException;
import org.consilience.api.Checkpoints;
import org.consilience.api.Progress;
import org.consilience.api.Recorder;
import org.consilience.api.Table;
import org.consilience.api.Trial;
import org.consilience.api.data.MarketHistory;
import org.consilience.api.device.Device;
import org.consilience.api.figure.Figure;
import org.eclipse.jdt.annotation.Nullable;

/** A trial that keeps all it is told in memory, and can be stopped and taken up again. */
public final class RecordedTrial<S extends Record>
        implements Trial<MarketHistory, S>, Recorder, Checkpoints, Progress {

    final Map<String, List<Double>> scalars = new LinkedHashMap<>();
    final Map<String, List<Long>> steps = new LinkedHashMap<>();
    final Map<String, Figure> figures = new LinkedHashMap<>();
    final Map<String, Table> tables = new LinkedHashMap<>();
    private final MarketHistory market;
    private final S settings;
    private final long seed;
    private long stopAt;
    private long saveAt = -1;
    private long at;
    private @Nullable Record saved;

    public RecordedTrial(MarketHistory market, S settings, long seed) {
        this.market = market;
        this.settings = settings;
        this.seed = seed;
    }

    /** Saves a checkpoint after one day and cancels at the start of a later one. */
    RecordedTrial<S> stoppedAt(long savedAfter, long day) {
        saveAt = savedAfter;
        stopAt = day;
        return this;
    }

    /** Goes on from the checkpoint, as after a crash: what was recorded since is forgotten. */
    void resume() {
        for (String measure : scalars.keySet()) {
            while (!steps.get(measure).isEmpty() && steps.get(measure).getLast() > saveAt) {
                steps.get(measure).removeLast();
                scalars.get(measure).removeLast();
            }
        }
        stopAt = 0;
        saveAt = -1;
    }

    /** The last value of a measure. */
    public double last(String measure) {
        List<Double> values = scalars.get(measure);
        if (values == null) {
            throw new AssertionError(measure + " was not recorded; there are " + scalars.keySet());
        }
        return values.getLast();
    }

    /** The smallest value of a measure. */
    public double min(String measure) {
        last(measure);
        return scalars.get(measure).stream().mapToDouble(d -> d).min().orElseThrow();
    }

    @Override
    public void scalar(String measure, long step, double value) {
        scalars.computeIfAbsent(measure, m -> new ArrayList<>()).add(value);
        steps.computeIfAbsent(measure, m -> new ArrayList<>()).add(step);
    }

    @Override
    public void table(String name, Table table) {
        tables.put(name, table);
    }

    @Override
    public void figure(Figure figure) {
        figures.put(figure.name(), figure);
    }

    @Override
    public void artifact(String name, String mediaType, byte[] bytes) {}

    @Override
    public void note(String text) {}

    @Override
    public <T extends Record> T latest(Class<T> type, Supplier<T> initial) {
        Record state = saved;
        return state == null ? initial.get() : type.cast(state);
    }

    @Override
    public boolean due() {
        return at == saveAt;
    }

    @Override
    public void save(Record state) {
        if (due()) {
            saved = state;
        }
    }

    @Override
    public void step(long step, long total) {
        at = step;
        if (step == stopAt) {
            throw new CancelledException();
        }
    }

    @Override
    public MarketHistory data() {
        return market;
    }

    @Override
    public S settings() {
        return settings;
    }

    @Override
    public long seed() {
        return seed;
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
        return this;
    }

    @Override
    public Device device() {
        throw new UnsupportedOperationException("no device");
    }

    @Override
    public Budget budget() {
        throw new UnsupportedOperationException("no budget");
    }
}
