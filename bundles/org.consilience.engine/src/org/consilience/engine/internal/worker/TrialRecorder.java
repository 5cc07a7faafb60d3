package org.consilience.engine.internal.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilience.api.Measure;
import org.consilience.api.Recorder;
import org.consilience.api.Table;
import org.consilience.api.figure.Figure;
import org.consilience.engine.internal.journal.PlainName;
import org.consilience.engine.internal.json.AtomicFile;
import org.consilience.engine.log.Event;
import org.eclipse.jdt.annotation.Nullable;

/** Records into the attempt's log, and refuses what the method did not declare. */
final class TrialRecorder implements Recorder {

    private static final class Last {
        private long step = -1;
    }

    private final String method;
    private final AttemptLog log;
    private final Path artifacts;
    private final Map<String, @Nullable Last> steps = new HashMap<>();

    TrialRecorder(String method, List<Measure> measures, AttemptLog log, Path folder) {
        this.method = method;
        this.log = log;
        this.artifacts = folder.resolve("artifacts");
        measures.forEach(m -> steps.put(m.id(), new Last()));
    }

    @Override
    public void scalar(String measure, long step, double value) {
        @Nullable Last last = steps.get(measure);
        if (last == null) {
            throw new IllegalArgumentException(
                    "Method %s recorded \"%s\", which is not among its measures: %s."
                            .formatted(method, measure, String.join(", ", steps.keySet())));
        }
        if (step < last.step || step < 0) {
            throw new IllegalArgumentException(
                    "Method %s recorded \"%s\" at step %d after step %d; steps must not decrease."
                            .formatted(method, measure, step, last.step));
        }
        last.step = step;
        log.record(new Event.Scalar(measure, step, value));
    }

    @Override
    public void table(String name, Table table) {
        log.record(new Event.TableRecorded(name, table));
    }

    @Override
    public void figure(Figure figure) {
        log.record(new Event.FigureRecorded(figure));
    }

    @Override
    public void artifact(String name, String mediaType, byte[] bytes) {
        if (!PlainName.is(name)) {
            throw new IllegalArgumentException(
                    "Method %s recorded the artifact \"%s\"; its name must be letters, digits, dot, dash and underscore."
                            .formatted(method, name));
        }
        try {
            Files.createDirectories(artifacts);
            AtomicFile.write(artifacts.resolve(name), bytes, false);
        } catch (IOException e) {
            throw new LogFailure("artifact " + name, e);
        }
        log.record(new Event.Artifact(name, mediaType, bytes.length, ContentHash.bytes(bytes)));
    }

    @Override
    public void note(String text) {
        log.record(new Event.Note(text));
    }
}
