package org.consilience.ui.views.internal.artifacts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.consilience.engine.log.Event;
import org.consilience.engine.log.EventLogWriter;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunFolder;
import org.consilience.robot.Robot;
import org.consilience.ui.Services;
import org.consilience.ui.runs.Focus;
import org.consilience.ui.runs.FocusService;
import org.consilience.ui.runs.RunLibrary;
import org.consilience.ui.views.internal.figures.SampleRuns;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArtifactsViewTest {

    private final Robot robot = new Robot();
    private RunFolder run;
    private PlannedTrial trial;
    private ArtifactsView view;

    @TempDir Path folder;

    @BeforeAll
    void run() throws Exception {
        robot.closeWelcome();
        run = SampleRuns.ended("1");
        trial = run.plan().get(0);
        try (EventLogWriter log = EventLogWriter.open(run.eventsLog(trial))) {
            artifact(log, "map.png", "image/png", png(90, 40));
            artifact(log, "bomb.png", "image/png", bomb());
            artifact(
                    log,
                    "broken.png",
                    "image/png",
                    "\u0089PNG no".getBytes(StandardCharsets.ISO_8859_1));
            artifact(log, "facts.json", "application/json", bytes("{\"a\":[1,2.50]}"));
            artifact(log, "grid.csv", "text/csv", bytes("x,y\n1,\"a, b\"\n2\n"));
            artifact(log, "log.txt", "text/plain", bytes("one\u0000two"));
            artifact(log, "weights.bin", "application/x-weights", new byte[] {1, 'A', -1});
            log.append(new Event.Artifact("gone.txt", "text/plain", 3, ""));
            log.append(new Event.Artifact("../../run.json", "text/plain", 3, ""));
            log.append(new Event.Note("A note\nof two lines"));
        }
        RunLibrary library = Services.get(RunLibrary.class);
        library.refresh();
        robot.await("the run in the library", () -> library.run(run.id()).isPresent());
        view = (ArtifactsView) robot.view(ArtifactsView.ID);
        robot.run(
                () ->
                        Services.get(FocusService.class)
                                .focus(
                                        Focus.NONE
                                                .withRuns(List.of(run.id()))
                                                .withTrials(Set.of(trial.id())),
                                        null));
    }

    @AfterAll
    void close() {
        robot.run(() -> Services.get(FocusService.class).focus(Focus.NONE, null));
        robot.run(() -> robot.page().hideView(view));
    }

    private void artifact(EventLogWriter log, String name, String type, byte[] bytes)
            throws Exception {
        Path file = run.trialFolder(trial).resolve("artifacts").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        log.append(new Event.Artifact(name, type, bytes.length, ""));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] png(int width, int height) throws Exception {
        ImageData data =
                new ImageData(
                        width, height, 1, new PaletteData(new RGB(0, 0, 0), new RGB(200, 80, 0)));
        return org.consilience.ui.charts.ChartImage.png(data);
    }

    /** A picture whose header asks for 40 thousand million pixels. */
    private static byte[] bomb() throws Exception {
        byte[] bytes = png(8, 8);
        byte[] side = {0, 3, 13, 64};
        System.arraycopy(side, 0, bytes, 16, 4);
        System.arraycopy(side, 0, bytes, 20, 4);
        return bytes;
    }

    private Shell shell() {
        return robot.sync(() -> robot.page().getWorkbenchWindow().getShell());
    }

    private void select(String name) {
        robot.await(
                name + " in the list",
                () -> {
                    Table table = view.list().table();
                    for (int i = 0; i < table.getItemCount(); i++) {
                        if (table.getItem(i).getText(0).equals(name)) {
                            table.setSelection(i);
                            table.notifyListeners(
                                    SWT.Selection, new org.eclipse.swt.widgets.Event());
                            return true;
                        }
                    }
                    return false;
                });
    }

    private String text(String words) {
        return robot.find(
                "a text with " + words,
                () -> {
                    Text text = Robot.below(shell(), Text.class, t -> t.getText().contains(words));
                    return text == null ? null : text.getText();
                });
    }

    private Table table(String header) {
        return robot.find(
                "a table of " + header,
                () ->
                        Robot.below(
                                shell(),
                                Table.class,
                                t ->
                                        t.getColumnCount() > 0
                                                && t.getColumn(0).getText().equals(header)));
    }

    @Test
    void aPictureIsDrawn() {
        select("map.png");
        Canvas canvas =
                robot.find(
                        "the picture",
                        () ->
                                Robot.below(
                                        shell(),
                                        Canvas.class,
                                        c -> "map.png, 90 × 40 pixels".equals(c.getToolTipText())));
        assertTrue(robot.sync(() -> canvas.getSize().x > 0));
    }

    @Test
    void aPictureThatWouldTakeAllMemoryIsRefused() {
        select("bomb.png");
        text("of type image/png");
        robot.await("the reason", () -> view.message().contains("200000 by 200000 pixels"));
    }

    @Test
    void aBrokenPictureIsShownAsBytes() {
        select("broken.png");
        assertTrue(text("of type image/png").contains("89 50 4e 47"));
    }

    @Test
    void jsonIsIndented() {
        select("facts.json");
        assertTrue(text("\"a\" : [").contains("2.50"), "numbers stay as they were written");
    }

    @Test
    void commaSeparatedValuesAreATable() {
        select("grid.csv");
        Table table = table("x");
        assertEquals("a, b", robot.sync(() -> table.getItem(0).getText(1)));
        assertEquals("", robot.sync(() -> table.getItem(1).getText(1)));
    }

    @Test
    void textIsShownToItsEnd() {
        select("log.txt");
        assertEquals("one\uFFFDtwo", text("one"));
    }

    @Test
    void whatNobodyKnowsIsShownAsBytes() {
        select("weights.bin");
        assertTrue(text("application/x-weights").contains("01 41 ff"));
    }

    @Test
    void aFileThatIsMissingIsSaidSo() {
        select("gone.txt");
        text("gone.txt of the artifact is missing");
    }

    @Test
    void aNameThatLeadsOutOfTheFolderIsRefused() {
        select("../../run.json");
        text("../../run.json of the artifact is missing");
    }

    @Test
    void aNoteIsShownWhole() {
        select("A note");
        assertEquals("A note\nof two lines", text("of two lines"));
    }

    @Test
    void aRecordedTableIsShownAndCopiedTabSeparated() throws Exception {
        select("components");
        var recorded = run.log(trial).tables().get("components");
        Table table = table(recorded.columns().get(0));
        assertEquals(recorded.rows().size(), robot.sync(table::getItemCount));
        assertEquals(
                Grid.text(recorded.rows().get(0).get(1)),
                robot.sync(() -> table.getItem(0).getText(1)));
        Item item = robot.sync(() -> view.list().selected());
        String[] lines = ItemTools.text(item).split("\n");
        assertEquals(String.join("\t", recorded.columns()), lines[0]);
        assertEquals(1 + recorded.rows().size(), lines.length);
    }

    @Test
    void anArtifactIsSavedByteForByte() throws Exception {
        select("weights.bin");
        text("application/x-weights");
        Path file = folder.resolve("copy.bin");
        robot.run(() -> view.tools().save(view.list().selected(), file));
        robot.await("the line that says where", () -> view.message().contains("Written"));
        assertArrayEquals(new byte[] {1, 'A', -1}, Files.readAllBytes(file));
    }
}
