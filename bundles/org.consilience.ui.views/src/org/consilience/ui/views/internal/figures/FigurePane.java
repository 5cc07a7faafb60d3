package org.consilience.ui.views.internal.figures;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import org.consilience.api.figure.Figure;
import org.consilience.ui.charts.ChartOptions;
import org.consilience.ui.charts.FigureChart;
import org.consilience.ui.charts.FigureTable;
import org.consilience.ui.charts.Pick;
import org.consilience.ui.charts.Prepared;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Scale;

/** The chart with its table, the choices above it and the line below it. */
final class FigurePane {

    private static final int STEPS = 99;
    private static final double SCALE = 100;

    private final Composite control;
    private final ViewState state;
    private final Combo band;
    private final Scale smoothing;
    private final Label smoothingText;
    private final SashForm sash;
    private final FigureChart chart;
    private final FigureTable table;
    private final MessageLine message;
    private @Nullable Figure tabled;

    /**
     * Makes an empty one.
     *
     * @param parent the parent
     * @param state how it is shown, kept up to date
     * @param banded hears that seeds are to be shown another way
     * @param changed hears that a person changed the options in the chart
     */
    FigurePane(Composite parent, ViewState state, Runnable banded, Runnable changed) {
        this.state = state;
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(control);
        Composite row = new Composite(control, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).margins(5, 2).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        label(row, "S&eeds:");
        band = new Combo(row, SWT.READ_ONLY | SWT.DROP_DOWN);
        band.setItems(Arrays.stream(Band.values()).map(Band::label).toArray(String[]::new));
        band.select(state.band().ordinal());
        band.setToolTipText("How the seeds of an arm are shown");
        band.addListener(
                SWT.Selection,
                e -> {
                    state.band(Band.values()[band.getSelectionIndex()]);
                    banded.run();
                });
        label(row, "S&moothing:");
        smoothing = new Scale(row, SWT.HORIZONTAL);
        smoothing.setMaximum(STEPS);
        smoothing.setPageIncrement(10);
        smoothing.setToolTipText(
                "Weight of the past in the exponential moving average; 0 draws what was recorded");
        GridDataFactory.fillDefaults().hint(120, SWT.DEFAULT).applyTo(smoothing);
        smoothingText = new Label(row, SWT.NONE);
        GridDataFactory.swtDefaults().hint(40, SWT.DEFAULT).applyTo(smoothingText);
        named(smoothing, "Smoothing");
        sash = new SashForm(control, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        chart = new FigureChart(sash, SWT.NONE);
        table = new FigureTable(sash, SWT.NONE);
        sash.setWeights(65, 35);
        message = new MessageLine(control);
        smoothing.addListener(SWT.Selection, e -> smooth());
        chart.addOptionsListener(
                options -> {
                    state.options(options);
                    smoothed();
                    changed.run();
                });
        chart.options(state.options());
        smoothed();
        tabled();
    }

    /** Returns the control. */
    Composite control() {
        return control;
    }

    /** Returns the chart. */
    FigureChart chart() {
        return chart;
    }

    /** Returns the line below. */
    MessageLine message() {
        return message;
    }

    /** Hears which curves a person points at. */
    void onPick(Consumer<Pick> clicked) {
        chart.addPickListener(pick -> pick.filter(Pick::click).ifPresent(clicked));
    }

    /** Gives the chart and the table a context menu. */
    void menu(Menu menu) {
        menu(chart, menu);
    }

    private static void menu(Control control, Menu menu) {
        if (control.getMenu() == null) {
            control.setMenu(menu);
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                menu(child, menu);
            }
        }
    }

    /** Shows a figure. */
    void show(Prepared prepared) {
        chart.show(prepared);
        tabled();
    }

    /** Shows nothing. */
    void clear() {
        chart.clear();
        table.clear();
        tabled = null;
    }

    /** Changes how figures are drawn. */
    void options(ChartOptions next) {
        state.options(next);
        chart.options(next.withHighlighted(chart.options().highlighted()));
        smoothed();
    }

    /** Draws some curves stronger. */
    void highlight(Set<String> names) {
        if (!chart.options().highlighted().equals(names)) {
            chart.options(chart.options().withHighlighted(names));
        }
    }

    /** Draws a line at the step looked at. */
    void mark(OptionalDouble step) {
        chart.markStep(step);
    }

    /** Shows or hides the numbers. */
    void table(boolean shown) {
        state.table(shown);
        tabled();
    }

    private void tabled() {
        sash.setMaximizedControl(state.table() ? null : chart);
        Figure figure = chart.figure();
        if (state.table() && figure != null && figure != tabled) {
            table.show(figure);
            tabled = figure;
        }
    }

    private void smooth() {
        options(state.options().withSmoothing(smoothing.getSelection() / SCALE));
    }

    private void smoothed() {
        int at = (int) Math.round(state.options().smoothing() * SCALE);
        if (smoothing.getSelection() != at) {
            smoothing.setSelection(at);
        }
        smoothingText.setText(at == 0 ? "off" : "%.2f".formatted(at / SCALE));
    }

    private static void label(Composite row, String text) {
        Label label = new Label(row, SWT.NONE);
        label.setText(text);
    }

    private static void named(Control control, String name) {
        control.getAccessible()
                .addAccessibleListener(
                        new AccessibleAdapter() {
                            @Override
                            public void getName(@Nullable AccessibleEvent e) {
                                if (e != null) {
                                    e.result = name;
                                }
                            }
                        });
    }
}
