package org.consilience.ui.views.internal.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.consilience.api.figure.Figure;
import org.consilience.api.figure.Series;
import org.consilience.engine.RunHandle;
import org.consilience.engine.log.ScalarSeries;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunFolder;
import org.consilience.robot.Robot;
import org.consilience.ui.Services;
import org.consilience.ui.charts.Pick;
import org.consilience.ui.runs.Focus;
import org.consilience.ui.runs.FocusService;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresViewTest {

    private static final String MEASURE = "log-wealth";

    private final Robot robot = new Robot();
    private RunFolder run;
    private FiguresView view;

    @TempDir Path folder;

    @BeforeAll
    void run() throws Exception {
        robot.closeWelcome();
        run = SampleRuns.ended("1..3");
        library(run.id());
    }

    @BeforeEach
    void open() {
        view = (FiguresView) robot.view(FiguresView.ID);
    }

    @AfterEach
    void close() {
        focus(Focus.NONE);
        robot.run(() -> robot.page().hideView(view));
    }

    private void library(String id) {
        RunLibrary library = Services.get(RunLibrary.class);
        library.refresh();
        robot.await("the run in the library", () -> library.run(id).isPresent());
    }

    private void focus(Focus focus) {
        robot.run(() -> Services.get(FocusService.class).focus(focus, null));
    }

    private void look(String... runs) {
        focus(Focus.NONE.withRuns(List.of(runs)).withMeasure(MEASURE));
    }

    private Figure.Lines lines(String what) {
        return (Figure.Lines)
                robot.find(
                        what,
                        () ->
                                view.pane().chart().figure() instanceof Figure.Lines f
                                                && f.title().contains(what)
                                        ? f
                                        : null);
    }

    /** The view remembers what was chosen, so that a test must choose. */
    private Figure.Lines market() {
        Tree tree = robot.find("the chooser", () -> Robot.below(shown(), Tree.class, x -> true));
        robot.select(tree, "Log wealth", "market");
        return lines("on market");
    }

    private Composite shown() {
        return robot.sync(() -> view.pane().control().getParent().getParent().getParent());
    }

    private static double[] values(RunFolder run, String arm, String dataset, int step)
            throws IOException {
        List<Double> values = new ArrayList<>();
        for (PlannedTrial trial : run.plan()) {
            if (trial.arm().equals(arm) && trial.dataset().equals(dataset)) {
                ScalarSeries series = run.log(trial).series().get(MEASURE);
                for (int i = 0; i < series.size(); i++) {
                    if (series.step(i) == step) {
                        values.add(series.value(i));
                    }
                }
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Test
    void withoutARunTheViewSaysWhatToDo() {
        Label label =
                robot.find(
                        "what to do",
                        () ->
                                Robot.below(
                                        shown(),
                                        Label.class,
                                        l -> l.getText().contains("Select runs in the Runs view")));
        assertTrue(robot.sync(label::isVisible));
    }

    @Test
    void aCurveIsTheMeanOverSeedsAndItsBandTheInterval() throws IOException {
        look(run.id());
        Figure.Lines figure = market();
        assertEquals(
                List.of("universal", "hold"), figure.series().stream().map(Series::name).toList());
        Series universal = figure.series().get(0);
        assertTrue(universal.x().length > 10, universal.x().length + " points");
        int i = universal.x().length / 2;
        double[] seeds = values(run, "universal", "market", (int) universal.x()[i]);
        assertEquals(3, seeds.length);
        double mean = (seeds[0] + seeds[1] + seeds[2]) / 3;
        double squares = 0;
        for (double v : seeds) {
            squares += (v - mean) * (v - mean);
        }
        double half = 4.30265272991 * Math.sqrt(squares / 2 / 3); // t of two degrees of freedom
        assertEquals(mean, universal.y()[i], 1e-12 * Math.abs(mean));
        assertEquals(mean - half, universal.low()[i], 1e-9);
        assertEquals(mean + half, universal.high()[i], 1e-9);
    }

    @Test
    void seedsCanBeShownOneByOne() throws IOException {
        look(run.id());
        market();
        Combo seeds = robot.labelled(shown(), "Seeds", Combo.class);
        robot.choose(seeds, Band.SEEDS.label());
        robot.await(
                "a curve a seed",
                () ->
                        view.pane().chart().figure() instanceof Figure.Lines f
                                && f.series().size() == 6);
        Figure.Lines figure = market();
        assertEquals("universal, seed 1", figure.series().get(0).name());
        PlannedTrial first =
                run.plan().stream()
                        .filter(t -> t.arm().equals("universal"))
                        .findFirst()
                        .orElseThrow();
        assertArrayEquals(
                run.log(first).series().get(MEASURE).values(), figure.series().get(0).y());
        robot.choose(robot.labelled(shown(), "Seeds", Combo.class), Band.INTERVAL.label());
    }

    @Test
    void measuresAndRecordedFiguresCanBeChosen() {
        look(run.id());
        market();
        Tree tree = robot.find("the chooser", () -> Robot.below(shown(), Tree.class, t -> true));
        robot.select(tree, "Log wealth", "noise");
        lines("on noise");
        robot.await(
                "figures that trials recorded",
                () -> {
                    for (var item : tree.getItems()) {
                        if (item.getItemCount() == 12) {
                            return true;
                        }
                    }
                    return false;
                });
        robot.select(tree, "weights", "hold, market, seed 2");
        robot.await(
                "the recorded figure",
                () ->
                        view.pane().chart().figure() != null
                                && view.pane().chart().figure().name().equals("weights"));
        assertTrue(
                robot.sync(() -> view.pane().message().text())
                        .contains("Recorded by hold, market, seed 2"));
    }

    @Test
    void whatTheOthersLookAtIsMarked() {
        look(run.id());
        market();
        focus(
                Services.get(FocusService.class)
                        .focus()
                        .withArms(List.of("hold"))
                        .withStep(OptionalLong.of(100)));
        robot.await(
                "the arm stands out",
                () -> view.pane().chart().options().highlighted().equals(Set.of("hold")));
    }

    @Test
    void whatWasChosenIsFoundAgain() {
        look(run.id());
        Tree tree = robot.find("the chooser", () -> Robot.below(shown(), Tree.class, x -> true));
        robot.select(tree, "Log wealth", "noise");
        lines("on noise");
        robot.run(() -> view.perform(Tool.LOG_X));
        robot.run(() -> robot.page().hideView(view));
        open();
        lines("on noise");
        assertTrue(robot.sync(() -> view.on(Tool.LOG_X)));
        robot.run(() -> view.perform(Tool.LOG_X));
    }

    @Test
    void aCurveThatIsClickedIsLookedAt() {
        look(run.id());
        Figure.Lines figure = market();
        double step = figure.series().get(1).x()[4];
        robot.run(() -> view.picked(new Pick("hold", step, 0, true)));
        Focus focus = robot.sync(() -> Services.get(FocusService.class).focus());
        assertEquals(Set.of("hold"), focus.arms());
        assertEquals(OptionalLong.of((long) step), focus.step());
    }

    @Test
    void exportsAreWholeFilesAndTheLineSaysWhere() throws IOException {
        look(run.id());
        Figure.Lines figure = market();
        Path png = folder.resolve("figure.png");
        Path svg = folder.resolve("figure.svg");
        Path csv = folder.resolve("figure.csv");
        for (Path file : List.of(png, svg, csv)) {
            String ending = file.toString().replaceFirst(".*\\.", "");
            robot.run(
                    () ->
                            view.tools()
                                    .export(
                                            FigureExport.Format.valueOf(
                                                    ending.toUpperCase(java.util.Locale.ROOT)),
                                            file));
            robot.await(
                    "the file named below the figure",
                    () -> view.pane().message().text().startsWith("Written: " + file));
        }
        ImageData picture = new ImageData(png.toString());
        assertEquals(1600, picture.width);
        assertEquals(1000, picture.height);
        assertTrue(
                Files.readString(svg).startsWith("<svg") || Files.readString(svg).contains("<svg"));
        List<String> rows = Files.readAllLines(csv);
        Series first = figure.series().get(0);
        assertEquals(1 + figure.series().stream().mapToInt(s -> s.x().length).sum(), rows.size());
        assertTrue(
                rows.get(1).contains(String.valueOf(first.y()[0])),
                rows.get(1) + " has the mean " + first.y()[0]);
        try (var files = Files.list(folder)) {
            assertEquals(3, files.count(), "nothing else is left behind");
        }
    }

    @Test
    void theContextMenuSwitchesAsTheToolBarDoes() {
        look(run.id());
        market();
        boolean before = robot.sync(() -> view.on(Tool.LEGEND));
        robot.context(robot.sync(() -> view.pane().chart()), "Legend");
        robot.await("the legend", () -> view.on(Tool.LEGEND) != before);
        robot.tool(robot.sync(() -> view.pane().control().getShell()), "Legend");
        robot.await("the legend as it was", () -> view.on(Tool.LEGEND) == before);
    }

    @Test
    void aMeasureRecordedOnceIsShownAsBars() {
        look(run.id());
        Tree tree = robot.find("the chooser", () -> Robot.below(shown(), Tree.class, x -> true));
        robot.select(tree, "Sharpe ratio", "market");
        robot.await(
                "a bar an arm",
                () ->
                        view.pane().chart().figure() instanceof Figure.Bars bars
                                && bars.bars().size() == 2
                                && bars.bars().get(0).low() < bars.bars().get(0).value());
        market();
    }

    @Test
    void anExportThatCannotBeWrittenIsSaidSo() {
        look(run.id());
        market();
        Path nowhere = folder.resolve("missing/figure.csv");
        robot.run(() -> view.tools().export(FigureExport.Format.CSV, nowhere));
        robot.await(
                "a sentence below the figure",
                () -> view.pane().message().text().contains("was not written"));
    }

    @Test
    void twoRunsAreComparedInOneFigure() throws Exception {
        RunFolder other = SampleRuns.copied(run, "a-copy-to-compare");
        library(other.id());
        look(run.id(), other.id());
        robot.await(
                "curves of both runs",
                () ->
                        view.pane().chart().figure() instanceof Figure.Lines f
                                && f.series().size() == 4
                                && f.series().get(3).name().contains(other.id()));
    }

    @Test
    void aRunInProgressGrowsOnTheScreen() throws Exception {
        RunHandle handle = SampleRuns.started("1..2", 60_000, 1);
        try {
            library(handle.folder().id());
            look(handle.folder().id());
            Figure.Lines first = market();
            int before = first.series().stream().mapToInt(s -> s.x().length).sum();
            robot.await(
                    "more points",
                    () ->
                            view.pane().chart().figure() instanceof Figure.Lines f
                                    && f.series().stream().mapToInt(s -> s.x().length).sum()
                                            > before);
        } finally {
            handle.cancel();
            handle.await();
        }
    }

    @Test
    void aRunWhoseFolderWentIsSaidSoAndTheViewGoesOn() throws Exception {
        RunFolder gone = SampleRuns.copied(run, "a-copy-to-delete");
        library(gone.id());
        look(gone.id());
        market();
        delete(gone.path());
        Services.get(RunLibrary.class).refresh();
        robot.await(
                "a message",
                () ->
                        Robot.below(
                                        shown(),
                                        Label.class,
                                        l -> l.getText().contains("cannot be shown"))
                                != null);
        look(run.id());
        market();
    }

    private static void delete(Path path) throws IOException {
        try (var files = Files.walk(path)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
