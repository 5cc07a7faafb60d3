package org.consilience.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.consilience.api.Table;
import org.consilience.api.figure.Axis;
import org.consilience.api.figure.Figure;
import org.consilience.api.figure.Series;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunState;
import org.consilience.engine.run.TrialOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HtmlReportTest {

    @TempDir Path folder;

    /** Parses, and checks what holds for every page. */
    private static Document page(Recordings run) throws Exception {
        String html = HtmlReport.page(run.results());
        assertEquals(html, HtmlReport.page(run.results()), "the same run gives the same page");
        Document document = Xml.parse(html);
        assertTrue(Xml.all(document, "script").isEmpty());
        Set<String> ids = new HashSet<>();
        for (Element element : Xml.all(document, "*")) {
            String id = element.getAttribute("id");
            assertTrue(id.isEmpty() || ids.add(id), "id twice: " + id);
            for (String outside : List.of("src", "style", "onload", "onclick", "xlink:href")) {
                assertFalse(element.hasAttribute(outside), element + " has " + outside);
            }
        }
        for (Element element : Xml.all(document, "*")) {
            for (String reference : List.of("aria-labelledby", "for")) {
                if (element.hasAttribute(reference)) {
                    assertTrue(
                            ids.containsAll(List.of(element.getAttribute(reference).split(" "))),
                            element.getAttribute(reference));
                }
            }
            String href = element.getAttribute("href");
            if (href.startsWith("#")) {
                assertTrue(ids.contains(href.substring(1)), "leads nowhere: " + href);
            }
        }
        for (Element table : Xml.all(document, "table")) {
            assertEquals("caption", table.getFirstChild().getNodeName());
        }
        for (Element header : Xml.all(document, "th")) {
            assertFalse(header.getAttribute("scope").isEmpty());
        }
        return document;
    }

    private static String text(Document document) {
        return document.getDocumentElement().getTextContent();
    }

    private static String section(Document document, String id) {
        return Xml.byId(document, id).getTextContent();
    }

    @Test
    void showsVerdictsMeasuresFiguresAndProvenance() throws Exception {
        Document document = page(Recordings.market(4, 6, 50));
        String claims = section(document, "claims");
        assertTrue(claims.contains("The ensemble ends with more wealth than buying and holding"));
        assertTrue(claims.contains("1.29"));
        assertTrue(section(document, "measures").contains("Log wealth (nat)"));
        assertFalse(Xml.all(document, "svg").isEmpty());
        String provenance = section(document, "provenance");
        for (String fact :
                List.of(
                        "ab".repeat(32),
                        "cd".repeat(32),
                        "ef".repeat(32),
                        "Temurin 25",
                        "1..6",
                        "gamma = 0.5",
                        "org.consilience.engine",
                        "dataset.path = nyse-o.csv")) {
            assertTrue(provenance.contains(fact), fact);
        }
        assertTrue(text(document).contains("consilience rerun 20260921-143320-portfolio"));
    }

    @Test
    void loadsNothingAndAllowsOnlyItsOwnStyle() throws Exception {
        Document document = page(Recordings.market(2, 2, 5));
        String style = Xml.all(document, "style").get(0).getTextContent();
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        String policy =
                Xml.all(document, "meta").stream()
                        .filter(m -> m.getAttribute("http-equiv").equals("Content-Security-Policy"))
                        .findFirst()
                        .orElseThrow()
                        .getAttribute("content");
        assertTrue(policy.startsWith("default-src 'none';"), policy);
        assertTrue(policy.contains("sha256-" + Base64.getEncoder().encodeToString(hash)), policy);
        assertFalse(style.contains("url("));
        assertFalse(style.contains("@import"));
        assertEquals(1, Xml.all(document, "style").size());
        assertTrue(Xml.all(document, "link").isEmpty());
    }

    @Test
    void hostileWordsStayWords() throws Exception {
        String hostile = "\"'><script>alert(1)</script><!-- ]]> <![CDATA[ &amp; \u0007";
        Recordings run = new Recordings();
        run.experiment.setTitle(hostile);
        run.experiment.setDescription(hostile);
        run.commandLine = hostile;
        PlannedTrial trial =
                run.trial(hostile, hostile, new TreeMap<>(Map.of(hostile, hostile)), 1);
        run.record(
                trial,
                Map.of("log-wealth", new double[] {1, 2, 3}),
                new Figure.Lines(
                        hostile,
                        hostile,
                        Axis.linear(hostile),
                        Axis.linear(hostile),
                        List.of(Series.of(hostile, new double[] {1, 2}, new double[] {1, 2}))));
        Recordings.Recorded recorded = run.recorded.get(trial.id());
        run.recorded.put(
                trial.id(),
                new RecordedRun.Recorded(
                        recorded.series(),
                        recorded.figures(),
                        Map.of(hostile, new Table(List.of(hostile), List.of(List.of(hostile)))),
                        List.of(hostile),
                        Map.of(),
                        Optional.of(hostile)));
        run.fail(run.trial("b", 1), hostile);
        run.claim(hostile, hostile, hostile, hostile, "log-wealth");
        String html = HtmlReport.page(run.results());
        assertFalse(html.contains("<script"), "unescaped");
        assertFalse(html.contains("<!--"), "unescaped");
        String shown = hostile.replace('\u0007', '\uFFFD');
        assertEquals(shown, Xml.texts(page(run), "h1").get(0));
    }

    @Test
    void paperLinksOnlyToTheWeb() throws Exception {
        Recordings run = Recordings.market(2, 2, 5);
        run.experiment.getPaper().setUrl("javascript:alert(1)");
        Document document = page(run);
        assertTrue(
                Xml.all(document, "a").stream()
                        .allMatch(a -> a.getAttribute("href").startsWith("#")));
    }

    @Test
    void failedTrialsAreListedWithTheirReasons() throws Exception {
        Recordings run = Recordings.market(2, 3, 5);
        run.fail(run.trial("OLMAR", 4), "OLMAR: \"Window\" is 0; it must be at least 1.");
        run.state = RunState.FAILED;
        Document document = page(run);
        String trials = section(document, "trials");
        assertTrue(trials.contains("6 done, 1 failed"), trials);
        assertTrue(trials.contains("OLMAR: \"Window\" is 0; it must be at least 1."));
        assertTrue(text(document).contains("Not every trial is done"));
    }

    @Test
    void runWithoutAnyTrialDoneHasAPage() throws Exception {
        Recordings run = new Recordings();
        PlannedTrial trial = run.trial("OLMAR", 1);
        run.outcomes.put(trial.id(), TrialOutcome.NONE);
        run.claim("c", "a statement", "OLMAR", "OLMAR", "log-wealth");
        run.state = RunState.INTERRUPTED;
        Document document = page(run);
        assertTrue(section(document, "measures").contains("No trial is done"));
        assertTrue(section(document, "trials").contains("1 planned"));
        assertTrue(Xml.all(document, "figure").isEmpty());
        assertTrue(text(document).contains("1 claim undecided"));
    }

    @Test
    void emptyPlanHasAPage() throws Exception {
        assertTrue(section(page(new Recordings()), "trials").contains("The plan is empty."));
    }

    @Test
    void bestIsMarkedOnlyWhereIntervalsAreApart() throws Exception {
        Recordings run = new Recordings();
        for (long seed = 1; seed <= 6; seed++) {
            double noise = 0.01 * seed;
            run.record(
                    run.trial("high", seed),
                    Map.of(
                            "log-wealth",
                            new double[] {5 + noise},
                            "drawdown",
                            new double[] {noise}));
            run.record(
                    run.trial("low", seed),
                    Map.of(
                            "log-wealth", new double[] {1 + noise},
                            "drawdown", new double[] {0.001 + noise}));
        }
        Document document = page(run);
        List<Element> best = Xml.ofClass(document, "best");
        assertEquals(1, best.size(), "wealth is separated, drawdown is not");
        assertTrue(best.get(0).getTextContent().startsWith("5.035"));
    }

    @Test
    void oneSeedIsNeverBest() throws Exception {
        Recordings run = new Recordings();
        run.record(run.trial("high", 1), Map.of("log-wealth", new double[] {5}));
        run.record(run.trial("low", 1), Map.of("log-wealth", new double[] {1}));
        assertTrue(Xml.ofClass(page(run), "best").isEmpty());
    }

    @Test
    void curveIsTheMeanOverSeedsWithABandFromLowestToHighest() throws Exception {
        Recordings run = new Recordings();
        run.record(run.trial("a", 1), Map.of("log-wealth", new double[] {0, 2, 8}));
        run.record(run.trial("a", 2), Map.of("log-wealth", new double[] {0, 6, 4}));
        Document document = page(run);
        String curves = section(document, "curves");
        assertTrue(curves.contains("4 (2 to 6)"), curves);
        assertTrue(curves.contains("6 (4 to 8)"), curves);
        assertEquals(1, Xml.ofClass(document, "band").size());
    }

    @Test
    void sweepOverNumbersIsDrawnOverItsAxis() throws Exception {
        Recordings run = new Recordings();
        for (String window : List.of("2", "4", "8", "16")) {
            for (long seed = 1; seed <= 3; seed++) {
                PlannedTrial trial =
                        run.trial("a", "NYSE(O)", new TreeMap<>(Map.of("a.window", window)), seed);
                run.record(
                        trial,
                        Map.of("log-wealth", new double[] {Double.parseDouble(window) + seed}));
            }
        }
        Document document = page(run);
        assertTrue(
                section(document, "curves").contains("Log wealth (nat) over a.window on NYSE(O)"));
        assertTrue(section(document, "measures").contains("a.window = 16"));
    }

    @Test
    void largeSweepIsSummarisedInPartAndSaysSo() throws Exception {
        Recordings run = new Recordings();
        for (int point = 0; point < 1300; point++) {
            PlannedTrial trial =
                    run.trial("a", "d", new TreeMap<>(Map.of("a.window", "w" + point)), 1);
            Map<String, double[]> values = new TreeMap<>();
            for (String measure : List.of("first", "fourth", "second", "third")) {
                values.put(measure, new double[] {point});
            }
            run.record(trial, values);
        }
        Document document = page(run);
        String problems = section(document, "problems");
        assertTrue(problems.contains("only first, fourth, second are summarised"), problems);
        assertFalse(section(document, "measures").contains("Third"));
        assertTrue(section(document, "measures").contains("1100 more comparisons are left out"));
    }

    @Test
    void framesOfAnAnimationAreChosenWithoutAScript() throws Exception {
        Recordings run = new Recordings();
        double[] x = {1, 2};
        Figure frame =
                new Figure.Scatter(
                        "s",
                        "Swarm",
                        Axis.linear("x"),
                        Axis.linear("y"),
                        List.of(Series.of("a", x, x)));
        List<Figure.Frame> frames =
                java.util.stream.IntStream.range(0, 40)
                        .mapToObj(i -> new Figure.Frame(i, frame))
                        .toList();
        run.record(
                run.trial("a", 1), Map.of(), new Figure.Animation("s", "Swarm", "Round", frames));
        Document document = page(run);
        List<Element> radios = Xml.all(document, "input");
        assertEquals(12, radios.size());
        assertEquals("checked", radios.get(11).getAttribute("checked"));
        assertEquals(12, Xml.all(document, "svg").size());
    }

    @Test
    void largeRunStaysBelowThreeMegabytes() {
        String html = HtmlReport.page(Recordings.market(20, 10, 1000).results());
        assertTrue(html.length() < 3_000_000, html.length() + " characters");
    }

    @Test
    void existingFileIsKeptUnlessToldOtherwise() throws Exception {
        Results results = new Recordings().results();
        Path file = folder.resolve("report.html");
        Files.writeString(file, "mine");
        ReportException refused =
                assertThrows(ReportException.class, () -> HtmlReport.write(results, file, false));
        assertTrue(refused.getMessage().contains("exists already"));
        assertEquals("mine", Files.readString(file));
        HtmlReport.write(results, file, true);
        assertEquals(HtmlReport.page(results), Files.readString(file));
    }
}
