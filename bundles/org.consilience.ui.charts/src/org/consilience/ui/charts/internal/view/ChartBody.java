package org.consilience.ui.charts.internal.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import org.consilience.ui.charts.ChartOptions;
import org.consilience.ui.charts.Pick;
import org.consilience.ui.charts.PickListener;
import org.consilience.ui.charts.internal.data.Kind;
import org.consilience.ui.charts.internal.data.Plot;
import org.consilience.ui.charts.internal.data.Reading;
import org.consilience.ui.charts.internal.data.Scene;
import org.consilience.ui.charts.internal.data.Summary;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.widgets.Composite;

/** The parts of a chart, put together: plot, legend, colours of a matrix, player of frames. */
public final class ChartBody {

    private final ChartParts parts;
    private final Zoom zoom = new Zoom();
    private final Later<Derived> later;
    private final List<PickListener> picks = new ArrayList<>();
    private final List<Consumer<ChartOptions>> changes = new ArrayList<>();
    private ChartOptions options = ChartOptions.DEFAULT;
    private OptionalDouble mark = OptionalDouble.empty();
    private @Nullable Content content;
    private @Nullable Content derivedFrom;
    private @Nullable Derived derived;
    private @Nullable Look look;

    /**
     * Fills a composite.
     *
     * @param owner the composite
     * @param patient whether it is for a picture: heavy scenes are waited for, nothing is played
     */
    public ChartBody(Composite owner, boolean patient) {
        parts = new ChartParts(owner, patient, new LegendActions(), frame -> refresh());
        later = new Later<>(owner, this::take);
        new Gestures(parts.pane().area(), new Pointing(this));
        PlotSpeech.give(parts.pane().area(), this::name, this::description);
        owner.addListener(SWT.Resize, e -> arrange());
        arrange();
    }

    private void arrange() {
        parts.arrange(content, options);
    }

    /** Returns the widgets. */
    public ChartParts parts() {
        return parts;
    }

    /**
     * Shows a figure.
     *
     * @param next the figure, null for none
     */
    public void show(@Nullable Content next) {
        Content last = content;
        boolean same = next != null && last != null && next.sameAs(last);
        content = next;
        if (!same) {
            zoom.reset();
            parts.pane().overlay().reading(null);
        }
        if (next == null) {
            derived = null;
            refresh();
            arrange();
            return;
        }
        parts.player().frames(next.plots().size(), next::time, same);
        derive();
    }

    private void derive() {
        Content shown = content;
        if (shown != null) {
            ChartOptions under = options;
            List<Plot> plots = shown.plots();
            derivedFrom = null;
            later.ask(Derived.heavy(plots, under), () -> Derived.of(plots, under));
        }
    }

    private void take(Derived answer) {
        derived = answer;
        derivedFrom = content;
        refresh();
        arrange();
    }

    /** Shows what is known now. */
    void refresh() {
        Content shown = content;
        Derived answer = derived;
        if (shown == null || answer == null) {
            look = null;
            parts.pane().show(null);
            parts.legend().show(List.of(), Kind.LINES, Set.of(), Set.of());
            parts.bar().show(null);
            return;
        }
        if (shown != derivedFrom) {
            return;
        }
        int frame = Math.min(parts.player().frame(), answer.scenes().size() - 1);
        Scene scene = answer.scenes().get(frame);
        Plot plot = shown.plots().get(frame);
        zoom.full(answer.x(), answer.y(), plot.kind() == Kind.BARS);
        Look next =
                new Look(shown.figure().title(), plot, scene, options, zoom.x(), zoom.y(), mark);
        look = next;
        parts.pane().show(next);
        parts.bar().show(scene.heat());
        if (parts.legend()
                .show(plot.names(), plot.kind(), options.hidden(), options.highlighted())) {
            arrange();
        }
    }

    /** Returns the figure shown. */
    public @Nullable Content content() {
        return content;
    }

    /** Returns how it is shown. */
    public ChartOptions options() {
        return options;
    }

    /**
     * Changes how it is shown.
     *
     * @param next how
     */
    public void options(ChartOptions next) {
        ChartOptions last = options;
        options = next;
        if (last.xLog() != next.xLog()) {
            zoom.resetX();
        }
        if (last.yLog() != next.yLog()) {
            zoom.resetY();
        }
        if (Derived.same(last, next)) {
            refresh();
            if (last.legend() != next.legend()) {
                arrange();
            }
        } else {
            derive();
        }
    }

    /** Changes the options as a person did. */
    void change(ChartOptions next) {
        options(next);
        List.copyOf(changes).forEach(c -> c.accept(next));
    }

    /**
     * Adds who hears of options that a person changed here.
     *
     * @param listener who
     */
    public void addOptionsListener(Consumer<ChartOptions> listener) {
        changes.add(listener);
    }

    /**
     * Adds who hears what is pointed at.
     *
     * @param listener who
     */
    public void addPickListener(PickListener listener) {
        picks.add(listener);
    }

    void picked(Optional<Pick> pick) {
        List.copyOf(picks).forEach(p -> p.picked(pick));
        if (pick.isPresent()) {
            parts.pane().area().getAccessible().sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
        }
    }

    /**
     * Marks a round.
     *
     * @param x its abscissa
     */
    public void mark(OptionalDouble x) {
        if (!mark.equals(x)) {
            mark = x;
            Look last = look;
            if (last != null) {
                Look next = last.marked(x);
                look = next;
                parts.pane().look(next);
            }
        }
    }

    /** Shows all of the figure. */
    public void resetZoom() {
        zoom.reset();
        refresh();
    }

    /**
     * Shows what another shows, at once.
     *
     * @param other the other
     */
    public void as(ChartBody other) {
        options = other.options;
        mark = other.mark;
        content = other.content;
        derived = other.derived;
        derivedFrom = other.derivedFrom;
        zoom.as(other.zoom);
        Content shown = content;
        if (shown != null) {
            parts.player().frames(shown.plots().size(), shown::time, false);
            parts.player().go(other.parts.player().frame());
        }
        refresh();
        arrange();
    }

    private String name() {
        Content shown = content;
        return shown == null ? "Figure" : shown.figure().title();
    }

    private String description() {
        Look seen = look;
        Reading reading = parts.pane().overlay().reading();
        String all = Summary.ofAny(seen == null ? null : seen.plot());
        return reading == null || reading.lines().isEmpty()
                ? all
                : Pointing.words(reading) + " " + all;
    }

    @Nullable
    Look look() {
        return look;
    }

    Zoom zoom() {
        return zoom;
    }

    PlotPane pane() {
        return parts.pane();
    }

    Player player() {
        return parts.player();
    }

    private final class LegendActions implements LegendStrip.Listener {

        @Override
        public void toggle(String series) {
            Set<String> hidden = new HashSet<>(options.hidden());
            if (!hidden.remove(series)) {
                hidden.add(series);
            }
            change(options.withHidden(hidden));
        }

        @Override
        public void solo(String series) {
            Set<String> others = new HashSet<>(parts.legend().names());
            others.remove(series);
            boolean alone = options.hidden().containsAll(others);
            change(options.withHidden(alone ? Set.of() : others));
        }

        @Override
        public void hover(@Nullable String series) {
            parts.pane().overlay().hovered(series);
            parts.pane().area().redraw();
        }
    }
}
