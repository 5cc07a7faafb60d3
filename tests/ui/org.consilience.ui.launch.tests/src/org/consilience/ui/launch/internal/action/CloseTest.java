package org.consilience.ui.launch.internal.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.consilience.engine.run.RunState;
import org.consilience.robot.Robot;
import org.consilience.ui.WorkbenchPreferences;
import org.consilience.ui.WorkbenchPreferences.OnClose;
import org.consilience.ui.launch.internal.Bench;
import org.consilience.ui.launch.internal.queue.Ending;
import org.consilience.ui.launch.internal.queue.RunTask;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CloseTest {

    private final Bench bench = new Bench();
    private final CloseGuard guard = new CloseGuard(bench.queue);

    @BeforeEach
    void open() {
        bench.robot.closeWelcome();
    }

    @AfterEach
    void clean() throws Exception {
        bench.queue.attach();
        bench.clean();
    }

    @Test
    void nothingIsAskedWhenNothingGoesOn() {
        assertTrue(bench.robot.sync(() -> guard.preShutdown(PlatformUI.getWorkbench(), false)));
    }

    @Test
    void aRunThatIsKeptEndsWithoutTheWorkbenchOrIsFoundByTheNextOne() throws Exception {
        RunTask task = bench.run(bench.slow("kept", "1"));
        bench.awaitTrial(task);
        AtomicReference<Boolean> answer = close();
        Shell question = bench.robot.shell("Runs Are Going On");
        bench.robot.press(question, "Don't Close");
        bench.await("an answer", () -> answer.get() != null);
        assertFalse(answer.get());

        AtomicReference<Boolean> closed = close();
        question = bench.robot.shell("Runs Are Going On");
        Shell asked = question;
        assertTrue(
                bench.robot.sync(
                        () ->
                                Robot.below(
                                                asked,
                                                Label.class,
                                                l -> l.getText().startsWith("1 run is going on."))
                                        != null));
        bench.robot.press(question, "Remember my decision (the preferences can change it)");
        bench.robot.press(question, "Keep Running");
        bench.await("an answer", () -> closed.get() != null);
        assertTrue(closed.get());
        assertEquals(OnClose.KEEP, WorkbenchPreferences.onClose());

        long pid = task.pid();
        bench.robot.run(() -> guard.postShutdown(PlatformUI.getWorkbench()));
        bench.await("the job lets go", () -> bench.process(task).orElseThrow().isTerminated());
        assertTrue(ProcessHandle.of(pid).isPresent(), "the process goes on");
        assertEquals(RunState.RUNNING, bench.folder(task).state());

        assertEquals(List.of(), bench.queue.attach());
        RunTask found = bench.queue.find(task.run()).orElseThrow();
        assertEquals(pid, found.pid());
        assertEquals(task.order().words(), found.order().words());
        bench.awaitEnd(found);
        assertEquals(Ending.Kind.DONE, found.ending().kind(), found.ending()::sentence);
    }

    @Test
    void aRunThatIsCancelledOnCloseHasSavedWhereItIs() throws Exception {
        RunTask task = bench.run(bench.slow("closed", "1"));
        bench.awaitTrial(task);
        WorkbenchPreferences.node().put(WorkbenchPreferences.ON_CLOSE, OnClose.CANCEL.name());
        AtomicReference<Boolean> closed = close();
        bench.await("an answer", () -> closed.get() != null);
        assertTrue(closed.get());
        assertEquals(RunState.CANCELLED, bench.folder(task).state());
        assertFalse(ProcessHandle.of(task.pid()).isPresent());
    }

    private AtomicReference<Boolean> close() {
        AtomicReference<Boolean> answer = new AtomicReference<>();
        bench.robot.start(() -> answer.set(guard.preShutdown(PlatformUI.getWorkbench(), false)));
        return answer;
    }
}
