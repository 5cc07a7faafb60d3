package org.consilience.engine.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Follows a growing event log, or a copy of one. Not thread-safe. */
public final class LogTail {

    /**
     * Starts before the first event.
     *
     * @param file the log; it need not exist yet
     */
    public LogTail(Path file) {}

    /**
     * Hands over the whole events written since the last call, states and rewinds included; a
     * half-written one waits for a later call.
     *
     * @param consumer gets the events in order
     * @return how many there were
     * @throws LogException if a record is damaged, or the file is no event log or became shorter
     * @throws IOException if it cannot be read
     */
    public long poll(Consumer<Event> consumer) throws IOException {
        return 0;
    }
}
