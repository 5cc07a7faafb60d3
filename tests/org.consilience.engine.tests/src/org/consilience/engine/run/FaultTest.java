package org.consilience.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.consilience.engine.Limits;
import org.consilience.engine.RunHandle;
import org.consilience.engine.RunListener;
import org.consilience.engine.log.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultTest {

    @TempDir Path temp;

    /** Runs three good trials and one bad one; the bad one ends as it should and costs no other. */
    private TrialOutcome bad(String what, Limits limits) throws Exception {
        RunHandle handle = new Lab(temp).start(Lab.faulty(what), 2, limits, new RunListener() {});
        assertEquals(RunState.FAILED, handle.await(Duration.ofSeconds(60)).orElseThrow());
        RunFolder run = handle.folder();
        assertEquals(4, run.plan().size());
        for (PlannedTrial trial : run.plan()) {
            if (trial.arm().equals("walk")) {
                assertEquals(TrialState.DONE, run.outcome(trial).state(), trial.id());
            } else {
                List<Event.State> states = run.log(trial).states();
                TrialOutcome outcome = run.outcome(trial);
                assertEquals(outcome.state().name(), states.getLast().state());
                assertEquals(outcome.reason(), states.getLast().reason());
            }
        }
        return Lab.outcome(run, "bad");
    }

    private static void assertReason(TrialState state, String part, TrialOutcome outcome) {
        assertEquals(state, outcome.state(), outcome::reason);
        assertTrue(outcome.reason().contains(part), outcome::reason);
    }

    @Test
    void anExceptionNamesMethodBundleAndPlace() throws Exception {
        TrialOutcome outcome = bad("throw", Limits.NONE);
        assertReason(TrialState.FAILED, "method faulty of test.plugins threw", outcome);
        assertReason(TrialState.FAILED, "a fault of the plugin", outcome);
        assertReason(TrialState.FAILED, "TestPlugins.java", outcome);
    }

    @Test
    void anUndeclaredMeasureIsRefused() throws Exception {
        assertReason(TrialState.FAILED, "\"undeclared\"", bad("measure", Limits.NONE));
    }

    @Test
    void systemExitCostsItsOwnTrialOnly() throws Exception {
        assertReason(TrialState.FAILED, "called System.exit (status 0)", bad("exit", Limits.NONE));
    }

    @Test
    void aFullHeapIsABudgetWhereMemoryIsLimited() throws Exception {
        Limits limits = new Limits(0, 0, 160, 0, 0);
        assertReason(TrialState.BUDGET, "trialMegabytes", bad("oom", limits));
    }

    @Test
    void memoryOutsideTheHeapCounts() throws Exception {
        Limits limits = new Limits(0, 0, 420, 0, 0);
        assertReason(TrialState.BUDGET, "MB of the limit of 420 MB", bad("big", limits));
    }

    @Test
    void aHangingTrialIsEndedByForceAfterItsTime() throws Exception {
        Limits limits = new Limits(2.5, 0, 0, 0, 0);
        TrialOutcome outcome = bad("hang", limits);
        assertReason(TrialState.BUDGET, "time limit of 2.5", outcome);
        assertReason(TrialState.BUDGET, "did not stop within 5 s", outcome);
    }

    @Test
    void tokensAreReservedBeforeTheyAreSpent() throws Exception {
        Limits limits = new Limits(0, 0, 0, 100, 0);
        assertReason(
                TrialState.BUDGET,
                "30 tokens more do not fit into the limit of 100, of which 90 are used",
                bad("tokens", limits));
    }

    @Test
    void timeIsUpAtAStepAndTheTrialResumesWithMore() throws Exception {
        Lab lab = new Lab(temp);
        Limits limits = new Limits(0.4, 0, 0, 0, 0);
        RunHandle handle = lab.start(Lab.walks("1", 100, 10), 1, limits, new RunListener() {});
        assertEquals(RunState.FAILED, handle.await());
        TrialOutcome outcome = Lab.outcome(handle.folder(), "walk");
        assertReason(TrialState.BUDGET, "the time limit of 0.4 s is used up at step", outcome);
        handle =
                lab.engine.resume(
                        handle.folder().path(),
                        1,
                        new Limits(60, 0, 0, 0, 0),
                        new RunListener() {});
        assertEquals(RunState.DONE, handle.await());
        assertEquals(2, Lab.outcome(handle.folder(), "walk").attempts());
        RunFolder whole = lab.run(Lab.walks("1", 100, 0), 1);
        assertEquals(
                List.copyOf(Lab.digests(whole).values()),
                List.copyOf(Lab.digests(handle.folder()).values()));
    }

    @Test
    void theRunsTimeEndsTheRun() throws Exception {
        Lab lab = new Lab(temp);
        Limits limits = new Limits(0, 1.5, 0, 0, 0);
        RunHandle handle = lab.start(Lab.walks("1..4", 100, 20), 1, limits, new RunListener() {});
        assertEquals(RunState.FAILED, handle.await());
        assertTrue(
                handle.folder().outcomes().values().stream()
                        .anyMatch(o -> o.state() == TrialState.PLANNED));
        handle =
                lab.engine.resume(
                        handle.folder().path(),
                        2,
                        new Limits(0, 100, 0, 0, 0),
                        new RunListener() {});
        assertEquals(RunState.DONE, handle.await());
    }
}
