package org.consilience.engine.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Follows a growing event log, or a copy of one. Not thread-safe. */
public final class LogTail {

    private final Path file;
    private final EventDecoder decoder = new EventDecoder();
    private long end;
    private long suspect = -1;

    /**
     * Starts before the first event.
     *
     * @param file the log; it need not exist yet
     */
    public LogTail(Path file) {
        this.file = file;
    }

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
        if (end == 0 && !Files.exists(file)) {
            return 0;
        }
        long[] count = {0};
        EventDecoder.Target target =
                new EventDecoder.Target() {
                    @Override
                    public void scalar(int number, long step, double value) {
                        count[0]++;
                        consumer.accept(new Event.Scalar(decoder.name(number), step, value));
                    }

                    @Override
                    public void event(Event event) {
                        count[0]++;
                        consumer.accept(event);
                    }
                };
        try (FrameReader in = new FrameReader(file, FrameFormat.EVENTS, end)) {
            FrameReader.Found found = in.next();
            while (found == FrameReader.Found.RECORD) {
                long before = end;
                end = in.end(); // first, because a consumer that fails has had its event
                try {
                    decoder.decode(in.array(), in.payloadFrom(), in.payloadTo(), target);
                } catch (LogException e) {
                    end = before;
                    throw new LogException(in.damage(e), e);
                }
                found = in.next();
            }
            if (found == FrameReader.Found.DAMAGED) {
                settle(in);
            }
        }
        return count[0];
    }

    /**
     * Refuses a damaged record once the file stands still: over a network bytes come in any order.
     */
    private void settle(FrameReader in) throws LogException {
        if (in.limit() == suspect) {
            throw new LogException(in.damage());
        }
        suspect = in.limit();
    }
}
