package org.consilience.ui.views.internal.devices;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.consilience.engine.Engine;
import org.consilience.engine.Limits;
import org.consilience.engine.RunHandle;
import org.consilience.engine.RunListener;
import org.consilience.engine.RunRequest;
import org.consilience.engine.Workspace;
import org.consilience.engine.run.Comparison;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunState;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.engine.run.TrialState;
import org.consilience.ui.Faults;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Runs a real trial on a device, in a folder of its own that is removed, and repeats it: the device
 * works if both end well and record the same.
 */
final class SelfTest {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Limits LIMITS = new Limits(60, 120, 0, 0, 0);
    private static final String REMEDY = " Copy the view as text and report it with the Error Log.";

    private static final String EXPERIMENT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <experiment:Experiment
                xmi:version="2.0"
                xmlns:xmi="http://www.omg.org/XMI"
                xmlns:experiment="http://consilience.org/experiment/1"
                id="self-test" title="Self-test" version="1" seeds="1" device="cpu">
              <datasets label="market" type="market">
                <settings name="source" value="iid"/>
                <settings name="days" value="500"/>
              </datasets>
              <arms label="uniform" method="ucrp"/>
            </experiment:Experiment>
            """;

    private final Engine engine;
    private final String device;

    SelfTest(Engine engine, String device) {
        this.engine = engine;
        this.device = device;
    }

    /** Tests the device; not on the UI thread. */
    TestResult run(IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, "Testing device " + device, 20);
        long began = System.nanoTime();
        Path folder = null;
        try {
            folder = Files.createTempDirectory("consilience-self-test");
            Comparison comparison = compare(folder, progress);
            if (!comparison.matches()) {
                var difference = comparison.differences().get(0);
                return failed(
                        "the same trial gave %s, then %s. %s%s"
                                .formatted(
                                        difference.recorded(),
                                        difference.repeated(),
                                        difference.cause(),
                                        REMEDY));
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            return new TestResult(
                    TestResult.State.PASSED,
                    String.format(
                            Locale.ROOT,
                            "passed in %.1f s: two trials ended well and recorded the same",
                            seconds));
        } catch (OperationCanceledException e) {
            return TestResult.CANCELLED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return TestResult.CANCELLED;
        } catch (RunException e) {
            return failed(Faults.words(e).strip());
        } catch (IOException e) {
            return failed(
                    "no temporary folder can be used: %s. Make room on the disk."
                            .formatted(Faults.words(e)));
        } catch (RuntimeException | LinkageError e) {
            Faults.log("The self-test of %s failed.".formatted(device), e);
            return failed("a plugin failed with %s.%s".formatted(e, REMEDY));
        } finally {
            remove(folder);
        }
    }

    private Comparison compare(Path folder, SubMonitor progress)
            throws IOException, RunException, InterruptedException {
        Path file = folder.resolve("self-test.experiment");
        Files.writeString(file, EXPERIMENT);
        Workspace workspace = new Workspace(folder);
        RunListener silent = new RunListener() {};
        progress.subTask("The first trial");
        RunRequest request = new RunRequest(file, List.of(), "1", device, 1, false, LIMITS, "");
        RunFolder first = finish(engine.start(workspace, request, silent), progress.split(10));
        progress.subTask("The same again");
        RunFolder second =
                finish(engine.rerun(workspace, first.path(), "", 1, silent), progress.split(10));
        return Comparison.of(first, second);
    }

    private RunFolder finish(RunHandle run, IProgressMonitor monitor)
            throws RunException, InterruptedException {
        while (run.await(LOOK).isEmpty()) {
            if (monitor.isCanceled()) {
                run.cancel();
                run.await();
                throw new OperationCanceledException();
            }
        }
        RunFolder folder = RunFolder.open(run.folder().path());
        if (folder.state() != RunState.DONE) {
            for (TrialOutcome outcome : folder.outcomes().values()) {
                if (outcome.state() != TrialState.DONE) {
                    throw new RunException(
                            "the trial %s: %s.%s"
                                    .formatted(
                                            outcome.state().name().toLowerCase(Locale.ROOT),
                                            outcome.reason().strip().replaceFirst("\\.$", ""),
                                            REMEDY));
                }
            }
        }
        return folder;
    }

    private static TestResult failed(String reason) {
        return new TestResult(TestResult.State.FAILED, "failed: " + reason);
    }

    private static void remove(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try {
            Files.walkFileTree(folder, new Removal());
        } catch (IOException e) {
            Faults.log("%s cannot be removed; remove it by hand.".formatted(folder), e);
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(
                @Nullable Path file, @Nullable BasicFileAttributes attributes) throws IOException {
            Files.delete(Objects.requireNonNull(file));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(
                @Nullable Path folder, @Nullable IOException fault) throws IOException {
            Files.delete(Objects.requireNonNull(folder));
            return FileVisitResult.CONTINUE;
        }
    }
}
