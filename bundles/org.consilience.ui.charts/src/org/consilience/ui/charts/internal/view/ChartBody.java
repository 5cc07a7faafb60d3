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
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;

/** The parts of a chart, put together: plot, legend, colours of a matrix, player of frames. */
public final class ChartBody {

    private static final int TINY = 120;

    private final Composite owner;
    private final boolean patient;
    private final PlotPane pane;
    private final LegendStrip legend;
    private final ColourBar bar;
    private final Player player;
    private final Zoom zoom = new Zoom();
    private final Later<Derived> later;
    private final List<PickListener> picks = new ArrayList<>();
    private final List<Consumer<ChartOptions>> changes = new ArrayList<>();
    private ChartOptions options = ChartOptions.DEFAULT;
    private OptionalDouble mark = OptionalDouble.empty();
    private Theme theme;
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
        this.owner = owner;
        this.patient = patient;
        theme = Theme.of(owner);
        pane = new PlotPane(owner, patient);
        bar = new ColourBar(owner);
        legend = new LegendStrip(owner, new LegendActions());
        player = new Player(owner, frame -> refresh());
        later = new Later<>(owner, this::take);
        Pointing pointing = new Pointing(this);
        new Gestures(pane.area(), pointing);
        // Whoever uses the mouse knows where he is: the frame is for those who came by keyboard.
        pane.area().addListener(SWT.KeyUp, e -> focused(true));
        pane.area().addListener(SWT.MouseDown, e -> focused(false));
        pane.area().addListener(SWT.FocusOut, e -> focused(false));
        pane.area().addListener(SWT.Paint, e -> follow());
        owner.addListener(SWT.Resize, e -> arrange());
        PlotSpeech.give(pane.area(), this::name, this::description);
        colours();
        arrange();
    }

    private void focused(boolean here) {
        pane.overlay().focused(here);
        pane.area().redraw();
    }

    /** Style sheets and the desktop change colours without telling. */
    private void follow() {
        if (!Theme.of(owner).equals(theme)
                || !pane.area().getBackground().equals(theme.back())) {
            owner.getDisplay().asyncExec(() -> {
                if (!owner.isDisposed()) {
                    colours();
                }
            });
        }
    }

    /** Takes the colours of the composite. */
    public void colours() {
        theme = Theme.of(owner);
        pane.colours(theme);
        legend.colours(theme);
        bar.colours(theme);
        player.colours(theme);
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
            pane.overlay().reading(null);
        }
        if (next == null) {
            derived = null;
            refresh();
            arrange();
            return;
        }
        player.frames(next.plots().size(), next::time, same);
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
            pane.show(null);
            legend.show(List.of(), Kind.LINES, Set.of(), Set.of());
            bar.show(null);
            return;
        }
        if (shown != derivedFrom) {
            return;
        }
        int frame = Math.min(player.frame(), answer.scenes().size() - 1);
        Scene scene = answer.scenes().get(frame);
        Plot plot = shown.plots().get(frame);
        zoom.full(answer.x(), answer.y(), plot.kind() == Kind.BARS);
        Look next =
                new Look(
                        shown.figure().title(), plot, scene, options, zoom.x(), zoom.y(), mark);
        look = next;
        pane.show(next);
        bar.show(scene.heat());
        if (legend.show(plot.names(), plot.kind(), options.hidden(), options.highlighted())) {
            arrange();
        }
    }

    private void arrange() {
        Rectangle all = owner.getClientArea();
        Content shown = content;
        Plot plot = shown == null ? null : shown.plots().get(0);
        boolean film = shown != null && shown.plots().size() > 1 && !patient;
        boolean heat = plot != null && plot.kind() == Kind.HEAT;
        boolean named = plot != null && !plot.names().isEmpty();
        int below = film ? player.computeSize(all.width, SWT.DEFAULT).y : 0;
        int names =
                named && options.legend() && all.height >= TINY
                        ? Math.min(
                                legend.computeSize(all.width, SWT.DEFAULT).y,
                                Math.max(26, all.height / 4))
                        : 0;
        int side = heat && options.legend() ? bar.computeSize(SWT.DEFAULT, all.height).x : 0;
        int high = Math.max(0, all.height - below - names);
        pane.chart().setBounds(0, 0, Math.max(0, all.width - side), high);
        place(bar, side > 0, new Rectangle(all.width - side, 0, side, high));
        place(legend, names > 0, new Rectangle(0, high, all.width, names));
        place(player, film, new Rectangle(0, all.height - below, all.width, below));
    }

    private static void place(Control part, boolean there, Rectangle bounds) {
        part.setVisible(there);
        part.setBounds(bounds);
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
            pane.area().getAccessible().sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
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
                Look next =
                        new Look(
                                last.title(),
                                last.plot(),
                                last.scene(),
                                options,
                                last.x(),
                                last.y(),
                                x);
                look = next;
                pane.look(next);
            }
        }
    }

    /** Shows all of the figure. */
    public void resetZoom() {
        zoom.reset();
        refresh();
    }

    /**
     * Gives a menu to all parts.
     *
     * @param menu the menu
     */
    public void menu(@Nullable Menu menu) {
        for (Control part : List.of(pane.chart(), pane.area(), legend, bar)) {
            part.setMenu(menu);
        }
    }

    /** Gives the plot the keyboard. */
    public boolean focus() {
        return pane.area().setFocus();
    }

    /** Draws the parts but the player at their places. */
    public ImageData image() {
        return Print.of(owner, theme, pane.chart(), legend, bar);
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
            player.frames(shown.plots().size(), shown::time, false);
            player.go(other.player.frame());
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
        Reading reading = pane.overlay().reading();
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
        return pane;
    }

    Player player() {
        return player;
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
            Set<String> others = new HashSet<>(legend.names());
            others.remove(series);
            boolean alone = options.hidden().containsAll(others);
            change(options.withHidden(alone ? Set.of() : others));
        }

        @Override
        public void hover(@Nullable String series) {
            pane.overlay().hovered(series);
            pane.area().redraw();
        }
    }
}
