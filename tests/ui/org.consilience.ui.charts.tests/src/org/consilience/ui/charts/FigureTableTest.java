package org.consilience.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.consilience.api.figure.Figure;
import org.consilience.api.figure.Series;
import org.consilience.robot.Robot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FigureTableTest {

    private final Robot robot = new Robot();
    private Shell shell;
    private FigureTable table;

    @BeforeEach
    void open() {
        robot.run(
                () -> {
                    shell = new Shell(robot.display());
                    shell.setLayout(new FillLayout());
                    table = new FigureTable(shell, SWT.NONE);
                    shell.setBounds(10, 10, 600, 400);
                    shell.open();
                });
    }

    @AfterEach
    void close() {
        robot.run(shell::dispose);
    }

    private String cell(int row, int column) {
        return robot.sync(() -> table.table().getItem(row).getText(column));
    }

    @Test
    void thereIsARowForEveryPoint() {
        Figure figure =
                Figures.lines(
                        Figures.constant("one", 10, 1.5),
                        Series.of("none", new double[0], new double[0]),
                        Figures.constant("two", 5, 2));
        robot.run(() -> table.show(figure));
        assertEquals(15, robot.sync(() -> table.table().getItemCount()));
        assertEquals("one", cell(9, 0));
        assertEquals("9", cell(9, 1));
        assertEquals("1.5", cell(9, 2));
        assertEquals("two", cell(10, 0));
        assertEquals("0", cell(10, 1));
    }

    @Test
    void everyKindHasItsColumns() {
        robot.run(() -> table.show(Figures.bars(3)));
        assertEquals(List.of("Bar", "Wealth", "Low", "High"), headers());
        robot.run(() -> table.show(Figures.heat(2, 3, 0)));
        assertEquals(List.of("Window (days)", "Lag (days)", "correlation"), headers());
        assertEquals(6, robot.sync(() -> table.table().getItemCount()));
        robot.run(() -> table.show(Figures.walks(1, 4, true)));
        assertEquals(5, headers().size());
        robot.run(() -> table.clear());
        assertEquals(0, robot.sync(() -> table.table().getItemCount()));
    }

    private List<String> headers() {
        return robot.sync(
                () ->
                        java.util.Arrays.stream(table.table().getColumns())
                                .map(c -> c.getText())
                                .toList());
    }

    @Test
    void tenMillionRowsHavePages() {
        double[] x = new double[5_000_000];
        Figure figure = Figures.lines(Series.of("a", x, x), Series.of("b", x, x));
        robot.run(() -> table.show(figure));
        Table inner = table.table();
        int page = robot.sync(inner::getItemCount);
        assertTrue(page > 0 && page <= 100_000, "page " + page);
        assertFalse(robot.sync(() -> button("Previous").isEnabled()));
        robot.run(() -> button("Next").notifyListeners(SWT.Selection, new Event()));
        assertTrue(robot.sync(() -> button("Previous").isEnabled()));
        assertEquals("a", cell(0, 0));
    }

    private Button button(String word) {
        return Robot.below(shell, Button.class, b -> b.getText().contains(word));
    }

    @Test
    void selectedRowsAreCopiedWithTabsAndExactNumbers() {
        Figure figure = Figures.lines(Figures.constant("one", 10, 1.0 / 3));
        robot.run(
                () -> {
                    table.show(figure);
                    table.table().setSelection(new int[] {1, 2});
                    table.copy();
                });
        String text =
                robot.sync(
                        () -> {
                            Clipboard clipboard = new Clipboard(robot.display());
                            Object contents = clipboard.getContents(TextTransfer.getInstance());
                            clipboard.dispose();
                            return (String) contents;
                        });
        assertEquals(
                "Series\tRound\tValue\n"
                        + "one\t1\t0.3333333333333333\n"
                        + "one\t2\t0.3333333333333333\n",
                text);
    }
}
