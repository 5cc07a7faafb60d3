package org.consilience.report.internal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.consilience.engine.evidence.Estimates;
import org.consilience.engine.evidence.Group;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.report.internal.source.Gathered;
import org.consilience.report.internal.text.Markup;
import org.consilience.report.internal.text.Numbers;

/** The last values of all measures: one table a dataset and point, arms down, measures across. */
final class MeasuresSection {

    private static final int OPEN_TABLES = 6;
    private static final int MOST_TABLES = 200;
    private static final int ACROSS = 6;

    private final Markup out;
    private final Blocks blocks;
    private final Gathered gathered;
    private final Estimates estimates;

    MeasuresSection(Markup out, Blocks blocks, Gathered gathered, Estimates estimates) {
        this.out = out;
        this.blocks = blocks;
        this.gathered = gathered;
        this.estimates = estimates;
    }

    void write() {
        blocks.section("measures", "Measures");
        List<Group> groups = gathered.plan().stream().map(Group::of).distinct().toList();
        List<Group> filled =
                groups.stream()
                        .filter(
                                g ->
                                        gathered.measures().stream()
                                                .anyMatch(m -> !estimates.arms(g, m).isEmpty()))
                        .toList();
        if (filled.isEmpty()) {
            out.element("p", "No trial is done, so there are no values yet.").close();
            return;
        }
        out.element(
                "p",
                "Last recorded value of each measure: mean over the seeds; below it the 95 %"
                        + " interval of the mean, and the median. An arm is marked best only where"
                        + " its interval is apart from that of every other arm.");
        for (int i = 0; i < Math.min(filled.size(), MOST_TABLES); i++) {
            if (i == OPEN_TABLES) {
                out.open("details");
                out.element("summary", Blocks.count(filled.size() - i, "further comparison"));
            }
            tables(filled.get(i));
        }
        if (filled.size() > OPEN_TABLES) {
            out.close();
        }
        if (filled.size() > MOST_TABLES) {
            out.element(
                    "p",
                    "%d more comparisons are left out; export the run for them."
                            .formatted(filled.size() - MOST_TABLES));
        }
        out.close();
    }

    private void tables(Group group) {
        out.element("h3", group.words());
        List<String> measures =
                gathered.measures().stream()
                        .filter(m -> !estimates.arms(group, m).isEmpty())
                        .toList();
        for (int from = 0; from < measures.size(); from += ACROSS) {
            List<String> part = measures.subList(from, Math.min(measures.size(), from + ACROSS));
            if (from == ACROSS) {
                out.open("details");
                out.element("summary", Blocks.count(measures.size() - from, "further measure"));
            }
            table(group, part);
        }
        if (measures.size() > ACROSS) {
            out.close();
        }
    }

    private void table(Group group, List<String> measures) {
        String caption = "Measures on " + group.words();
        out.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", caption);
        out.open("table", "class", "measures").element("caption", caption);
        out.open("thead").open("tr").element("th", "Arm", "scope", "col");
        out.element("th", "Seeds", "scope", "col", "class", "n");
        List<String> best = new ArrayList<>();
        for (String measure : measures) {
            best.add(
                    Objects.requireNonNullElse(
                            estimates.best(group, gathered.measure(measure)), ""));
            out.open("th", "scope", "col", "class", "n").text(gathered.title(measure));
            switch (gathered.measure(measure).better()) {
                case HIGHER -> out.element("small", "more is better");
                case LOWER -> out.element("small", "less is better");
                case NEITHER -> {}
            }
            out.close();
        }
        out.close().close().line().open("tbody");
        for (String arm : arms(group)) {
            out.open("tr").element("th", arm, "scope", "row");
            int seeds = 0;
            for (String measure : measures) {
                Estimates.Estimate cell = estimates.get(group, measure, arm);
                seeds = cell == null ? seeds : Math.max(seeds, cell.n());
            }
            out.element("td", Integer.toString(seeds), "class", "n");
            for (int m = 0; m < measures.size(); m++) {
                cell(estimates.get(group, measures.get(m), arm), best.get(m).equals(arm));
            }
            out.close().line();
        }
        out.close().close().close().line();
    }

    private void cell(Estimates.@org.eclipse.jdt.annotation.Nullable Estimate cell, boolean best) {
        if (cell == null) {
            out.element("td", "–", "class", "n");
            return;
        }
        out.open("td", "class", best ? "n best" : "n");
        out.element(best ? "b" : "span", Numbers.words(cell.mean()));
        if (best) {
            out.element("span", "best", "class", "badge");
        }
        Double low = cell.low();
        Double high = cell.high();
        if (low != null && high != null && !low.equals(high)) {
            out.element(
                    "small", "%s to %s".formatted(Numbers.words(low, 4), Numbers.words(high, 4)));
            out.element("small", "median " + Numbers.words(cell.median(), 4));
        } else if (cell.n() > 1) {
            out.element("small", low == null ? "too few seeds for an interval" : "all seeds agree");
        }
        out.close();
    }

    private List<String> arms(Group group) {
        return gathered.plan().stream()
                .filter(t -> Group.of(t).equals(group))
                .map(PlannedTrial::arm)
                .distinct()
                .toList();
    }
}
