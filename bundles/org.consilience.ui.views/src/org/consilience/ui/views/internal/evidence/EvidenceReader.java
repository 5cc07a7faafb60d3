package org.consilience.ui.views.internal.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilience.engine.evidence.ClaimEvidence;
import org.consilience.engine.evidence.Evidence;
import org.consilience.engine.evidence.EvidenceJson;
import org.consilience.engine.evidence.PointEvidence;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunState;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.engine.run.TrialState;
import org.consilience.model.ExperimentException;
import org.consilience.model.ExperimentFiles;
import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.Experiment;
import org.consilience.ui.Faults;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * Reads what runs say about their claims, away from the UI thread. What a run's folder already says
 * in {@code evidence.json} is taken if it is as new as the run's log and makes sense.
 */
final class EvidenceReader {

    private static final String FILE = "evidence.json";
    private static final long LARGEST = 64L << 20;

    private final RunLibrary library;

    EvidenceReader(RunLibrary library) {
        this.library = library;
    }

    /**
     * Judges runs.
     *
     * @throws RunException if the first cannot be read; of the others only their column suffers
     * @throws ExperimentException if the first one's copy of the experiment is damaged
     */
    List<JudgedRun> read(List<String> ids, IProgressMonitor monitor)
            throws RunException, ExperimentException {
        List<JudgedRun> runs = new ArrayList<>();
        for (String id : ids) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            try {
                runs.add(judge(library.open(id)));
            } catch (RunException | ExperimentException e) {
                if (runs.isEmpty()) {
                    throw e;
                }
                runs.add(JudgedRun.unreadable(id, Faults.words(e)));
            }
        }
        return runs;
    }

    private static JudgedRun judge(RunFolder run) throws ExperimentException {
        RunState state = run.state();
        Experiment experiment = ExperimentFiles.load(run.experimentFile());
        Map<String, TrialOutcome> outcomes = run.outcomes();
        List<ClaimEvidence> evidence =
                recorded(run, state, experiment).orElseGet(() -> Evidence.of(experiment, run));
        List<JudgedClaim> claims = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            claims.add(JudgedClaim.of(experiment.getClaims().get(i), evidence.get(i)));
        }
        return new JudgedRun(
                run.id(),
                run.info(),
                run.experimentFile().toString(),
                state,
                count(outcomes, TrialState.DONE),
                count(outcomes, TrialState.FAILED),
                run.plan().size(),
                claims,
                "");
    }

    private static Optional<List<ClaimEvidence>> recorded(
            RunFolder run, RunState state, Experiment experiment) {
        Path file = run.path().resolve(FILE);
        try {
            if (state == RunState.RUNNING
                    || !Files.isRegularFile(file)
                    || Files.size(file) > LARGEST
                    || Files.getLastModifiedTime(file)
                                    .compareTo(
                                            Files.getLastModifiedTime(
                                                    run.path().resolve(RunFolder.LOG)))
                            < 0) {
                return Optional.empty();
            }
            List<ClaimEvidence> evidence = EvidenceJson.read(Files.readString(file));
            return fits(evidence, experiment.getClaims())
                    ? Optional.of(evidence)
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException damaged) {
            Faults.log(
                    "%s cannot be used (%s); the claims are judged anew."
                            .formatted(file, Faults.words(damaged)),
                    null);
            return Optional.empty();
        }
    }

    /** Whether a file that anyone may have written is about these claims and has all its parts. */
    private static boolean fits(List<ClaimEvidence> evidence, List<Claim> claims) {
        if (evidence.size() != claims.size()) {
            return false;
        }
        for (int i = 0; i < evidence.size(); i++) {
            if (!complete(evidence.get(i), claims.get(i).getId())) {
                return false;
            }
        }
        return true;
    }

    private static boolean complete(ClaimEvidence claim, String id) {
        return present(claim)
                && present(claim.id())
                && claim.id().equals(id == null ? "" : id.strip())
                && present(claim.statement())
                && present(claim.where())
                && present(claim.paperValue())
                && present(claim.verdict())
                && present(claim.sentence())
                && claim.points().stream().allMatch(EvidenceReader::complete);
    }

    private static boolean complete(PointEvidence point) {
        return present(point.dataset())
                && present(point.verdict())
                && present(point.interval())
                && present(point.sentence())
                && point.effects().stream().allMatch(e -> present(e.leftTrial()))
                && point.seedsMissing().stream().allMatch(s -> present(s.reason()));
    }

    /** What JSON fills in may be null whatever its declaration says. */
    private static boolean present(@org.eclipse.jdt.annotation.Nullable Object value) {
        return value != null;
    }

    private static int count(Map<String, TrialOutcome> outcomes, TrialState state) {
        return (int) outcomes.values().stream().filter(o -> o.state() == state).count();
    }
}
