package org.consilience.engine.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.consilience.api.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills writers; {@code -Dconsilience.kills=200} for as many times. */
class KillTest {

    @TempDir Path folder;

    @Test
    void noAcknowledgedEventIsLostWhenTheWriterIsKilled() throws Exception {
        int kills = Integer.getInteger("consilience.kills", 6);
        Path file = folder.resolve("events.log");
        RandomGenerator random = Seeds.split(System.nanoTime(), "kill");
        for (int k = 0; k < kills; k++) {
            Process child = Child.start("write", file.toString());
            long acknowledged = 0;
            try (BufferedReader out =
                    new BufferedReader(
                            new InputStreamReader(
                                    child.getInputStream(), StandardCharsets.UTF_8))) {
                String first = out.readLine();
                assertTrue(first != null && first.matches("[0-9]+"), "child says " + first);
                int micros = random.nextInt(60_000);
                Thread killer =
                        new Thread(
                                () -> {
                                    LockSupport.parkNanos(1000L * micros);
                                    child.toHandle().destroyForcibly(); // leaves its output
                                });
                killer.start();
                for (String line = first; line != null; line = out.readLine()) {
                    if (!line.isEmpty()) { // a line cut short is a smaller number
                        acknowledged = Math.max(acknowledged, Long.parseLong(line));
                    }
                }
                killer.join();
            }
            child.waitFor();
            TrialLog log = TrialLog.read(file);
            assertTrue(log.damage().isEmpty(), () -> log.damage().orElseThrow());
            int n = log.events().size();
            assertTrue(n >= acknowledged, n + " events of " + acknowledged + " acknowledged");
            for (int i = 0; i < n; i++) {
                assertEquals(Child.event(i), log.events().get(i));
            }
            if (n > 300_000) { // reading all of it again would be the time of this test
                file = folder.resolve("events-" + k + ".log");
            }
        }
    }
}
