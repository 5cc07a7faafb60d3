package org.consilience.engine.log;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The last two checkpoints of a trial, as files beside its log. State is a record of primitives,
 * strings, enums, arrays, lists, maps with string keys and further records; it is written as CBOR
 * (RFC 8949, arrays of numbers as in RFC 8746) behind a header with its length, checksum and class.
 */
public final class CheckpointStore {

    /**
     * What was saved.
     *
     * @param state the state; its arrays belong to the caller
     * @param keptEvents how many events of the log counted then, see {@link EventLogWriter#kept()}
     * @param <S> the record
     */
    public record Saved<S extends Record>(S state, long keptEvents) {}

    private record Numbered(int number, Path file) {}

    private static final Pattern NAME = Pattern.compile("checkpoint-([0-9]{1,9})\\.cbor");
    private static final long MAGIC = 0x0A0D_0154_504B_4343L; // "CCKPT", version 1, CR, LF
    private static final int CHECKED_FROM = 12;
    private static final int KEPT = 2;

    private final Path folder;
    private List<String> problems = List.of();

    /**
     * Uses a folder.
     *
     * @param trialFolder the trial's folder; it must exist when something is saved
     */
    public CheckpointStore(Path trialFolder) {
        this.folder = trialFolder;
    }

    /**
     * Saves a state: all of it or nothing, and it outlives a loss of power. Force the log first, so
     * that it has the events that the checkpoint counts on.
     *
     * @param state the state
     * @param keptEvents how many events of the log count now, see {@link EventLogWriter#kept()}
     * @throws IllegalArgumentException if the state holds something else than it may
     * @throws IOException if the disk is full or fails; the earlier checkpoints are untouched
     */
    public synchronized void save(Record state, long keptEvents) throws IOException {
        byte[] bytes = bytes(state, keptEvents);
        List<Numbered> earlier = files();
        int number = earlier.isEmpty() ? 1 : earlier.get(0).number() + 1;
        Path file = folder.resolve("checkpoint-" + number + ".cbor");
        Path half = folder.resolve("checkpoint.half");
        try {
            try (FileOutputStream out = new FileOutputStream(half.toFile())) {
                out.write(bytes); // no channel: an interrupted thread would close it
                out.getFD().sync();
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            FrameWriter.forceFolder(file);
        } catch (IOException e) {
            throw new LogException(
                    "%s cannot be written: %s. Free room on its disk; the earlier checkpoints are kept."
                            .formatted(file, e.getMessage()),
                    e);
        }
        for (Numbered old : earlier.subList(Math.min(KEPT - 1, earlier.size()), earlier.size())) {
            Files.deleteIfExists(old.file());
        }
    }

    /**
     * Returns the newest checkpoint that can be read.
     *
     * @param type the state's class
     * @param <S> the record
     * @return nothing if there is none or none can be read, see {@link #problems()}
     */
    public <S extends Record> Optional<Saved<S>> latest(Class<S> type) {
        return latest(type, Long.MAX_VALUE);
    }

    /**
     * Returns the newest checkpoint that can be read and that the log reaches.
     *
     * @param type the state's class
     * @param events how many events of the log count; a checkpoint that needs more is passed over
     * @param <S> the record
     * @return nothing if there is none or none can be read, see {@link #problems()}
     */
    public synchronized <S extends Record> Optional<Saved<S>> latest(Class<S> type, long events) {
        List<String> found = new ArrayList<>();
        Optional<Saved<S>> result = Optional.empty();
        try {
            for (Numbered each : files()) {
                try {
                    result = Optional.of(read(Files.readAllBytes(each.file()), type, events));
                    break;
                } catch (IOException | OutOfMemoryError e) {
                    found.add(
                            "%s was passed over: %s."
                                    .formatted(each.file(), String.valueOf(e.getMessage())));
                }
            }
        } catch (IOException e) {
            found.add("%s cannot be listed: %s.".formatted(folder, e.getMessage()));
        }
        problems = List.copyOf(found);
        return result;
    }

    /** Returns a sentence for each checkpoint that the last search had to pass over. */
    public synchronized List<String> problems() {
        return problems;
    }

    /** Lists the checkpoints, newest first. */
    private List<Numbered> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Numbered> found = new ArrayList<>();
            files.forEach(
                    file -> {
                        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
                        if (name.matches() && Files.isRegularFile(file)) {
                            found.add(new Numbered(Integer.parseInt(name.group(1)), file));
                        }
                    });
            found.sort(Comparator.comparingInt(Numbered::number).reversed());
            return found;
        }
    }

    private static byte[] bytes(Record state, long keptEvents) throws IOException {
        byte[] body = RecordCodec.write(state);
        ByteSink out = new ByteSink(body.length + 256);
        out.i64(MAGIC);
        out.u8(0);
        out.u8(0);
        out.u8(0);
        out.u8(0);
        out.varint(keptEvents);
        out.text(state.getClass().getName());
        out.varint(body.length);
        out.raw(body);
        byte[] bytes = out.copy();
        ByteBuffer.wrap(bytes, 8, 4).putInt(checksum(bytes));
        return bytes;
    }

    private static <S extends Record> Saved<S> read(byte[] bytes, Class<S> type, long events)
            throws IOException {
        ByteSource in = new ByteSource().over(bytes, 0, bytes.length);
        if (bytes.length < CHECKED_FROM || in.i64() != MAGIC) {
            throw new LogException("it is no checkpoint of this version");
        }
        if (checksum(bytes) != ByteBuffer.wrap(bytes, 8, 4).getInt()) {
            throw new LogException("its checksum does not match");
        }
        in.over(bytes, CHECKED_FROM, bytes.length);
        long kept = in.varint();
        String name = in.text();
        int length = in.count(1);
        if (length != in.left()) {
            throw new LogException("its length is not what was written");
        }
        if (!name.equals(type.getName())) {
            throw new LogException(
                    "it is a state of %s, not of %s".formatted(name, type.getName()));
        }
        if (kept < 0 || kept > events) {
            throw new LogException(
                    "it counts on %d events and the log has %d".formatted(kept, events));
        }
        return new Saved<>(RecordCodec.read(bytes, bytes.length - length, type), kept);
    }

    private static int checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, CHECKED_FROM, bytes.length - CHECKED_FROM);
        return (int) crc.getValue();
    }
}
