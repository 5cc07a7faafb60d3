package org.consilience.ui.views.internal.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.consilience.robot.Robot;
import org.consilience.ui.runs.Focus;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.ui.ISelectionService;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.views.properties.IPropertySource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsViewTest {

    @TempDir Path home;
    private Bench bench;
    private RunsView view;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(home).few();
        view = bench.open();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void trials() {
        bench.robot.run(() -> view.level(Level.TRIALS));
        bench.settle(view);
    }

    @Test
    void runsAreListedNewestFirstWithSettingsAndMeasures() {
        assertEquals(List.of("second", "first"), bench.texts(view, "Run"));
        assertEquals(List.of("failed", "done"), bench.texts(view, "State"));
        assertEquals(List.of("5 / 6", "4 / 4"), bench.texts(view, "Progress"));
        assertEquals(List.of("varies (2)", "varies (2)"), bench.texts(view, "gamma"));
        assertEquals(List.of("300", "300"), bench.texts(view, "dataset.days"));
        assertEquals(List.of("15.8", "16.5"), bench.texts(view, "wealth"));
        assertEquals(List.of("6.0 s", "4.0 s"), bench.texts(view, "Duration"));
    }

    @Test
    void clickOnHeadingSortsUpThenDownThenNotAtAll() {
        int wealth = bench.column(view, "wealth");
        bench.robot.run(
                () ->
                        Bench.desk(view)
                                .grid()
                                .layout()
                                .move(Bench.desk(view).grid().data().columns(), wealth, 0));
        bench.robot.run(() -> Bench.desk(view).grid().columns());
        List<List<String>> expected =
                List.of(List.of("15.8", "16.5"), List.of("16.5", "15.8"), List.of("15.8", "16.5"));
        for (int i = 0; i < 3; i++) {
            int sorts = i;
            bench.click(view, 0, -1, SWT.NONE);
            bench.robot.await(
                    "click " + sorts,
                    () ->
                            Bench.desk(view).model().page().wish().sorts().size()
                                    == (sorts == 2 ? 0 : 1));
            bench.settle(view);
            if (i < 2) {
                assertEquals(expected.get(i), bench.texts(view, "wealth"));
            } else {
                assertEquals(List.of("second", "first"), bench.texts(view, "Run"));
            }
        }
    }

    @Test
    void filterTakesWordsAndConditions() {
        trials();
        bench.filter(view, "wealth>=21 -second");
        assertEquals(List.of("21", "22"), bench.texts(view, "wealth"));
        bench.filter(view, "gamma=2 seed<3 second");
        assertEquals(List.of("1", "2"), bench.texts(view, "Seed"));
        bench.filter(view, "state:fail");
        assertEquals(List.of("it was made to"), bench.texts(view, "Reason"));
    }

    @Test
    void faultOfFilterIsSaidAndTheRowsStay() {
        bench.filter(view, "first");
        bench.filter(view, "sed>3");
        assertEquals(List.of("first"), bench.texts(view, "Run"));
        assertTrue(message().contains("There is no column \"sed\" (at character 1)"), message());
        bench.filter(view, "");
        assertEquals("", message());
    }

    private String message() {
        return bench.robot.sync(
                () -> {
                    CLabel label =
                            Robot.below(
                                    bench.table(view).getParent().getParent(),
                                    CLabel.class,
                                    l -> true);
                    return label == null ? "" : label.getText();
                });
    }

    @Test
    void groupsCloseAndOpen() {
        trials();
        bench.robot.run(
                () ->
                        Bench.desk(view)
                                .model()
                                .wish(Bench.desk(view).model().wish().withGroup("arm")));
        bench.settle(view);
        assertEquals("▾ arm1 (5)", bench.texts(view, "Arm").get(0));
        bench.click(view, 0, 0, SWT.NONE);
        bench.robot.key("CR");
        bench.robot.await(
                "the closed group",
                () -> Bench.desk(view).grid().data().getDataValue(0, 0).equals("▸ arm1 (5)"));
        assertEquals(7, bench.robot.sync(() -> Bench.desk(view).grid().data().getRowCount()));
    }

    @Test
    void selectionIsTheFocusOfTheWorkbench() {
        bench.click(view, 2, 1, SWT.NONE);
        bench.robot.await("the focus", () -> bench.focus.focus().run().equals("first"));
        bench.click(view, 2, 0, SWT.MOD1);
        bench.robot.await(
                "both runs", () -> bench.focus.focus().runs().equals(Set.of("first", "second")));
        ISelectionService selections =
                bench.robot.page().getWorkbenchWindow().getSelectionService();
        assertEquals(
                2,
                bench.robot.sync(() -> ((IStructuredSelection) selections.getSelection()).size()));
    }

    @Test
    void focusOfAnotherViewIsSelected() {
        bench.robot.run(() -> bench.focus.focus(Focus.NONE.withRuns(List.of("first")), null));
        bench.robot.await("the run", () -> selected().equals(List.of("first")));
        trials();
        assertEquals(List.of("first", "first", "first", "first"), bench.texts(view, "Run"));
        bench.robot.run(() -> bench.focus.focus(bench.focus.focus().withSeeds(List.of(2L)), null));
        bench.robot.await(
                "the trials of the seed",
                () -> selected().equals(List.of("0002-market-arm1-s2", "0004-market-arm2-s2")));
    }

    private List<String> selected() {
        return Bench.desk(view).grid().selected().stream()
                .map(k -> k instanceof Row.TrialKey t ? t.trial() : ((Row.RunKey) k).run())
                .toList();
    }

    @Test
    void selectionStaysWhenRunsComeAndGo() throws Exception {
        bench.click(view, 2, 1, SWT.NONE);
        bench.robot.await("the selection", () -> selected().equals(List.of("first")));
        Files.delete(bench.workspace.runs().resolve("second"));
        bench.library.refresh();
        bench.robot.await("one run", () -> Bench.desk(view).grid().data().getRowCount() == 1);
        assertEquals(List.of("first"), bench.robot.sync(this::selected));
    }

    @Test
    void storeDamagedOnDiskIsMadeAnewAndTheViewGoesOn() throws Exception {
        assertEquals(List.of("15.8", "16.5"), bench.texts(view, "wealth"));
        for (String side : List.of("", "-wal", "-shm")) {
            Path file = bench.workspace.runs().resolve("index.sqlite" + side);
            if (Files.exists(file)) {
                Files.write(file, new byte[20_000]);
            }
        }
        bench.robot.run(() -> view.level(Level.TRIALS));
        bench.robot.run(() -> view.level(Level.RUNS));
        bench.settle(view);
        assertEquals(List.of("second", "first"), bench.texts(view, "Run"));
    }

    @Test
    void whatWasSetIsFoundAgain() {
        trials();
        bench.filter(view, "first");
        bench.robot.run(
                () -> {
                    RunsDesk desk = Bench.desk(view);
                    desk.grid().layout().hide("seed");
                    desk.grid().layout().width("arm", 77);
                    desk.grid().freeze(2);
                    desk.model()
                            .wish(
                                    desk.model()
                                            .wish()
                                            .withSorts(List.of(new Wish.Sort("arm", true))));
                });
        bench.settle(view);
        XMLMemento memento = XMLMemento.createWriteRoot("view");
        bench.robot.run(() -> view.saveState(memento));
        bench.robot.run(
                () -> {
                    RunsDesk desk = Bench.desk(view);
                    desk.grid().layout().reset();
                    Wish wish = ViewState.restore(memento, desk.grid());
                    assertEquals(Level.TRIALS, wish.level());
                    assertEquals("first", wish.filter());
                    assertEquals(List.of(new Wish.Sort("arm", true)), wish.sorts());
                    assertEquals(2, desk.grid().layout(Level.TRIALS).frozen());
                    assertEquals(77, desk.grid().layout(Level.TRIALS).widths().get("arm"));
                    assertEquals(Set.of("seed"), desk.grid().layout(Level.TRIALS).hidden());
                });
    }

    @Test
    void tableIsWrittenAsItIsShown() throws Exception {
        Path file = home.resolve("table.csv");
        bench.robot.run(() -> new ViewCommands(view, Bench.desk(view)).export(file));
        bench.robot.await("the file", () -> Files.exists(file) && Files.size(file) > 0);
        bench.robot.await("all of it", () -> Files.readString(file).lines().count() == 3);
        assertTrue(Files.readString(file).contains("failed,5 / 6,Made second,"));
    }

    @Test
    void brokenRunIsLeftOutAndTheOthersStay() throws Exception {
        Path broken = Files.createDirectories(bench.workspace.runs().resolve("broken"));
        Files.writeString(broken.resolve("run.json"), "{");
        Files.writeString(broken.resolve("run.log"), "?");
        bench.library.refresh();
        bench.settle(view);
        assertEquals(List.of("second", "first"), bench.texts(view, "Run"));
    }

    @Test
    void propertiesAreReadInTheBackground() {
        bench.click(view, 2, 1, SWT.NONE);
        bench.robot.await(
                "the selection", () -> !Bench.desk(view).selection().getSelection().isEmpty());
        IPropertySource source =
                bench.robot.sync(
                        () ->
                                ((IAdaptable)
                                                Bench.desk(view)
                                                        .selection()
                                                        .getSelection()
                                                        .getFirstElement())
                                        .getAdapter(IPropertySource.class));
        // the folder is empty, so that there is a fault to tell
        bench.robot.await(
                "the fault",
                () ->
                        Arrays.stream(source.getPropertyDescriptors())
                                .anyMatch(d -> d.getDisplayName().equals("Fault")));
    }
}
