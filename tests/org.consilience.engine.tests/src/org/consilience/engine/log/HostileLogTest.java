package org.consilience.engine.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32C;
import org.consilience.api.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes that no writer of ours wrote: a clear sentence, and no crash, no hang, no great memory. */
class HostileLogTest {

    private record Node(String name, double[] weights, List<Node> next, Map<String, Long> counts) {}

    @TempDir(factory = MemoryFolder.class)
    Path folder;

    @Test
    void mutatedLogsAreReadOrRefusedWithASentence() throws Exception {
        Path file = folder.resolve("events.log");
        Samples.write(file, Samples.all());
        byte[] whole = Files.readAllBytes(file);
        RandomGenerator random = Seeds.split(11, "logs");
        for (int k = 0; k < 4000; k++) {
            byte[] bytes = mutate(whole, random);
            Files.write(file, bytes);
            try {
                TrialLog log = TrialLog.read(file);
                log.damage().ifPresent(HostileLogTest::checkSentence);
                assertFalse(log.digest().isEmpty());
            } catch (LogException e) {
                checkSentence(e.getMessage());
            }
        }
    }

    /** With right checksums, so that the mutations reach the decoders of the events. */
    @Test
    void mutatedEventsUnderRightChecksumsAreReadOrRefused() throws Exception {
        ByteSink sink = new ByteSink(64);
        EventEncoder encoder = new EventEncoder();
        RandomGenerator random = Seeds.split(12, "events");
        List<Event> events = Samples.all();
        byte[][] records = new byte[events.size()][];
        for (int i = 0; i < records.length; i++) {
            sink.clear();
            encoder.encode(events.get(i), sink);
            int last = 0;
            while (last + 8 + length(sink.array(), last) < sink.size()) {
                last += 8 + length(sink.array(), last);
            }
            records[i] = Arrays.copyOfRange(sink.array(), last + 8, sink.size());
        }
        Path file = folder.resolve("events.log");
        for (int k = 0; k < 3000; k++) {
            sink.clear();
            sink.raw(FrameFormat.EVENTS.header());
            frame(new byte[] {EventEncoder.MEASURE, 1, 'a'}, sink);
            for (int i = 0; i < 4; i++) {
                frame(mutate(records[random.nextInt(records.length)], random), sink);
            }
            Files.write(file, sink.copy());
            TrialLog log = TrialLog.read(file);
            log.damage().ifPresent(HostileLogTest::checkSentence);
            assertFalse(log.digest().isEmpty());
            try {
                EventLogWriter.open(file).close();
                assertTrue(log.damage().isEmpty());
            } catch (LogException e) {
                checkSentence(e.getMessage());
            }
        }
    }

