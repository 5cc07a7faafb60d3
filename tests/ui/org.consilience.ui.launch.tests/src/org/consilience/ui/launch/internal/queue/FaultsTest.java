package org.consilience.ui.launch.internal.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.consilience.engine.EquinoxCommand;
import org.consilience.engine.run.RunState;
import org.consilience.engine.run.TrialState;
import org.consilience.ui.launch.internal.Bench;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

class FaultsTest {

    private final Bench bench = new Bench();

    @BeforeEach
    void open() {
        bench.robot.closeWelcome();
    }

    @AfterEach
    void clean() throws Exception {
        bench.clean();
    }

    @Test
    void aKilledProcessLeavesAnInterruptedRunAndAWorkbenchThatSaysSo() throws Exception {
        RunTask task = bench.run(bench.slow("killed", "1"));
        bench.awaitTrial(task);
        ProcessHandle.of(task.pid()).orElseThrow().destroyForcibly();
        bench.awaitEnd(task);
        assertEquals(Ending.Kind.INTERRUPTED, task.ending().kind(), task.ending()::sentence);
        assertTrue(
                task.ending().sentence().contains("killed by signal 9"), task.ending()::sentence);
        assertEquals(137, bench.process(task).orElseThrow().getExitValue());
        bench.awaitRow(task.run(), r -> r.state() == RunState.INTERRUPTED);
        bench.window(Link.class, l -> l.getText().contains("Resume"));
    }

    @Test
    void aKilledWorkerCostsItsTrialAndTheReasonIsNamed() throws Exception {
        RunTask task = bench.run(bench.slow("worker", "1"));
        bench.awaitTrial(task);
        ProcessHandle.of(task.pid())
                .orElseThrow()
                .children()
                .forEach(ProcessHandle::destroyForcibly);
        bench.awaitEnd(task);
        assertEquals(Ending.Kind.FAILED, task.ending().kind(), task.ending()::sentence);
        assertTrue(task.ending().sentence().contains("signal 9"), task.ending()::sentence);
        assertTrue(
                bench.folder(task).outcomes().values().stream()
                        .anyMatch(o -> o.state() == TrialState.FAILED));
    }

    @Test
    void aFolderThatIsDeletedUnderItsRunIsToldAndTheRunEnds() throws Exception {
        RunTask task = bench.run(bench.slow("deleted", "1"));
        bench.awaitTrial(task);
        Path folder = task.order().folder();
        while (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException | java.io.UncheckedIOException e) {
                continue; // the run still writes
            }
        }
        bench.awaitEnd(task);
        assertEquals(Ending.Kind.GONE, task.ending().kind(), task.ending()::sentence);
    }

    @Test
    void aMissingJavaIsToldWithItsName() {
        CommandProcess broken =
                new CommandProcess(
                        Path.of("/no/such/java"),
                        new EquinoxCommand(
                                FrameworkUtil.getBundle(FaultsTest.class).getBundleContext()));
        RunOrder order =
                new RunOrder(
                        RunOrder.Kind.RUN,
                        "x",
                        "x",
                        List.of("run", "x"),
                        Path.of("/tmp"),
                        Path.of("/tmp"),
                        List.of());
        IOException fault = assertThrows(IOException.class, () -> Child.start(broken, order));
        assertTrue(fault.getMessage().contains("/no/such/java"), fault.getMessage());
    }
}
