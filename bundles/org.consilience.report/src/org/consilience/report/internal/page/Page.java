package org.consilience.report.internal.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.consilience.engine.evidence.Estimates;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunInfo;
import org.consilience.engine.run.RunState;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.Paper;
import org.consilience.report.Results;
import org.consilience.report.internal.source.Gathered;
import org.consilience.report.internal.text.Markup;
import org.eclipse.jdt.annotation.Nullable;

/** The report page. It is well-formed XML too, so that any XML tool can read it. */
public final class Page {

    private final Markup out = new Markup();
    private final Blocks blocks = new Blocks(out);
    private final Results results;
    private final Gathered gathered;

    private Page(Results results) {
        this.results = results;
        this.gathered = Gathered.from(results);
    }

    /**
     * Returns the page.
     *
     * @param results what it shows
     * @return HTML, to be written as UTF-8
     */
    public static String of(Results results) {
        return new Page(results).markup();
    }

    private String markup() {
        String style = style();
        String title = title();
        Estimates estimates = Estimates.of(gathered, gathered.summarised());
        CurvesSection curves = new CurvesSection(out, blocks, gathered, estimates);
        out.raw("<!DOCTYPE html>").line();
        out.open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml").line();
        out.open("head").leaf("meta", "charset", "utf-8").line();
        out.leaf(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
                        .formatted(hash(style)));
        out.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.leaf("meta", "name", "color-scheme", "content", "light dark");
        out.leaf("meta", "name", "generator", "content", "Consilience").line();
        out.element("title", title + " – report of run " + results.run().info().id()).line();
        out.open("style").raw(style).close().close().line();
        out.open("body").element("a", "Skip to the results", "class", "skip", "href", "#main");
        header(title, !curves.isEmpty());
        out.open("main", "id", "main", "tabindex", "-1");
        new ClaimsSection(out, blocks, results.evidence()).write();
        new MeasuresSection(out, blocks, gathered, estimates).write();
        curves.write();
        new SamplesSection(out, blocks, gathered).write();
        new TrialsSection(out, blocks, gathered).write();
        problems();
        new ProvenanceSection(out, blocks, gathered).write();
        out.close().line().open("footer");
        out.element(
                "p",
                "Made by Consilience from the run folder alone. This page loads nothing from"
                        + " anywhere.");
        return out.close().close().close().line().markup();
    }

    private String title() {
        String title = text(results.experiment().getTitle());
        return title.isEmpty() ? results.run().info().title() : title;
    }

    private void header(String title, boolean withFigures) {
        Experiment experiment = results.experiment();
        RunInfo info = results.run().info();
        out.line().open("header").element("p", "Consilience report", "class", "kind");
        out.element("h1", title).line();
        paper(experiment.getPaper());
        if (!text(experiment.getDescription()).isBlank()) {
            out.element("p", text(experiment.getDescription()).strip(), "class", "lead");
        }
        new ClaimsSection(out, blocks, results.evidence()).summary();
        RunState state = results.run().state();
        if (state != RunState.DONE) {
            out.element("p", notDone(state), "class", "warning");
        }
        blocks.facts(
                "Run",
                info.id(),
                "Started",
                Blocks.time(info.created()),
                "Took",
                took(),
                "State",
                state.name().toLowerCase(Locale.ROOT),
                "Trials",
                TrialsSection.counts(gathered));
        out.open("p").text("To repeat it: ");
        out.element("code", "consilience rerun " + info.id());
        if (!info.commandLine().isEmpty()) {
            out.text("; it was started by ").element("code", info.commandLine());
        }
        out.close();
        contents(withFigures);
        out.close().line();
    }

    private static String notDone(RunState state) {
        return switch (state) {
            case RUNNING -> "The run is still going on: everything below is as of now.";
            case FAILED -> "Not every trial is done; the section on trials says why.";
            case CANCELLED ->
                    "The run was cancelled before all trials were done; it can be resumed.";
            case INTERRUPTED ->
                    "The run was interrupted before all trials were done; it can be resumed.";
            case DONE -> "";
        };
    }

    private void paper(@Nullable Paper paper) {
        if (paper == null || text(paper.getTitle()).isEmpty()) {
            return;
        }
        out.open("p", "class", "paper").text("On: ").open("cite");
        String url = text(paper.getUrl());
        if (url.startsWith("https://") || url.startsWith("http://")) {
            out.element("a", text(paper.getTitle()), "href", url, "rel", "noreferrer");
        } else {
            out.text(text(paper.getTitle()));
        }
        out.close();
        if (!text(paper.getAuthors()).isEmpty()) {
            out.text(", " + text(paper.getAuthors()));
        }
        if (paper.getYear() != 0) {
            out.text(", " + paper.getYear());
        }
        if (!url.isEmpty()) {
            out.element("span", " " + url, "class", "url");
        }
        out.close().line();
    }

    private String took() {
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        for (PlannedTrial trial : gathered.plan()) {
            TrialOutcome outcome = results.run().outcome(trial);
            Long started = outcome.started();
            Long ended = outcome.ended();
            from = started == null ? from : Math.min(from, started);
            to = ended == null ? to : Math.max(to, ended);
        }
        return from < to ? Blocks.duration(to - from) : "";
    }

    private void contents(boolean withFigures) {
        List<String> sections =
                new ArrayList<>(List.of("claims", "Claims", "measures", "Measures"));
        if (withFigures) {
            sections.addAll(List.of("curves", "Figures"));
        }
        if (!gathered.samples().isEmpty()) {
            sections.addAll(List.of("methods", "Methods"));
        }
        sections.addAll(List.of("trials", "Trials", "provenance", "Provenance"));
        out.open("nav", "aria-label", "Contents");
        for (int i = 0; i < sections.size(); i += 2) {
            out.element("a", sections.get(i + 1), "href", "#" + sections.get(i)).text(" ");
        }
        out.close();
    }

    private void problems() {
        if (gathered.problems().isEmpty()) {
            return;
        }
        blocks.section("problems", "Problems");
        out.open("ul");
        gathered.problems().stream().limit(100).forEach(p -> out.element("li", p));
        out.close().close();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String style() {
        try (InputStream in = Page.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("The bundle lacks report.css.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String style) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder()
                    .encodeToString(digest.digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
