package org.consilience.ui.launch.internal.queue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consilience.ui.Faults;
import org.eclipse.debug.core.model.IStreamMonitor;
import org.eclipse.debug.core.model.IStreamsProxy;
import org.eclipse.jdt.annotation.Nullable;

/** What a run says: the output of its process, and what the workbench says of it. */
final class RunStreams implements IStreamsProxy {

    private static final int MOST_LINES = 200;
    private static final Pattern LINE = Pattern.compile(".*\\R|.+");

    /** What is no fault and not shown as one, though it comes on standard error. */
    private static final Pattern PROGRESS =
            Pattern.compile(
                    "(\\d+ of \\d+ trials ended|Run \\S+: \\d+ trial|Report: |Ending: ).*\\R?");

    private final TextStream out = new TextStream();
    private final TextStream err = new TextStream();
    private @Nullable GrowingText outFile;
    private @Nullable GrowingText errFile;
    private final List<String> outLines = new ArrayList<>();
    private String lastErr = "";

    /** Begins to read the files of a process. */
    synchronized void open(ChildFolder folder) {
        outFile = new GrowingText(folder.out());
        errFile = new GrowingText(folder.err());
    }

    /** Passes on what the process wrote since the last call. */
    synchronized void pump() {
        more(errFile)
                .forEach(
                        line -> {
                            (PROGRESS.matcher(line).matches() ? out : err).append(line);
                            lastErr = line.isBlank() ? lastErr : line.stripTrailing();
                        });
        more(outFile)
                .forEach(
                        line -> {
                            out.append(line);
                            remember(line.stripTrailing());
                        });
    }

    /** Returns what came as lines with their ends; the last may be half a line. */
    private Stream<String> more(@Nullable GrowingText from) {
        if (from == null) {
            return Stream.empty();
        }
        try {
            return LINE.matcher(from.more()).results().map(MatchResult::group);
        } catch (IOException e) {
            err.append("The output cannot be read: %s%n".formatted(Faults.words(e)));
            return Stream.empty();
        }
    }

    /** Says a sentence of the workbench. */
    void say(String sentence) {
        out.append(sentence + System.lineSeparator());
    }

    private void remember(String line) {
        outLines.add(line);
        if (outLines.size() > MOST_LINES) {
            outLines.removeFirst();
        }
    }

    /** Returns the last line on standard output that begins with some words. */
    synchronized Optional<String> last(String prefix) {
        return outLines.stream().filter(l -> l.startsWith(prefix)).reduce((a, b) -> b);
    }

    /** Returns the last line on standard error. */
    synchronized String lastErr() {
        return lastErr;
    }

    @Override
    public IStreamMonitor getErrorStreamMonitor() {
        return err;
    }

    @Override
    public IStreamMonitor getOutputStreamMonitor() {
        return out;
    }

    @Override
    public void write(@Nullable String input) throws IOException {
        throw new IOException("A run takes no input.");
    }
}
