package org.consilience.ui.launch.internal.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import org.consilience.engine.run.Comparison;
import org.consilience.engine.run.RunState;
import org.consilience.engine.store.RunRow;
import org.consilience.ui.Services;
import org.consilience.ui.launch.internal.Bench;
import org.consilience.ui.runs.FocusService;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunsTest {

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
    void anExperimentRunsToItsEndTheViewsFollowAndItsRepetitionMatches() throws Exception {
        RunTask task = bench.run(bench.quick("quick", "1..2"));
        bench.awaitEnd(task);
        assertEquals(Ending.Kind.DONE, task.ending().kind(), task.ending()::sentence);
        assertEquals("%s is done: 4 trials.".formatted(task.run()), task.ending().sentence());
        RunRow row = bench.awaitRow(task.run(), r -> r.state() == RunState.DONE);
        assertEquals(4, row.done());
        bench.robot.await("the focus", () -> focused().equals(task.run()));
        RunProcess process = bench.process(task).orElseThrow();
        assertTrue(process.isTerminated());
        assertEquals(0, process.getExitValue());
        String recorded = bench.folder(task).info().commandLine();
        assertTrue(task.order().twin().startsWith(recorded), recorded);
        assertFalse(recorded.contains("--id"), recorded);

        bench.command("org.consilience.ui.launch.rerun");
        RunTask again = bench.robot.find("the repetition", () -> first());
        bench.awaitEnd(again);
        assertEquals(
                "%s matches: all 4 trials of %s have the same event log."
                        .formatted(again.run(), again.run()),
                again.ending().sentence());
        assertTrue(Comparison.of(bench.folder(task), bench.folder(again)).matches());
    }

    @Test
    void aCancelledRunGoesOnToWhatAnUninterruptedOneRecords() throws Exception {
        RunTask task = bench.run(bench.slow("slow", "1"));
        bench.awaitTrial(task);
        bench.command("org.consilience.ui.launch.cancel");
        bench.awaitEnd(task);
        assertEquals(Ending.Kind.CANCELLED, task.ending().kind(), task.ending()::sentence);
        assertEquals(RunState.CANCELLED, bench.folder(task).state());
        bench.awaitRow(task.run(), r -> r.state() == RunState.CANCELLED);

        Shell notification = bench.window(Link.class, l -> l.getText().contains("Resume"));
        bench.robot.link(notification, "Resume");
        RunTask resumed = bench.robot.find("the resumed run", () -> first());
        assertEquals(task.run(), resumed.run());
        bench.awaitEnd(resumed);
        assertEquals(Ending.Kind.DONE, resumed.ending().kind(), resumed.ending()::sentence);

        bench.awaitRow(task.run(), r -> r.state() == RunState.DONE);
        bench.command("org.consilience.ui.launch.rerun");
        RunTask whole = bench.robot.find("the repetition", () -> first());
        bench.awaitEnd(whole);
        Comparison comparison = Comparison.of(bench.folder(task), bench.folder(whole));
        assertTrue(comparison.matches(), comparison.differences()::toString);
        assertEquals(2, comparison.compared());
    }

    @Test
    void runsWaitForEachOtherInAnOrderThatTheUserMayChange() throws Exception {
        RunTask first = bench.run(bench.slow("first", "1"));
        RunTask second = bench.run(bench.quick("second", "1"));
        RunTask third = bench.run(bench.quick("third", "1"));
        assertEquals(List.of(first, second, third), bench.queue.tasks());
        Job waiting = job("Run second");
        bench.queue.toFront(third);
        assertEquals(List.of(first, third, second), bench.queue.tasks());
        waiting.cancel();
        bench.awaitEnd(second);
        assertEquals(Ending.Kind.CANCELLED, second.ending().kind());
        assertEquals(
                "%s was cancelled before it began.".formatted(second.run()),
                second.ending().sentence());
        assertFalse(Files.exists(second.order().folder()));
        assertEquals(RunTask.Phase.WAITING, third.phase());
        bench.await("the first begins", () -> first.phase() == RunTask.Phase.GOING);
        first.cancel();
        bench.awaitEnd(first);
        bench.awaitEnd(third);
        assertEquals(Ending.Kind.DONE, third.ending().kind(), third.ending()::sentence);
    }

    private String focused() {
        return Services.get(FocusService.class).focus().run();
    }

    private RunTask first() {
        return bench.queue.tasks().stream().findFirst().orElse(null);
    }

    private static Job job(String name) {
        for (Job job : Job.getJobManager().find(null)) {
            if (job.getName().equals(name)) {
                return job;
            }
        }
        throw new AssertionError("There is no job " + name + ".");
    }
}
