package org.consilience.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.consilience.engine.Limits;
import org.consilience.engine.RunHandle;
import org.consilience.engine.RunListener;
import org.consilience.engine.log.TrialLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More repetitions: {@code -Dconsilience.kills=200}. */
class KilledRunTest {

    private static final int KILLS = Integer.getInteger("consilience.kills", 2);

    @TempDir Path temp;

    private final Random random = new Random(7);

    @Test
    void aKilledWorkerCostsItsTrialAndResumeEqualsUninterrupted() throws Exception {
        Lab lab = new Lab(temp);
        List<String> whole =
                List.copyOf(Lab.digests(lab.run(Lab.walks("1..4", 60, 0), 2)).values());
        for (int i = 0; i < KILLS; i++) {
            int after = 1 + random.nextInt(60);
            RunHandle handle =
                    lab.start(
                            Lab.walks("1..4", 60, 3),
                            2,
                            Limits.NONE,
                            new RunListener() {
                                private int left = after;

                                @Override
                                public void trialStarted(PlannedTrial trial) {
                                    if (left > 0 && trial.number() == 1 + after % 4) {
                                        left = 0;
                                        killLater(after * 3L);
                                    }
                                }
                            });
            RunState state = handle.await(Duration.ofSeconds(60)).orElseThrow();
            RunFolder run = handle.folder();
            long failed =
                    run.outcomes().values().stream()
                            .filter(o -> o.state() == TrialState.FAILED)
                            .count();
            assertTrue(failed <= 1, () -> run.outcomes().toString());
            assertEquals(failed == 0 ? RunState.DONE : RunState.FAILED, state);
            run.outcomes().values().stream()
                    .filter(o -> o.state() == TrialState.FAILED)
                    .forEach(o -> assertTrue(o.reason().contains("signal 9"), o.reason()));
            RunFolder resumed = lab.resume(run);
            assertEquals(RunState.DONE, resumed.state());
            assertEquals(whole, List.copyOf(Lab.digests(resumed).values()));
        }
    }

    /** Kills one worker of this process some milliseconds from now. */
    private static void killLater(long millis) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                Thread.sleep(millis);
                            } catch (InterruptedException e) {
                                return;
                            }
                            ProcessHandle.current()
                                    .children()
                                    .findFirst()
                                    .ifPresent(ProcessHandle::destroyForcibly);
                        });
        thread.start();
    }

    @Test
    void aKilledEngineLeavesARunThatResumesToTheSameEnd() throws Exception {
        Lab lab = new Lab(temp);
        List<String> whole =
                List.copyOf(Lab.digests(lab.run(Lab.walks("1..4", 60, 0), 2)).values());
        Path file = lab.save(Lab.walks("1..4", 60, 5));
        for (int i = 0; i < KILLS; i++) {
            Process engine =
                    Processes.start("start", lab.workspace.home().toString(), file.toString());
            try (BufferedReader out =
                    new BufferedReader(
                            new InputStreamReader(
                                    engine.getInputStream(), StandardCharsets.UTF_8))) {
                Path path = Path.of(out.readLine());
                Thread.sleep(300 + random.nextInt(1500));
                List<ProcessHandle> workers = engine.children().toList();
                engine.destroyForcibly().waitFor();
                RunFolder run = RunFolder.open(path);
                for (ProcessHandle worker : workers) {
                    worker.onExit().get(10, java.util.concurrent.TimeUnit.SECONDS);
                }
                assertTrue(
                        run.state() == RunState.INTERRUPTED || run.state() == RunState.DONE,
                        () -> run.state().toString());
                RunFolder resumed = lab.resume(run);
                assertEquals(RunState.DONE, resumed.state());
                assertEquals(whole, List.copyOf(Lab.digests(resumed).values()));
                for (PlannedTrial trial : resumed.plan()) {
                    TrialLog log = resumed.log(trial);
                    assertTrue(log.damage().isEmpty());
                }
            }
        }
    }

    @Test
    void twoProcessesCannotWorkAtOneRun() throws Exception {
        Lab lab = new Lab(temp);
        StringBuilder second = new StringBuilder();
        StringBuilder third = new StringBuilder();
        RunHandle handle =
                lab.start(
                        Lab.walks("1..2", 20, 5),
                        1,
                        Limits.NONE,
                        new RunListener() {
                            @Override
                            public void runStarted(RunFolder run) {
                                try {
                                    Process other =
                                            Processes.start("resume", run.path().toString());
                                    second.append(
                                            new String(
                                                    other.getInputStream().readAllBytes(),
                                                    StandardCharsets.UTF_8));
                                    Processes.engine()
                                            .resume(run.path(), 1, Limits.NONE, this)
                                            .await();
                                } catch (RunException e) {
                                    third.append(e.getMessage());
                                } catch (Exception e) {
                                    throw new IllegalStateException(e);
                                }
                            }
                        });
        assertEquals(RunState.DONE, handle.await());
        assertTrue(second.toString().contains("another process works at it"), second::toString);
        assertTrue(third.toString().contains("this process works at it"), third::toString);
    }
}
