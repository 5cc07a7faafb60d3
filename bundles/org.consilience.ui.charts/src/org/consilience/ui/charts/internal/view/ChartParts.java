package org.consilience.ui.charts.internal.view;

import java.util.List;
import java.util.function.IntConsumer;
import org.consilience.ui.charts.ChartOptions;
import org.consilience.ui.charts.internal.data.Kind;
import org.consilience.ui.charts.internal.data.Plot;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;

/** The widgets of a chart: their places, colours and menu. */
public final class ChartParts {

    private static final int TINY = 120;

    private final Composite owner;
    private final boolean patient;
    private final PlotPane pane;
    private final LegendStrip legend;
    private final ColourBar bar;
    private final Player player;
    private Theme theme;

    ChartParts(
            Composite owner, boolean patient, LegendStrip.Listener listener, IntConsumer framed) {
        this.owner = owner;
        this.patient = patient;
        theme = Theme.of(owner);
        pane = new PlotPane(owner, patient);
        bar = new ColourBar(owner);
        legend = new LegendStrip(owner, listener);
        player = new Player(owner, framed);
        // Whoever uses the mouse knows where he is: the frame is for those who came by keyboard.
        pane.area().addListener(SWT.KeyUp, e -> focused(true));
        pane.area().addListener(SWT.MouseDown, e -> focused(false));
        pane.area().addListener(SWT.FocusOut, e -> focused(false));
        pane.area().addListener(SWT.Paint, e -> follow());
        colours();
    }

    private void focused(boolean here) {
        pane.overlay().focused(here);
        pane.area().redraw();
    }

    /** Style sheets and the desktop change colours without telling. */
    private void follow() {
        boolean same =
                Theme.of(owner).equals(theme)
                        && pane.area().getBackground().equals(theme.back())
                        && legend.getBackground().equals(theme.back());
        if (!same) {
            owner.getDisplay()
                    .asyncExec(
                            () -> {
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

    void arrange(@Nullable Content shown, ChartOptions options) {
        Rectangle all = owner.getClientArea();
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

    PlotPane pane() {
        return pane;
    }

    LegendStrip legend() {
        return legend;
    }

    ColourBar bar() {
        return bar;
    }

    Player player() {
        return player;
    }
}