    @Test
    void hugeClaimsTakeNoMemory() throws Exception {
        Path file = folder.resolve("events.log");
        byte[] count = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 7};
        byte[][] payloads = {
            concat(new byte[] {EventEncoder.NOTE}, count),
            concat(new byte[] {EventEncoder.TABLE, 0}, count),
            concat(new byte[] {EventEncoder.TABLE, 0, 0}, count),
            concat(new byte[] {EventEncoder.FIGURE, 1, 0, 0, 0, 0, 0, 0}, count),
            concat(new byte[] {EventEncoder.FIGURE, 4, 0, 0, 0, 0}, count),
            concat(new byte[] {EventEncoder.FIGURE, 5, 0, 0, 0, 0, 0, 0, 0}, count),
            concat(new byte[] {EventEncoder.FIGURE, 6, 0, 0, 0}, count),
            concat(new byte[] {EventEncoder.SCALAR}, count),
            concat(new byte[] {EventEncoder.REWIND}, count),
            {EventEncoder.FIGURE, 6, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0, 1},
            {99}
        };
        for (byte[] payload : payloads) {
            ByteSink sink = new ByteSink(64);
            sink.raw(FrameFormat.EVENTS.header());
            frame(payload, sink);
            Files.write(file, sink.copy());
            TrialLog log = TrialLog.read(file);
            assertEquals(0, log.events().size());
            assertTrue(log.damage().isPresent(), Arrays.toString(payload));
            checkSentence(log.damage().orElseThrow());
        }
    }

    @Test
    void endFullOfRecordBeginningsIsJudgedInBoundedTime() throws Exception {
        Path file = folder.resolve("events.log");
        ByteBuffer bytes = ByteBuffer.allocate(3_000_000).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(FrameFormat.EVENTS.header());
        bytes.putInt(FrameFormat.word(FrameFormat.MAX));
        while (bytes.remaining() >= 4) {
            bytes.putInt(FrameFormat.word(4096));
        }
        Files.write(file, bytes.array());
        assertEquals(0, TrialLog.read(file).events().size());
    }

    @Test
    void mutatedCheckpointsAreReadOrRefusedWithASentence() throws Exception {
        Node leaf = new Node("leaf", new double[] {1, Double.NaN}, List.of(), Map.of("a", 1L));
        Node root = new Node("root", new double[5], List.of(leaf, leaf), Map.of());
        CheckpointStore store = new CheckpointStore(folder);
        store.save(root, 7);
        Path file = folder.resolve("checkpoint-1.cbor");
        byte[] whole = Files.readAllBytes(file);
        byte[] body = RecordCodec.write(root);
        RandomGenerator random = Seeds.split(13, "checkpoints");
        for (int k = 0; k < 1500; k++) {
            byte[] mutated = mutate(whole, random);
            Files.write(file, mutated);
            boolean same = Arrays.equals(mutated, whole);
            assertEquals(same, store.latest(Node.class).isPresent());
            assertEquals(same, store.problems().isEmpty());
        }
        for (int k = 0; k < 5000; k++) { // behind the checksum
            byte[] mutated = mutate(body, random);
            try {
                RecordCodec.read(mutated, 0, Node.class);
            } catch (LogException e) {
                assertFalse(e.getMessage().isEmpty());
            }
        }
    }

    @Test
    void deeplyNestedOrHugeStateIsRefused() throws Exception {
        byte[] one = {(byte) 0xA4, 0x64, 'n', 'a', 'm', 'e', (byte) 0xF6, 0x67};
        byte[] two = {'w', 'e', 'i', 'g', 'h', 't', 's', (byte) 0xF6, 0x64};
        byte[] level = concat(concat(one, two), new byte[] {'n', 'e', 'x', 't', (byte) 0x81});
        byte[] deep = new byte[level.length * 100_000];
        for (int i = 0; i < 100_000; i++) {
            System.arraycopy(level, 0, deep, i * level.length, level.length);
        }
        assertThrows(LogException.class, () -> RecordCodec.read(deep, 0, Node.class));
        byte[] huge = concat(one, two);
        huge[huge.length - 2] = 0x5B; // bytes, their number in the eight bytes that follow
        byte[] claim = concat(huge, new byte[] {127, 127, 127, 127, 127, 127, 127, 0, 0});
        assertThrows(LogException.class, () -> RecordCodec.read(claim, 0, Node.class));
    }

    private static void checkSentence(String sentence) {
        assertTrue(sentence.contains("events.log"), sentence);
        assertTrue(sentence.endsWith("."), sentence);
    }

    private static int length(byte[] bytes, int at) {
        return FrameFormat.length(ByteSource.intAt(bytes, at));
    }

    private static void frame(byte[] payload, ByteSink sink) throws IOException {
        if (payload.length > 0) {
            int at = sink.begin();
            sink.raw(payload);
            sink.end(at, "A test's record");
            assertEquals(
                    ByteSource.intAt(sink.array(), at + 4),
                    FrameFormat.checksum(new CRC32C(), sink.array(), at, payload.length));
        }
    }

    private static byte[] mutate(byte[] original, RandomGenerator random) {
        byte[] bytes = original.clone();
        int kind = random.nextInt(5);
        if (kind == 0) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
        }
        if (kind == 1) { // a stretch repeated
            int from = random.nextInt(bytes.length);
            return concat(
                    Arrays.copyOf(bytes, random.nextInt(bytes.length)),
                    Arrays.copyOfRange(bytes, from, bytes.length));
        }
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            bytes[random.nextInt(bytes.length)] =
                    kind == 2
                            ? new byte[] {0, -1, 127, -128}[random.nextInt(4)]
                            : (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }
}
