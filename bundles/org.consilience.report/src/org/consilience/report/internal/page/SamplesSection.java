package org.consilience.report.internal.page;

import java.util.List;
import java.util.Map;
import org.consilience.api.Table;
import org.consilience.api.figure.Figure;
import org.consilience.engine.evidence.Group;
import org.consilience.engine.log.Event;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.report.internal.source.Gathered;
import org.consilience.report.internal.text.Markup;
import org.consilience.report.internal.text.Numbers;

/** What the methods themselves drew, tabulated, stored and noted. */
final class SamplesSection {

    private static final int MOST_FIGURES = 60;
    private static final int MOST_ROWS = 40;
    private static final int MOST_NOTES = 100;

    private final Markup out;
    private final Blocks blocks;
    private final Gathered gathered;

    SamplesSection(Markup out, Blocks blocks, Gathered gathered) {
        this.out = out;
        this.blocks = blocks;
        this.gathered = gathered;
    }

    void write() {
        if (!gathered.samples().isEmpty()) {
            blocks.section("methods", "What the methods drew");
            out.element(
                    "p",
                    "One trial stands for each arm on each dataset: the one with the lowest seed,"
                            + " at the first point of a sweep.");
            gathered.samples().forEach(this::sample);
            out.close();
        }
        notes();
    }

    private void sample(Gathered.Sample sample) {
        PlannedTrial trial = sample.trial();
        out.element("h3", trial.arm() + " on " + Group.of(trial).words());
        int skipped = 0;
        for (Figure figure : sample.recorded().figures().values()) {
            if (blocks.figures() >= MOST_FIGURES) {
                skipped++;
                continue;
            }
            blocks.figure(
                    figure,
                    "%s (%s on %s, seed %d)"
                            .formatted(figure.title(), trial.arm(), trial.dataset(), trial.seed()));
        }
        if (skipped > 0) {
            out.element("p", Blocks.count(skipped, "more figure") + " not drawn here.");
        }
        for (Map.Entry<String, Table> table : sample.recorded().tables().entrySet()) {
            table(table.getKey(), table.getValue(), trial);
        }
        for (Event.Artifact artifact : sample.recorded().artifacts().values()) {
            out.element(
                    "small",
                    "Artifact %s (%s, %s, SHA-256 %s)"
                            .formatted(
                                    artifact.name(),
                                    artifact.mediaType(),
                                    Blocks.size(artifact.size()),
                                    artifact.sha256()));
        }
    }

    private void table(String name, Table table, PlannedTrial trial) {
        List<List<String>> rows =
                table.rows().stream()
                        .limit(MOST_ROWS)
                        .map(row -> row.stream().map(SamplesSection::cell).toList())
                        .toList();
        int more = table.rows().size() - rows.size();
        blocks.table(
                "%s (%s, seed %d)%s"
                        .formatted(
                                name,
                                trial.arm(),
                                trial.seed(),
                                more > 0 ? "; %d more rows are left out".formatted(more) : ""),
                table.columns(),
                rows);
    }

    private static String cell(Object cell) {
        return switch (cell) {
            case Double value -> Numbers.words(value);
            case Boolean value -> value ? "yes" : "no";
            default -> cell.toString();
        };
    }

    private void notes() {
        if (gathered.notes().isEmpty()) {
            return;
        }
        blocks.section("notes", "Notes of the trials");
        out.open("ul");
        gathered.notes().entrySet().stream()
                .limit(MOST_NOTES)
                .forEach(
                        note -> {
                            List<String> trials = note.getValue();
                            out.open("li").text(note.getKey());
                            out.element(
                                    "small",
                                    trials.size() > 3
                                            ? "%d trials, the first is %s"
                                                    .formatted(trials.size(), trials.get(0))
                                            : String.join(", ", trials));
                            out.close();
                        });
        out.close();
        if (gathered.notes().size() > MOST_NOTES) {
            out.element(
                    "p",
                    "%d more notes are left out.".formatted(gathered.notes().size() - MOST_NOTES));
        }
        out.close();
    }
}
