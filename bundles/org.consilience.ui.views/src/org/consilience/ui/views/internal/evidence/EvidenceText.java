package org.consilience.ui.views.internal.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.consilience.engine.evidence.ClaimEvidence;

/** Evidence as text to paste elsewhere. */
final class EvidenceText {

    private EvidenceText() {}

    /** Plain text: the summary, then each claim with its sentence. */
    static String plain(JudgedRun run) {
        StringBuilder text = new StringBuilder(run.summary()).append("\n");
        for (JudgedClaim claim : run.claims()) {
            text.append('\n').append(plain(claim)).append('\n');
        }
        return text.toString();
    }

    /** Plain text on one claim. */
    static String plain(JudgedClaim judged) {
        ClaimEvidence claim = judged.evidence();
        String source =
                claim.where().isEmpty() && claim.paperValue().isEmpty()
                        ? ""
                        : "\n    paper: "
                                + List.of(claim.where(), claim.paperValue()).stream()
                                        .filter(s -> !s.isEmpty())
                                        .collect(Collectors.joining(", "));
        return claim.id() + ": " + claim.statement() + "\n    " + claim.sentence() + source;
    }

    /** A Markdown table, one line a claim. */
    static String markdown(List<JudgedRun> runs) {
        JudgedRun first = runs.get(0);
        List<Column> columns =
                List.of(
                        Column.CLAIM,
                        Column.STATEMENT,
                        Column.WHERE,
                        Column.PAPER,
                        Column.VERDICT,
                        Column.EFFECT,
                        Column.INTERVAL,
                        Column.CONFIDENCE,
                        Column.SEEDS);
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(columns.stream().map(Column::title).toList());
        runs.stream().skip(1).forEach(r -> head.add("Verdict of " + r.id()));
        lines.add(head);
        lines.add(head.stream().map(h -> "---").toList());
        for (JudgedClaim claim : first.claims()) {
            Row row = new Row.OfClaim(claim);
            List<String> line = new ArrayList<>(columns.stream().map(c -> c.text(row)).toList());
            runs.stream().skip(1).forEach(r -> line.add(verdict(r, claim)));
            lines.add(line);
        }
        return first.summary()
                + "\n\n"
                + lines.stream().map(EvidenceText::line).collect(Collectors.joining("\n"))
                + "\n";
    }

    /** What another run says about a claim. */
    static String verdict(JudgedRun run, JudgedClaim claim) {
        if (!run.problem().isEmpty()) {
            return "cannot be read";
        }
        return run.claim(claim.evidence().id())
                .map(c -> words(c.evidence()))
                .orElse("not claimed there");
    }

    private static String words(ClaimEvidence claim) {
        var point = claim.decisive();
        String effect = point == null ? "" : Digits.brief(point.estimate());
        return effect.isEmpty() ? claim.verdict().word() : claim.verdict().word() + " " + effect;
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(c -> c.replace("|", "\\|").replace('\n', ' '))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
