package org.consilience.engine.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointStoreTest {

    private enum Phase {
        WARM_UP,
        RUN {
            @Override
            public String toString() {
                return "with a body";
            }
        }
    }

    private record Expert(String name, double weight, float bias, Expert next) {}

    private record Pair<A, B>(A left, B right) {}

    private record All(
            boolean flag,
            byte b,
            short s,
            int i,
            long l,
            float f,
            double d,
            char c,
            Integer boxed,
            String text,
            Phase phase,
            double[] doubles,
            double[][] matrix,
            float[] floats,
            long[] longs,
            int[] ints,
            short[] shorts,
            byte[] bytes,
            boolean[] flags,
            char[] chars,
            String[] texts,
            Expert[] pool,
            List<double[]> history,
            List<List<Expert>> groups,
            Map<String, Expert> byName,
            SortedMap<String, Long> sorted,
            Pair<String, Pair<Long, double[]>> pair) {}

    private record Counter(int round) {}

    private record Checked(int round) {
        Checked {
            if (round > 2) {
                throw new IllegalArgumentException("round " + round + " is above 2");
            }
        }
    }

    private record Unsuitable(int round, Object anything) {}

    private record IntegerKeys(Map<Integer, String> map) {}

    @TempDir Path folder;

    private static All all() {
        double[] odd = {
            Double.NaN,
            Double.longBitsToDouble(0xFFF8000000000123L),
            -0.0,
            Double.MIN_VALUE,
            Double.NEGATIVE_INFINITY,
            0.1
        };
        Expert expert = new Expert("größe \uD83E\uDD8A", -0.0, Float.NaN, null);
        Map<String, Expert> byName = new LinkedHashMap<>();
        byName.put("z", expert);
        byName.put("a", null);
        return new All(
                true,
                Byte.MIN_VALUE,
                Short.MAX_VALUE,
                Integer.MIN_VALUE,
                Long.MIN_VALUE,
                Float.intBitsToFloat(0x7FC00123),
                Double.longBitsToDouble(0x7FF8000000000456L),
                '\uD83E',
                null,
                "",
                Phase.RUN,
                odd,
                new double[][] {odd, {}, null},
                new float[] {Float.MIN_VALUE, Float.intBitsToFloat(0xFFC00001)},
                new long[] {Long.MAX_VALUE, -1},
                new int[] {7, Integer.MIN_VALUE},
                new short[] {-3},
                new byte[] {0, -1},
                new boolean[] {true, false},
                new char[] {'x', '\uFFFF'},
                new String[] {"one", null},
                new Expert[] {new Expert("outer", 1, 2, expert)},
                new ArrayList<>(List.of(odd, new double[0])),
                List.of(List.of(), List.of(expert)),
                byName,
                new TreeMap<>(Map.of("b", 2L, "a", 1L)),
                new Pair<>("left", new Pair<>(5L, odd)));
    }

    @Test
    void stateComesBackToTheBit() throws Exception {
        CheckpointStore store = new CheckpointStore(folder);
        store.save(all(), 123);
        CheckpointStore.Saved<All> saved = store.latest(All.class).orElseThrow();
        assertEquals(123, saved.keptEvents());
        assertEquals(deep(all()), deep(saved.state()));
        assertInstanceOf(TreeMap.class, saved.state().sorted());
        assertEquals(List.of("z", "a"), List.copyOf(saved.state().byName().keySet()));
        assertEquals(List.of(), store.problems());
    }

    @Test
    void equalStatesHaveEqualBytes() throws Exception {
        assertArrayEquals(RecordCodec.write(all()), RecordCodec.write(all()));
    }

    @Test
    void newestCountsAndTwoAreKept() throws Exception {
        CheckpointStore store = new CheckpointStore(folder);
        assertEquals(Optional.empty(), store.latest(Counter.class));
        for (int round = 1; round <= 12; round++) {
            store.save(new Counter(round), 10L * round);
            assertEquals(new Counter(round), store.latest(Counter.class).orElseThrow().state());
        }
        assertEquals(List.of("checkpoint-11.cbor", "checkpoint-12.cbor"), names());
    }

    @Test
    void damagedNewestFallsBackToTheOlderAndBothToNothing() throws Exception {
        CheckpointStore store = new CheckpointStore(folder);
        store.save(new Counter(1), 10);
        store.save(new Counter(2), 20);
        byte[] newest = Files.readAllBytes(folder.resolve("checkpoint-2.cbor"));
        for (int bit = 0; bit < 8 * newest.length; bit += 3) {
            byte[] flipped = newest.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(folder.resolve("checkpoint-2.cbor"), flipped);
            assertEquals(new Counter(1), store.latest(Counter.class).orElseThrow().state());
            assertEquals(1, store.problems().size(), "bit " + bit);
        }
        Files.write(folder.resolve("checkpoint-1.cbor"), new byte[0]);
        assertEquals(Optional.empty(), store.latest(Counter.class));
        assertEquals(2, store.problems().size());
        String problem = store.problems().get(0);
        assertTrue(problem.contains("checkpoint-2.cbor was passed over: "), problem);
        store.save(new Counter(3), 30);
        assertEquals(new Counter(3), store.latest(Counter.class).orElseThrow().state());
        assertEquals(List.of(), store.problems());
    }

    @Test
    void checkpointThatTheLogDoesNotReachIsPassedOver() throws Exception {
        CheckpointStore store = new CheckpointStore(folder);
        store.save(new Counter(1), 10);
        store.save(new Counter(2), 20);
        assertEquals(new Counter(2), store.latest(Counter.class, 20).orElseThrow().state());
        assertEquals(new Counter(1), store.latest(Counter.class, 19).orElseThrow().state());
        assertTrue(store.problems().get(0).contains("counts on 20 events and the log has 19"));
        assertEquals(Optional.empty(), store.latest(Counter.class, 9));
    }

    @Test
    void saveThatFailsLeavesTheEarlierCheckpoint() throws Exception {
        CheckpointStore store = new CheckpointStore(folder);
        store.save(new Counter(1), 10);
        Files.createDirectory(folder.resolve("checkpoint.half")); // cannot be written
        String message =
                assertThrows(LogException.class, () -> store.save(new Counter(2), 20)).getMessage();
        assertTrue(message.contains("checkpoint-2.cbor cannot be written"), message);
        assertEquals(new Counter(1), store.latest(Counter.class).orElseThrow().state());
        assertEquals(List.of(), store.problems());
        Files.delete(folder.resolve("checkpoint.half"));
        Files.createDirectories(folder.resolve("checkpoint-2.cbor/in the way"));
        assertThrows(LogException.class, () -> store.save(new Counter(3), 30));
        assertEquals(new Counter(1), store.latest(Counter.class).orElseThrow().state());
    }

    @Test
    void halfWrittenFileOfAKilledWriterIsNoCheckpoint() throws Exception {
        CheckpointStore store = new CheckpointStore(folder);
        store.save(new Counter(1), 10);
        Files.write(folder.resolve("checkpoint.half"), new byte[] {1, 2, 3});
        assertEquals(new Counter(1), store.latest(Counter.class).orElseThrow().state());
        store.save(new Counter(2), 20);
        assertEquals(List.of("checkpoint-1.cbor", "checkpoint-2.cbor"), names());
    }

    @Test
    void interruptedThreadCanSave() throws Exception {
        CheckpointStore store = new CheckpointStore(folder);
        Thread.currentThread().interrupt();
        store.save(new Counter(1), 10);
        assertTrue(Thread.interrupted());
        assertEquals(new Counter(1), store.latest(Counter.class).orElseThrow().state());
    }

    @Test
    void stateOfAnotherClassOrVersionIsPassedOver() throws Exception {
        CheckpointStore store = new CheckpointStore(folder);
        store.save(new Counter(5), 10);
        assertEquals(Optional.empty(), store.latest(Checked.class));
        assertTrue(store.problems().get(0).contains("Counter, not of "), store.problems().get(0));
        byte[] five = RecordCodec.write(new Counter(5));
        String message =
                assertThrows(LogException.class, () -> RecordCodec.read(five, 0, Checked.class))
                        .getMessage();
        assertTrue(message.contains("round 5 is above 2"), message);
        byte[] two = RecordCodec.write(new Checked(2));
        assertEquals(new Checked(2), RecordCodec.read(two, 0, Checked.class));
        assertThrows(LogException.class, () -> RecordCodec.read(five, 0, Pair3.class));
        byte[] three = RecordCodec.write(new Pair3(1, 2));
        assertThrows(LogException.class, () -> RecordCodec.read(three, 0, Counter.class));
    }

    private record Pair3(int round, int more) {}

    @Test
    void stateThatCannotBeKeptIsRefusedByComponent() {
        CheckpointStore store = new CheckpointStore(folder);
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> store.save(new Unsuitable(1, 2), 0))
                        .getMessage();
        assertTrue(
                message.startsWith("Unsuitable.anything has the type java.lang.Object;"), message);
        assertThrows(
                IllegalArgumentException.class, () -> store.save(new IntegerKeys(Map.of()), 0));
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private static String deep(Object value) {
        return switch (value) {
            case null -> "null";
            case Float f -> Integer.toHexString(Float.floatToRawIntBits(f));
            case Character c -> Integer.toHexString(c);
            case Map<?, ?> map -> {
                StringBuilder all = new StringBuilder();
                map.forEach((k, v) -> all.append(k).append('=').append(deep(v)).append(';'));
                yield all.toString();
            }
            case Iterable<?> list -> {
                StringBuilder all = new StringBuilder("[");
                list.forEach(each -> all.append(deep(each)).append(';'));
                yield all.append(']').toString();
            }
            case Record r -> {
                StringBuilder all = new StringBuilder("(");
                for (var c : r.getClass().getRecordComponents()) {
                    try {
                        c.getAccessor().setAccessible(true);
                        all.append(deep(c.getAccessor().invoke(r))).append(';');
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                }
                yield all.append(')').toString();
            }
            case Object a when a.getClass().isArray() -> {
                StringBuilder all = new StringBuilder("{");
                for (int i = 0; i < java.lang.reflect.Array.getLength(a); i++) {
                    all.append(deep(java.lang.reflect.Array.get(a, i))).append(';');
                }
                yield all.append('}').toString();
            }
            case Double d -> Long.toHexString(Double.doubleToRawLongBits(d));
            default -> value.toString();
        };
    }
}
