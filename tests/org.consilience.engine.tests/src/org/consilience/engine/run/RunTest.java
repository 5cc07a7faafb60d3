package org.consilience.engine.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.consilience.engine.Limits;
import org.consilience.engine.RunHandle;
import org.consilience.engine.RunListener;
import org.consilience.engine.RunRequest;
import org.consilience.engine.evidence.Evidence;
import org.consilience.engine.evidence.Verdict;
import org.consilience.model.experiment.Aggregation;
import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.Comparison;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

    @TempDir Path temp;

    @Test
    void oneWorkerAndTwoWriteTheSameBytes() throws Exception {
        Lab lab = new Lab(temp);
        RunFolder one = lab.run(Lab.walks("1..6", 30, 0), 1);
        RunFolder two = lab.run(Lab.walks("1..6", 30, 0), 2);
        assertEquals(RunState.DONE, one.state());
        assertEquals(RunState.DONE, two.state());
        assertEquals(6, one.plan().size());
        assertEquals(one.plan(), two.plan());
        for (PlannedTrial trial : one.plan()) {
            assertArrayEquals(
                    Files.readAllBytes(one.eventsLog(trial)),
                    Files.readAllBytes(two.eventsLog(trial)),
                    trial.id());
            assertEquals(30, one.log(trial).series().get("at").size());
        }
        assertEquals(6, Lab.digests(one).values().stream().distinct().count());
    }

    @Test
    void provenanceNamesFilesAndBundles() throws Exception {
        Lab lab = new Lab(temp);
        Files.writeString(temp.resolve("shift.txt"), "2.5");
        var experiment = Lab.experiment("1..2");
        Lab.dataset(experiment, "numbers", "path=shift.txt");
        Lab.arm(experiment, "walk", "walk");
        RunFolder run = lab.run(experiment, 2);
        assertEquals(RunState.DONE, run.state());
        Provenance first = run.provenance(run.plan().get(0)).orElseThrow();
        Provenance second = run.provenance(run.plan().get(1)).orElseThrow();
        assertEquals(temp.resolve("shift.txt").toString(), first.files().get(0).path());
        assertEquals(3, first.files().get(0).size());
        // printf 2.5 | sha256sum (coreutils 9.1)
        assertEquals(
                "b8736b999909049671d0ea075a42b308a5fbe2df1854899123fe09eb0ee9de61",
                first.files().get(0).sha256());
        assertEquals(first.files(), second.files());
        assertTrue(!first.datasetHash().equals(second.datasetHash()), "data differs by seed");
        assertEquals(new BundleVersion("test.plugins", "1.0.0"), first.methodBundle());
        assertEquals("20", first.settings().get("rounds"));
        assertEquals(1, first.attempts());
    }

    @Test
    void cancelStopsAndResumeEqualsUninterrupted() throws Exception {
        Lab lab = new Lab(temp);
        RunFolder whole = lab.run(Lab.walks("1..4", 60, 0), 2);
        RunHandle[] handle = new RunHandle[1];
        var slow = Lab.walks("1..4", 60, 5);
        handle[0] =
                lab.start(
                        slow,
                        2,
                        Limits.NONE,
                        new RunListener() {
                            @Override
                            public void trialProgress(PlannedTrial trial, long step, long total) {
                                handle[0].cancel();
                            }
                        });
        assertEquals(RunState.CANCELLED, handle[0].await());
        RunFolder run = handle[0].folder();
        assertEquals(RunState.CANCELLED, run.state());
        List<TrialState> states =
                run.outcomes().values().stream().map(TrialOutcome::state).toList();
        assertTrue(states.contains(TrialState.CANCELLED), states::toString);
        assertTrue(!states.contains(TrialState.RUNNING), states::toString);
        RunFolder resumed = lab.resume(run);
        assertEquals(RunState.DONE, resumed.state());
        assertEquals(
                List.copyOf(Lab.digests(whole).values()),
                List.copyOf(Lab.digests(resumed).values()));
        assertEquals(RunState.DONE, RunFolder.open(run.path()).state());
    }

    @Test
    void aFinishedRunLeavesNoProcessAndNoScratch() throws Exception {
        Lab lab = new Lab(temp);
        RunFolder run = lab.run(Lab.faulty("child"), 2);
        assertEquals(RunState.DONE, run.state(), () -> run.outcomes().toString());
        Thread.sleep(50);
        assertTrue(
                ProcessHandle.current()
                        .descendants()
                        .noneMatch(p -> p.info().commandLine().orElse("").contains("Processes")));
        assertTrue(
                ProcessHandle.allProcesses()
                        .noneMatch(p -> p.info().commandLine().orElse("").endsWith("sleep 997")));
    }

    @Test
    void aRunInProgressIsReadFromItsFolderAndFromACopy() throws Exception {
        Lab lab = new Lab(temp);
        Path copy = temp.resolve("copy");
        RunState[] seen = new RunState[2];
        RunHandle handle =
                lab.start(
                        Lab.walks("1..4", 40, 2),
                        1,
                        Limits.NONE,
                        new RunListener() {
                            private RunFolder run;

                            @Override
                            public void runStarted(RunFolder started) {
                                run = started;
                            }

                            @Override
                            public void trialEnded(PlannedTrial trial, TrialOutcome outcome) {
                                if (trial.number() == 2) {
                                    try {
                                        copy(run.path(), copy);
                                        seen[0] = RunFolder.open(run.path()).state();
                                        seen[1] = RunFolder.open(copy).state();
                                    } catch (Exception e) {
                                        throw new IllegalStateException(e);
                                    }
                                }
                            }
                        });
        assertEquals(RunState.DONE, handle.await());
        assertEquals(RunState.RUNNING, seen[0]);
        assertEquals(RunState.INTERRUPTED, seen[1]);
        RunFolder half = RunFolder.open(copy);
        assertEquals(4, half.plan().size());
        assertEquals(TrialState.DONE, half.outcome(half.plan().get(1)).state());
        assertEquals(TrialState.PLANNED, half.outcome(half.plan().get(3)).state());
        RunFolder resumed = lab.resume(half);
        assertEquals(Lab.digests(handle.folder()), Lab.digests(resumed));
    }

    /** One step is a normal number of mean 0.5 and deviation about 1: two seeds rarely tell. */
    @Test
    void seedsAreAddedUntilTheClaimIsDecided() throws Exception {
        Lab lab = new Lab(temp);
        Experiment experiment = Lab.experiment("1..2");
        Lab.dataset(experiment, "numbers", "size=1");
        Lab.arm(experiment, "walk", "walk", "rounds=1");
        Lab.arm(experiment, "slow", "walk", "rounds=1", "pull=0.1").setSeeds("1,2");
        Claim claim = Lab.MAKE.createClaim();
        claim.setId("above");
        claim.setStatement("The first step is above -1.");
        claim.setComparison(Comparison.GREATER);
        claim.setMargin(-1);
        claim.setOver(Aggregation.MEAN);
        Term term = Lab.MAKE.createTerm();
        term.setArm("walk");
        term.setMeasure("at");
        claim.setLeft(term);
        experiment.getClaims().add(claim);
        RunRequest request = RunRequest.of(lab.save(experiment));
        int[] added = new int[1];
        RunHandle handle =
                lab.engine.start(
                        lab.workspace,
                        new RunRequest(
                                request.experiment(), List.of(), "", "", 2, true, Limits.NONE, ""),
                        new RunListener() {
                            @Override
                            public void planExtended(List<PlannedTrial> more) {
                                added[0] += more.size();
                            }
                        });
        assertEquals(RunState.DONE, handle.await());
        List<PlannedTrial> plan = handle.folder().plan();
        assertTrue(added[0] > 0, "seeds were added");
        assertEquals(4 + added[0], plan.size());
        assertTrue(plan.stream().skip(4).allMatch(t -> t.arm().equals("walk") && t.seed() > 2));
        assertEquals(Verdict.HOLDS, Evidence.of(experiment, handle.folder()).get(0).verdict());
    }

    @Test
    void aChosenIdNamesTheFolderOnce() throws Exception {
        Lab lab = new Lab(temp);
        RunRequest request =
                RunRequest.of(lab.save(Lab.walks("1", 3, 0))).withWorkers(1).withId("mine");
        RunHandle handle = lab.engine.start(lab.workspace, request, new RunListener() {});
        assertEquals(RunState.DONE, handle.await());
        assertEquals("mine", handle.folder().id());
        assertEquals(lab.workspace.runs().resolve("mine"), handle.folder().path());
        RunException taken =
                assertThrows(
                        RunException.class,
                        () -> lab.engine.start(lab.workspace, request, new RunListener() {}));
        assertTrue(
                String.valueOf(taken.getMessage()).startsWith("There is a run \"mine\" already"),
                taken.getMessage());
        assertEquals(RunState.DONE, RunFolder.open(handle.folder().path()).state());
        for (String id : List.of("../out", ".hidden", "a/b", "x".repeat(129), "a b")) {
            assertThrows(IllegalArgumentException.class, () -> request.withId(id), id);
        }
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
