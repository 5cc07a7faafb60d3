package org.consilience.engine.internal.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.consilience.api.Checkpoints;
import org.consilience.engine.log.CheckpointStore;

/** Saves states at most every two seconds, and so seldom that saving costs at most a twentieth. */
final class TrialCheckpoints implements Checkpoints {

    private static final long PAUSE =
            Long.getLong("consilience.checkpointMillis", 2000) * 1_000_000;
    private static final int SHARE = 20;

    private final Path folder;
    private final AttemptLog log;
    private final TrialControl control;
    private long next = System.nanoTime() + PAUSE;

    TrialCheckpoints(Path folder, AttemptLog log, TrialControl control) {
        this.folder = folder;
        this.log = log;
        this.control = control;
    }

    @Override
    public <S extends Record> S latest(Class<S> type, Supplier<S> initial) {
        if (log.undecided()) {
            var saved = new CheckpointStore(folder).latest(type, log.kept());
            if (saved.isPresent()) {
                log.goOn(saved.get().keptEvents());
                return saved.get().state();
            }
            log.startOver();
        }
        return initial.get();
    }

    @Override
    public boolean due() {
        return System.nanoTime() - next >= 0 || control.ending();
    }

    @Override
    public void save(Record state) {
        if (!due()) {
            return;
        }
        long begin = System.nanoTime();
        log.startOver();
        log.force();
        try {
            new CheckpointStore(folder).save(state, log.kept());
        } catch (IOException e) {
            throw new LogFailure("the checkpoint", e);
        }
        long end = System.nanoTime();
        next = end + Math.max(PAUSE, SHARE * (end - begin));
    }
}
