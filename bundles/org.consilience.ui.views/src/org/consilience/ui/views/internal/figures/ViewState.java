package org.consilience.ui.views.internal.figures;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilience.ui.charts.ChartOptions;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IMemento;

/** What the view finds again after a restart. */
final class ViewState {

    private static final double MOST_SMOOTHING = 0.99;

    private String measure = "";
    private String group = "";
    private Band band = Band.INTERVAL;
    private ChartOptions options = ChartOptions.DEFAULT;
    private boolean table;

    /** Reads what {@link #save} wrote; whatever else stands there counts as nothing. */
    static ViewState of(@Nullable IMemento memento) {
        ViewState state = new ViewState();
        if (memento == null) {
            return state;
        }
        state.measure = text(memento, "measure");
        state.group = text(memento, "group");
        state.band = Band.of(text(memento, "band"));
        state.table = "true".equals(text(memento, "table"));
        Set<String> hidden =
                Arrays.stream(text(memento, "hidden").split("\n"))
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.toSet());
        Float smoothing = memento.getFloat("smoothing");
        double past = smoothing == null || smoothing.isNaN() ? 0 : smoothing;
        state.options =
                ChartOptions.DEFAULT
                        .withXLog(scaling(text(memento, "x")))
                        .withYLog(scaling(text(memento, "y")))
                        .withSmoothing(Math.clamp(past, 0, MOST_SMOOTHING))
                        .withBands(!"false".equals(text(memento, "bands")))
                        .withLegend(!"false".equals(text(memento, "legend")))
                        .withCrosshair(!"false".equals(text(memento, "crosshair")))
                        .withHidden(hidden);
        return state;
    }

    /** Writes it. */
    void save(IMemento memento) {
        memento.putString("measure", measure);
        memento.putString("group", group);
        memento.putString("band", band.name());
        memento.putString("table", String.valueOf(table));
        memento.putString("hidden", String.join("\n", options.hidden()));
        memento.putFloat("smoothing", (float) options.smoothing());
        memento.putString("x", options.xLog().name());
        memento.putString("y", options.yLog().name());
        memento.putString("bands", String.valueOf(options.bands()));
        memento.putString("legend", String.valueOf(options.legend()));
        memento.putString("crosshair", String.valueOf(options.crosshair()));
    }

    /** Returns the measure chosen last, or an empty string. */
    String measure() {
        return measure;
    }

    /** Returns the dataset and point chosen last, in words, or an empty string. */
    String group() {
        return group;
    }

    /** Remembers the measure chosen. */
    void chosen(Choice.OfMeasure choice) {
        measure = choice.measure();
        group = choice.group().words();
    }

    /** Returns how seeds are shown. */
    Band band() {
        return band;
    }

    /** Sets how seeds are shown. */
    void band(Band next) {
        band = next;
    }

    /** Returns how figures are drawn. */
    ChartOptions options() {
        return options;
    }

    /** Sets how figures are drawn. */
    void options(ChartOptions next) {
        options = next.withHighlighted(Set.of());
    }

    /** Returns whether the numbers stand beside the figure. */
    boolean table() {
        return table;
    }

    /** Sets whether the numbers stand beside the figure. */
    void table(boolean next) {
        table = next;
    }

    private static String text(IMemento memento, String key) {
        String text = memento.getString(key);
        return text == null ? "" : text;
    }

    private static ChartOptions.Scaling scaling(String name) {
        for (ChartOptions.Scaling scaling : ChartOptions.Scaling.values()) {
            if (scaling.name().equals(name)) {
                return scaling;
            }
        }
        return ChartOptions.Scaling.FIGURE;
    }
}
