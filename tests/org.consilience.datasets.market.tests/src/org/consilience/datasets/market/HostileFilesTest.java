package org.consilience.datasets.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.consilience.api.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files of every format end in a market or in one {@link DataException}. */
class HostileFilesTest {

    private static final int MUTANTS = 500;
    private static final int[] EXTREMES = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 16};

    static {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off"); // 3,500 files
    }

    @TempDir Path folder = Path.of("");

    private static byte[] mutant(byte[] bytes, SplittableRandom random) {
        byte[] copy = bytes.clone();
        switch (random.nextInt(5)) {
            case 0:
                return Arrays.copyOf(copy, random.nextInt(copy.length));
            case 1:
                ByteBuffer buffer = ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
                for (int n = random.nextInt(3); n >= 0; n--) {
                    buffer.putInt(
                            random.nextInt(copy.length / 4 - 1) * 4,
                            EXTREMES[random.nextInt(EXTREMES.length)]);
                }
                return copy;
            case 2:
                int from = random.nextInt(copy.length);
                int length = random.nextInt(Math.min(64, copy.length - from) + 1);
                System.arraycopy(copy, from, copy, random.nextInt(copy.length - length), length);
                return copy;
            default:
                for (int n = random.nextInt(8); n >= 0; n--) {
                    copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
                }
                return copy;
        }
    }

    private void assertMutantsAreReadOrRefused(String name, byte[] bytes, Market.Format format)
            throws Exception {
        Path file = folder.resolve(name);
        SplittableRandom random = new SplittableRandom(name.hashCode());
        int[] refused = new int[1];
        for (int n = 0; n < MUTANTS; n++) {
            Files.write(file, mutant(bytes, random));
            String what = name + ", mutant " + n;
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> refused[0] += isRefused(file, format, what),
                    what);
        }
        assertTrue(refused[0] > MUTANTS / 10, name + ": only " + refused[0] + " refused");
    }

    private static int isRefused(Path file, Market.Format format, String what) {
        try {
            assertTrue(Reading.read(file, format, Market.Values.RELATIVES).length() > 0);
            return 0;
        } catch (DataException e) {
            assertTrue(String.valueOf(e.getMessage()).startsWith(file.toString()), what);
            return 1;
        } catch (RuntimeException | Error e) {
            return fail(what, e);
        }
    }

    private static byte[] csv() {
        return ("A,B,C\n" + Reading.fixtureRows(40)).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void plainCsv() throws Exception {
        assertMutantsAreReadOrRefused("a.csv", csv(), Market.Format.AUTO);
    }

    @Test
    void gzippedCsv() throws Exception {
        assertMutantsAreReadOrRefused("a.csv.gz", Reading.gzip(csv()), Market.Format.AUTO);
    }

    @Test
    void cumulativePrices() throws Exception {
        assertMutantsAreReadOrRefused("cumulative.csv", csv(), Market.Format.CUMULATIVE);
    }

    @Test
    void crsp() throws Exception {
        StringBuilder text = new StringBuilder("PERMNO,date,RET\n");
        for (int t = 10; t < 30; t++) {
            text.append("10107,199901%d,%s\n".formatted(t, Reading.fixture(t, 0) - 1));
            text.append("14593,199901%d,%s\n".formatted(t, Reading.fixture(t, 1) - 1));
        }
        assertMutantsAreReadOrRefused(
                "crsp.csv", text.toString().getBytes(StandardCharsets.UTF_8), Market.Format.CRSP);
    }

    @Test
    void matlabLevel5() throws Exception {
        assertMutantsAreReadOrRefused(
                "level5-plain.mat", Reading.resource("level5-plain.mat"), Market.Format.AUTO);
    }

    @Test
    void matlabLevel5Compressed() throws Exception {
        assertMutantsAreReadOrRefused(
                "level5.mat", Reading.resource("level5.mat"), Market.Format.MATLAB);
    }

    @Test
    void matlabV73() throws Exception {
        assertMutantsAreReadOrRefused(
                "level73.mat", Reading.resource("level73.mat"), Market.Format.AUTO);
    }

    @Test
    void everyTruncationOfAMatlabFileIsRefused() throws Exception {
        for (String name : new String[] {"level5.mat", "level73.mat"}) {
            byte[] bytes = Reading.resource(name);
            for (int length = 0; length < bytes.length; length += 7) {
                Path file = Files.write(folder.resolve(name), Arrays.copyOf(bytes, length));
                assertEquals(1, isRefused(file, Market.Format.AUTO, name + " of " + length));
            }
        }
    }
}
