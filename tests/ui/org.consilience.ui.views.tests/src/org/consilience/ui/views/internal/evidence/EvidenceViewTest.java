package org.consilience.ui.views.internal.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.consilience.engine.evidence.ClaimEvidence;
import org.consilience.engine.evidence.Evidence;
import org.consilience.engine.evidence.EvidenceJson;
import org.consilience.engine.evidence.SeedEffect;
import org.consilience.engine.run.RunFolder;
import org.consilience.model.ExperimentFiles;
import org.consilience.robot.Robot;
import org.consilience.ui.Services;
import org.consilience.ui.runs.Focus;
import org.consilience.ui.runs.FocusService;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceViewTest {

    private static final String VIEW = "org.consilience.ui.views.evidence";

    private static RunFolder run;
    private static RunFolder other;

    private final Robot robot = new Robot();
    private final FocusService focus = Services.get(FocusService.class);
    private IViewPart view;
    private Shell shell;

    @BeforeAll
    static void runOnce() throws Exception {
        run = SampleRun.make(0.9, "1..4");
        other = SampleRun.make(-8, "5..7");
    }

    @BeforeEach
    void open() {
        robot.closeWelcome();
        view = robot.view(VIEW);
        shell = robot.sync(() -> view.getSite().getShell());
    }

    @AfterEach
    void close() throws IOException {
        robot.run(() -> focus.focus(Focus.NONE, null));
        robot.run(() -> robot.page().hideView(view));
        Files.deleteIfExists(json());
    }

    @Test
    void verdictsAndNumbersAreThoseOfTheEngine() throws Exception {
        look(run.id());
        List<List<String>> expected = new ArrayList<>();
        for (ClaimEvidence claim : evidence(run)) {
            expected.add(
                    List.of(
                            claim.id(),
                            claim.verdict().word(),
                            claim.statement(),
                            claim.where(),
                            claim.paperValue(),
                            Digits.brief(claim.decisive().estimate()),
                            Digits.interval(claim.decisive()),
                            "95 %",
                            "4"));
        }
        assertEquals(
                expected,
                robot.sync(
                        () ->
                                rows(
                                        "Claim",
                                        "Verdict",
                                        "Statement",
                                        "Where",
                                        "Paper",
                                        "Effect",
                                        "Interval",
                                        "Confidence",
                                        "Seeds")));
        assertEquals(
                List.of("holds", "fails", "undecided"),
                expected.stream().map(r -> r.get(1)).toList());
        text("1 holds, 1 fails, 1 undecided - run %s, 8 of 8 trials".formatted(run.id()));
        text(evidence(run).get(0).statement());
    }

    @Test
    void seedIsFollowedByTheFocus() throws Exception {
        look(run.id());
        SeedEffect third = evidence(run).get(2).points().get(0).effects().get(2);
        robot.select(tree(), "open", "market", "seed 3");
        robot.await("the seed's trials", () -> focus.focus().trials().size() == 2);
        Focus seen = robot.sync(focus::focus);
        assertEquals(Set.of(third.leftTrial(), third.rightTrial()), seen.trials());
        assertEquals(Set.of(3L), seen.seeds());
        assertEquals(Set.of("hold", "uniform"), seen.arms());
        assertEquals("log-wealth", seen.measure());
        assertEquals(run.id(), seen.run());
        robot.select(tree(), "open", "market", "seed 3", third.rightTrial());
        robot.await("the trial", () -> focus.focus().trials().size() == 1);
        assertEquals(Set.of("uniform"), robot.sync(focus::focus).arms());
        robot.select(tree(), "holds");
        robot.await("the whole arm", () -> focus.focus().trials().isEmpty());
        assertEquals(Set.of(), robot.sync(focus::focus).seeds());
    }

    @Test
    void damagedEvidenceFileIsJudgedAnew() throws Exception {
        Files.writeString(json(), "{\"version\": 1, \"claims\": [null, {\"id\": 7}, 3]}");
        look(run.id());
        assertEquals(
                List.of("holds", "fails", "undecided"),
                robot.sync(() -> rows("Verdict")).stream().map(r -> r.get(0)).toList());
    }

    @Test
    void evidenceFileIsTakenUnlessTheLogIsNewer() throws Exception {
        List<ClaimEvidence> written = new ArrayList<>(evidence(run));
        ClaimEvidence first = written.get(0);
        written.set(
                0,
                new ClaimEvidence(
                        first.id(),
                        "As it was written down.",
                        first.where(),
                        first.paperValue(),
                        first.verdict(),
                        first.points(),
                        first.sentence()));
        Files.writeString(json(), EvidenceJson.write(written));
        look(run.id());
        assertEquals("As it was written down.", robot.sync(() -> rows("Statement")).get(0).get(0));
        Files.setLastModifiedTime(json(), FileTime.fromMillis(0));
        look();
        look(run.id());
        assertEquals(first.statement(), robot.sync(() -> rows("Statement")).get(0).get(0));
    }

    @Test
    void severalRunsGetAColumnEach() throws Exception {
        look(run.id(), other.id());
        List<String> expected =
                evidence(other).stream()
                        .map(c -> c.verdict().word() + " " + Digits.brief(c.decisive().estimate()))
                        .toList();
        assertEquals(
                expected, robot.sync(() -> rows(other.id())).stream().map(r -> r.get(0)).toList());
        look(run.id(), "no-such-run");
        robot.await(
                "the column of the run that is not there",
                () ->
                        column("no-such-run") >= 0
                                && rows("no-such-run").get(0).get(0).equals("cannot be read"));
        look(run.id());
        robot.await("no further column", () -> column("no-such-run") < 0);
    }

    @Test
    void filterHidesClaimsOfAVerdictAndSaysSo() {
        look(run.id());
        robot.tool(panel(), "Show claims that fail");
        robot.await("two claims", () -> tree().getItemCount() == 2);
        text("(1 hidden by the filter)");
        robot.tool(panel(), "Show claims that fail");
        robot.await("three claims", () -> tree().getItemCount() == 3);
    }

    @Test
    void goneRunLeavesAMessage() throws Exception {
        String gone = "gone-sample";
        Path folder = run.path().resolveSibling(gone);
        SampleRun.copy(run, gone);
        look(gone);
        robot.await(
                "the library's look", () -> Services.get(RunLibrary.class).run(gone).isPresent());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        robot.await("the message", () -> label("is no run") != null && tree() == null);
        look(run.id());
    }

    @Test
    void runIsFollowedToItsEnd() throws Exception {
        var going = SampleRun.start(0.9, "11..13");
        robot.run(() -> focus.focus(Focus.NONE.withRuns(List.of(going.folder().id())), null));
        going.await();
        robot.await(
                "all of its trials",
                () ->
                        Robot.below(
                                        shell,
                                        Text.class,
                                        t ->
                                                t.getText().contains("6 of 6 trials")
                                                        && !t.getText().contains("so far"))
                                != null);
    }

    @Test
    void evidenceIsCopiedAsMarkdownAndAsCommand() throws Exception {
        look(run.id());
        robot.context(tree(), "Copy as Markdown");
        robot.await("the table", () -> clipboard().contains("| Claim | Statement |"));
        String markdown = robot.sync(this::clipboard);
        for (ClaimEvidence claim : evidence(run)) {
            assertTrue(
                    markdown.contains("| %s | %s |".formatted(claim.id(), claim.statement())),
                    markdown);
        }
        robot.context(tree(), "Copy Command Line");
        robot.await("the command", () -> clipboard().equals("consilience evidence " + run.id()));
    }

    @Test
    void exportedFileIsWhatTheEngineReads(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("evidence.json");
        JudgedRun judged =
                new EvidenceReader(Services.get(RunLibrary.class))
                        .read(List.of(run.id()), new NullProgressMonitor())
                        .get(0);
        EvidenceActions.export(judged, file).join();
        assertEquals(evidence(run), EvidenceJson.read(Files.readString(file)));
    }

    @Test
    void copyTakesTheClaimOrTheSelectedText() throws Exception {
        look(run.id());
        robot.select(tree(), "fails");
        robot.key("CTRL+C");
        String sentence = evidence(run).get(1).sentence();
        robot.await("the claim", () -> clipboard().contains("Table 2"));
        assertTrue(robot.sync(this::clipboard).contains(sentence));
        robot.run(
                () -> {
                    Text summary =
                            Robot.below(shell, Text.class, t -> t.getText().contains("8 of 8"));
                    summary.setFocus();
                    summary.setSelection(0, 7);
                });
        robot.key("CTRL+C");
        robot.await("the selected text", () -> clipboard().equals("1 holds"));
    }

    @Test
    void pictureSaysWhatItShows() throws Exception {
        look(run.id());
        robot.select(tree(), "open");
        IntervalPicture picture =
                robot.find(
                        "the picture", () -> Robot.below(shell, IntervalPicture.class, p -> true));
        var point = evidence(run).get(2).decisive();
        assertEquals(
                "Claimed: above 0.9. market: %s %s, undecided"
                        .formatted(Digits.brief(point.estimate()), Digits.interval(point)),
                robot.sync(picture::description));
    }

    @Test
    void moreSeedsAreAskedForByTheCommandShown() {
        look(run.id());
        robot.context(tree(), "Add Seeds...");
        Shell dialog = robot.shell("Add Seeds");
        robot.press(dialog, "Copy Command");
        robot.await("the command", () -> clipboard().endsWith(" --seeds auto"));
    }

    @Test
    void viewWithoutARunSaysWhatToDo() {
        robot.await("the words", () -> label("Choose a run in the Runs view") != null);
    }

    private static List<ClaimEvidence> evidence(RunFolder of) throws Exception {
        return Evidence.of(ExperimentFiles.load(of.experimentFile()), of);
    }

    private static Path json() {
        return run.path().resolve("evidence.json");
    }

    private void look(String... ids) {
        robot.run(() -> focus.focus(Focus.NONE.withRuns(List.of(ids)), null));
        if (ids.length > 0) {
            robot.await(
                    "the claims of " + ids[0],
                    () ->
                            tree() != null
                                    && Robot.below(
                                                    shell,
                                                    Text.class,
                                                    t -> t.getText().contains("run " + ids[0]))
                                            != null
                                    && Arrays.stream(ids).skip(1).allMatch(id -> column(id) >= 0));
        }
    }

    private Tree tree() {
        return robot.sync(
                () ->
                        Robot.below(
                                shell,
                                Tree.class,
                                t ->
                                        t.getColumnCount() > 0
                                                && t.getColumn(0).getText().equals("Claim")));
    }

    private int column(String title) {
        Tree tree = tree();
        for (int i = 0; i < tree.getColumnCount(); i++) {
            if (tree.getColumn(i).getText().equals(title)) {
                return i;
            }
        }
        return -1;
    }

    private List<List<String>> rows(String... titles) {
        List<List<String>> rows = new ArrayList<>();
        for (TreeItem item : tree().getItems()) {
            rows.add(Arrays.stream(titles).map(t -> item.getText(column(t))).toList());
        }
        return rows;
    }

    /** The part's whole stack, tool bar included. */
    private Composite panel() {
        return shell;
    }

    private void text(String part) {
        robot.await(
                "the words \"" + part + "\"",
                () -> Robot.below(shell, Text.class, t -> t.getText().contains(part)) != null);
    }

    private Label label(String part) {
        return Robot.below(shell, Label.class, l -> l.getText().contains(part));
    }

    private String clipboard() {
        var clipboard = new org.eclipse.swt.dnd.Clipboard(robot.display());
        try {
            return String.valueOf(clipboard.getContents(TextTransfer.getInstance()));
        } finally {
            clipboard.dispose();
        }
    }
}
