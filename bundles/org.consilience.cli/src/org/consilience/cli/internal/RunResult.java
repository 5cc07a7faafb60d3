package org.consilience.cli.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.consilience.api.Measure;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.evidence.ClaimEvidence;
import org.consilience.engine.evidence.Evidence;
import org.consilience.engine.evidence.EvidenceJson;
import org.consilience.engine.evidence.Verdict;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunState;
import org.consilience.model.ExperimentException;
import org.consilience.model.ExperimentFiles;
import org.consilience.model.experiment.Experiment;
import org.consilience.report.HtmlReport;
import org.consilience.report.ReportException;
import org.consilience.report.Results;
import org.eclipse.jdt.annotation.Nullable;

/** What a run gave: its trials read once, its claims judged, ready to be printed or written. */
final class RunResult {

    private final Session session;
    private final RunFolder run;
    private final Experiment experiment;
    private final TrialReadings readings;
    private final List<ClaimEvidence> claims;

    private RunResult(
            Session session, RunFolder run, Experiment experiment, TrialReadings readings) {
        this.session = session;
        this.run = run;
        this.experiment = experiment;
        this.readings = readings;
        this.claims = Evidence.of(experiment, readings);
    }

    static RunResult of(Session session, RunFolder run) throws ExperimentException {
        return new RunResult(
                session, run, ExperimentFiles.load(run.experimentFile()), TrialReadings.of(run));
    }

    RunState state() {
        return run.state();
    }

    boolean everyClaimHolds() {
        return claims.stream().allMatch(c -> c.verdict() == Verdict.HOLDS);
    }

    String json() {
        return RunDocument.of(run, experiment, readings, claims).toPrettyString();
    }

    void print(PrintStream out) {
        new ResultText(experiment, readings, claims, measures()).print(out);
        out.printf("Run %s: %s%n", run.id(), run.path());
    }

    /** Writes the evidence into the run's folder, takes the run into the store, and reports it. */
    void keep(@Nullable Path report, boolean wanted) throws IOException, ReportException {
        Path part = run.path().resolve("evidence.json.part");
        Files.writeString(part, EvidenceJson.write(claims), StandardCharsets.UTF_8);
        Files.move(
                part,
                run.path().resolve("evidence.json"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        Store.index(session, run);
        if (wanted) {
            session.err().println("Report: " + report(report));
        }
    }

    /** Writes the report page and returns its place. */
    Path report(@Nullable Path file) throws ReportException {
        Path target = file == null ? run.path().resolve("report.html") : file.toAbsolutePath();
        HtmlReport.write(results(), target, true);
        return target;
    }

    /** What exports and reports are made from. */
    Results results() {
        return Results.of(run, experiment, claims, measures());
    }

    /** The measures of the methods that ran, as their plugins declare them. */
    private List<Measure> measures() {
        Catalogue catalogue = session.engine().catalogue();
        Set<Measure> measures = new LinkedHashSet<>();
        for (String method : run.plan().stream().map(PlannedTrial::method).distinct().toList()) {
            catalogue
                    .find(Catalogue.Kind.METHOD, method)
                    .ifPresent(e -> measures.addAll(e.measures()));
        }
        return new ArrayList<>(measures);
    }
}
