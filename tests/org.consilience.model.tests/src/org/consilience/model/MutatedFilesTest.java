package org.consilience.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.consilience.model.experiment.Experiment;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

/** Damaged experiment files: each is either read as a whole or refused with a sentence. */
class MutatedFilesTest {

    private static final int FILES = 10_000;

    @Test
    void mutatedFilesLoadOrAreRefusedWithASentence() throws Exception {
        List<byte[]> seeds = seeds();
        Random random = new Random(1991);
        int[] loaded = new int[1];
        assertTimeoutPreemptively(
                Duration.ofSeconds(120),
                () -> {
                    for (int i = 0; i < FILES; i++) {
                        byte[] bytes = seeds.get(i % seeds.size()).clone();
                        for (int n = random.nextInt(3); n >= 0; n--) {
                            bytes = mutated(bytes, random);
                        }
                        loaded[0] += loads(bytes, i) ? 1 : 0;
                    }
                });

        assertTrue(loaded[0] > FILES / 50, "too few load for the test to see: " + loaded[0]);
        assertTrue(loaded[0] < FILES / 2, "too many load for the test to see: " + loaded[0]);
    }

    private static boolean loads(byte[] bytes, int i) throws IOException {
        try {
            Experiment read = ExperimentFiles.parse(new ByteArrayInputStream(bytes), "mutated");
            String text = ExperimentFiles.format(read);
            Experiment again = ExperimentFiles.parse(text, "again");
            assertTrue(EcoreUtil.equals(read, again), () -> "file " + i + " changes by saving");
            assertEquals(text, ExperimentFiles.format(again), "file " + i);
            return true;
        } catch (ExperimentException e) {
            assertEquals("mutated", e.source(), () -> "file " + i + ": " + e.getMessage());
            assertFalse(e.problems().isEmpty());
            e.problems()
                    .forEach(
                            p -> {
                                assertFalse(p.message().isBlank(), "file " + i);
                                assertTrue(p.line() >= 0 && p.column() >= 0, "file " + i);
                            });
            return false;
        }
    }

    private static List<byte[]> seeds() throws IOException {
        String full = ExperimentFilesTest.version1();
        String hostile =
                full.replace("?>\n<!--", "?>\n<!DOCTYPE a [<!ENTITY x SYSTEM \"file:/x\">]>\n<!--");
        String foreign =
                full.replace(
                        "  <measures",
                        "  <x:y xmlns:x=\"urn:x\" x:z='1'><![CDATA[<]]>text</x:y>\n  <measures");
        String small = full.replaceAll("(?s)  <paper.*  <budget", "  <budget");
        return List.of(full, hostile, foreign, small).stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        if (bytes.length < 2) {
            return bytes;
        }
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(40));
        return switch (random.nextInt(7)) {
            case 0 -> {
                bytes[from] ^= (byte) (1 << random.nextInt(8));
                yield bytes;
            }
            case 1 -> {
                bytes[from] = (byte) random.nextInt(256);
                yield bytes;
            }
            case 2 -> Arrays.copyOf(bytes, from);
            case 3 -> joined(bytes, 0, from, bytes, to, bytes.length);
            case 4 -> joined(bytes, 0, to, bytes, from, bytes.length);
            case 5 -> {
                // A printable byte within a value keeps more files well-formed.
                bytes[from] = (byte) ('0' + random.nextInt(10));
                yield bytes;
            }
            default -> line(bytes, random);
        };
    }

    /** Removes or doubles a whole line. */
    private static byte[] line(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        while (from > 0 && bytes[from - 1] != '\n') {
            from--;
        }
        int to = from;
        while (to < bytes.length && bytes[to] != '\n') {
            to++;
        }
        to = Math.min(bytes.length, to + 1);
        return random.nextBoolean()
                ? joined(bytes, 0, from, bytes, to, bytes.length)
                : joined(bytes, 0, to, bytes, from, bytes.length);
    }

    private static byte[] joined(byte[] a, int fromA, int toA, byte[] b, int fromB, int toB) {
        byte[] all = Arrays.copyOf(Arrays.copyOfRange(a, fromA, toA), toA - fromA + toB - fromB);
        System.arraycopy(b, fromB, all, toA - fromA, toB - fromB);
        return all;
    }
}
