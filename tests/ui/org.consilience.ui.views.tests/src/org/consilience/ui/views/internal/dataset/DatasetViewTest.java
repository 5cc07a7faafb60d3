package org.consilience.ui.views.internal.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.consilience.api.data.MarketHistory;
import org.consilience.api.figure.Figure;
import org.consilience.model.ExperimentFiles;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.validation.CatalogueView;
import org.consilience.robot.Robot;
import org.consilience.ui.CatalogItem;
import org.consilience.ui.charts.FigureChart;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetViewTest {

    private static final String EXPERIMENT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <experiment:Experiment
                xmi:version="2.0"
                xmlns:xmi="http://www.omg.org/XMI"
                xmlns:experiment="http://consilience.org/experiment/1"
                id="sample" title="A sample" version="1" seeds="1" device="cpu">
              <datasets label="mine" type="%s">%s</datasets>
            </experiment:Experiment>
            """;

    private final Robot robot = new Robot();
    private DatasetView view;

    @TempDir Path folder;

    @BeforeEach
    void open() {
        robot.closeWelcome();
        view = (DatasetView) robot.view(DatasetView.ID);
    }

    @AfterEach
    void close() {
        robot.run(() -> robot.page().hideView(view));
    }

    private void select(String type, String settings) throws Exception {
        Path file = folder.resolve("mine.experiment");
        Files.writeString(file, EXPERIMENT.formatted(type, settings));
        Experiment experiment = ExperimentFiles.load(file);
        Resource resource = new ResourceImpl(URI.createFileURI(file.toString()));
        resource.getContents().add(experiment);
        robot.run(
                () ->
                        view.selected(
                                null, new StructuredSelection(experiment.getDatasets().get(0))));
    }

    private static String setting(String name, String value) {
        return "<settings name=\"%s\" value=\"%s\"/>".formatted(name, value);
    }

    private Shell shell() {
        return robot.sync(() -> robot.page().getWorkbenchWindow().getShell());
    }

    private <T extends Control> T shown(Class<T> type, String words) {
        return robot.find(
                "a " + type.getSimpleName() + " " + words,
                () ->
                        Robot.below(
                                shell(),
                                type,
                                c ->
                                        c instanceof Label l
                                                ? l.getText().contains(words)
                                                : c instanceof Table t
                                                        ? t.getColumnCount() > 0
                                                                && t.getColumn(0)
                                                                        .getText()
                                                                        .equals(words)
                                                        : c instanceof FigureChart));
    }

    private void saysThat(String words) {
        shown(Label.class, words);
    }

    @Test
    void withoutADatasetTheViewSaysWhatToDo() {
        saysThat("Select a dataset");
    }

    @Test
    void aGeneratedMarketIsShownAsFigureAndTable() throws Exception {
        select(
                "market",
                setting("source", "iid") + setting("days", "500") + setting("assets", "4"));
        saysThat("500 days, 4 assets");
        Table table = shown(Table.class, "Day");
        assertEquals(500, robot.sync(table::getItemCount));
        assertEquals(5, robot.sync(table::getColumnCount));
        double relative = Double.parseDouble(robot.sync(() -> table.getItem(499).getText(4)));
        assertTrue(relative > 0.5 && relative < 2, relative + " is a price relative");
        FigureChart chart = shown(FigureChart.class, "");
        assertEquals(4, ((Figure.Lines) robot.sync(chart::figure)).series().size());
    }

    @Test
    void aFileIsResolvedAgainstTheExperimentsFolder() throws Exception {
        Files.writeString(
                folder.resolve("prices.csv"), "day,A,B\n1,10,10\n2,11,9\n3,12.1,8.1\n4,12.1,8.1\n");
        select("market", setting("source", "file") + setting("path", "prices.csv"));
        saysThat(folder.resolve("prices.csv").toString());
        saysThat("3 days");
    }

    @Test
    void aMissingFileIsSaidSo() throws Exception {
        select("market", setting("source", "file") + setting("path", "none.csv"));
        saysThat("there is no readable file " + folder.resolve("none.csv"));
    }

    @Test
    void aBadFileIsSaidSoWithItsRow() throws Exception {
        Files.writeString(folder.resolve("bad.csv"), "day,A,B\n1,10,10\n2,11,oops\n3,12.1,8.1\n");
        select("market", setting("source", "file") + setting("path", "bad.csv"));
        saysThat("oops");
    }

    @Test
    void aBadSettingIsSaidSo() throws Exception {
        select("market", setting("days", "-3"));
        saysThat("days");
    }

    @Test
    void anUnknownDatasetIsSaidSo() throws Exception {
        select("no-such-dataset", "");
        saysThat("No installed plugin provides the dataset \"no-such-dataset\"");
    }

    @Test
    void aDatasetOfTheCatalogIsShownWithItsDefaults() {
        robot.run(
                () ->
                        view.selected(
                                null,
                                new StructuredSelection(
                                        new CatalogItem(CatalogueView.Kind.DATASET, "market"))));
        saysThat("30,000 days, 10 assets");
    }

    @Test
    void whatIsNoDatasetLeavesTheViewAsItIs() throws Exception {
        select("market", setting("source", "iid") + setting("days", "600"));
        saysThat("600 days");
        robot.run(() -> view.selected(null, new StructuredSelection("something else")));
        saysThat("600 days");
    }

    @Test
    void wealthIsTheProductOfTheRelatives() {
        MarketHistory market =
                new MarketHistory(
                        "m", List.of("A", "B"), List.of(), new double[][] {{2, 0.5}, {3, 0.5}});
        Figure.Lines figure =
                (Figure.Lines) MarketPreview.wealth(market, new NullProgressMonitor());
        assertArrayEquals(new double[] {1, 2, 6}, figure.series().get(0).y());
        assertArrayEquals(new double[] {1, 0.5, 0.25}, figure.series().get(1).y());
        assertTrue(figure.y().log());
    }
}
