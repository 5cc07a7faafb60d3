package org.consilience.cli.internal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilience.api.Measure;
import org.consilience.engine.evidence.ClaimEvidence;
import org.consilience.engine.evidence.Estimates;
import org.consilience.engine.evidence.Group;
import org.consilience.engine.evidence.PointEvidence;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.TrialState;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.MeasureReference;
import org.eclipse.jdt.annotation.Nullable;

/** A run's result in plain text: a table of measures for each comparison, then the claims. */
final class ResultText {

    /** How many measures fit where the experiment names none. */
    private static final int MOST_MEASURES = 6;

    private final Experiment experiment;
    private final TrialReadings readings;
    private final List<ClaimEvidence> claims;
    private final List<Measure> measures;

    ResultText(
            Experiment experiment,
            TrialReadings readings,
            List<ClaimEvidence> claims,
            List<Measure> declared) {
        this.experiment = experiment;
        this.readings = readings;
        this.claims = claims;
        List<String> named =
                experiment.getMeasures().stream().map(MeasureReference::getId).toList();
        this.measures =
                named.isEmpty()
                        ? declared.stream().limit(MOST_MEASURES).toList()
                        : declared.stream()
                                .filter(m -> named.contains(m.id()))
                                .sorted((a, b) -> named.indexOf(a.id()) - named.indexOf(b.id()))
                                .toList();
    }

    void print(PrintStream out) {
        out.println(Objects.requireNonNullElse(experiment.getTitle(), experiment.getId()));
        Estimates estimates = Estimates.of(readings, measures.stream().map(Measure::id).toList());
        Set<Group> groups = new LinkedHashSet<>();
        readings.plan().forEach(t -> groups.add(Group.of(t)));
        for (Group group : groups) {
            printMeasures(out, group, estimates);
        }
        printFailures(out);
        if (!claims.isEmpty()) {
            printClaims(out);
        }
        out.println();
    }

    private void printMeasures(PrintStream out, Group group, Estimates estimates) {
        List<String> header = new ArrayList<>(List.of("arm", "seeds"));
        measures.forEach(m -> header.add(m.id()));
        TextTable table = new TextTable(header);
        Set<String> arms =
                readings.plan().stream()
                        .filter(t -> Group.of(t).equals(group))
                        .map(PlannedTrial::arm)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String arm : arms) {
            List<String> row = new ArrayList<>(List.of(arm, ""));
            int seeds = 0;
            for (Measure measure : measures) {
                Estimates.Estimate estimate = estimates.get(group, measure.id(), arm);
                seeds = estimate == null ? seeds : Math.max(seeds, estimate.n());
                row.add(cell(estimate));
            }
            row.set(1, Integer.toString(seeds));
            table.row(row);
        }
        out.printf(
                "%n%s (mean over seeds, ± the wider side of its 95 %% interval)%n", group.words());
        table.print(out);
    }

    private static String cell(Estimates.@Nullable Estimate estimate) {
        if (estimate == null) {
            return "-";
        }
        Double low = estimate.low();
        Double high = estimate.high();
        String mean = Words.number(estimate.mean());
        if (low == null || high == null) {
            return mean;
        }
        double half = Math.max(estimate.mean() - low, high - estimate.mean());
        return half == 0 ? mean : mean + " ±" + Words.rough(half);
    }

    private void printFailures(PrintStream out) {
        Map<TrialState, Long> states =
                readings.plan().stream()
                        .collect(
                                Collectors.groupingBy(
                                        t -> readings.reading(t).outcome().state(),
                                        Collectors.counting()));
        states.remove(TrialState.DONE);
        if (!states.isEmpty()) {
            out.println();
            out.println(
                    states.entrySet().stream()
                            .map(e -> e.getValue() + " trials " + Words.of(e.getKey()))
                            .collect(Collectors.joining(", ", "Not done: ", ".")));
        }
    }

    private void printClaims(PrintStream out) {
        out.println();
        TextTable table = new TextTable("claim", "verdict", "evidence");
        for (ClaimEvidence claim : claims) {
            if (claim.points().size() == 1) {
                table.row(claim.id(), claim.verdict().word(), words(claim.points().get(0)));
                continue;
            }
            table.row(claim.id(), claim.verdict().word(), worst(claim));
            for (PointEvidence point : claim.points()) {
                String where = new Group(point.dataset(), point.point()).words();
                table.row("", point.verdict().word(), where + ": " + words(point));
            }
        }
        table.print(out);
    }

    /** The sentence without the verdict, which has a column of its own. */
    private static String words(PointEvidence point) {
        String prefix = point.verdict().word() + ": ";
        return point.sentence().startsWith(prefix)
                ? point.sentence().substring(prefix.length())
                : point.sentence();
    }

    private static String worst(ClaimEvidence claim) {
        return claim.points().isEmpty()
                ? claim.sentence()
                : "the worst of %d points:".formatted(claim.points().size());
    }
}
