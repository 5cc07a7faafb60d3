package org.consilience.ui.charts.internal.view;

import java.util.Optional;
import java.util.Set;
import org.consilience.ui.charts.ChartOptions;
import org.consilience.ui.charts.ChartOptions.Scaling;
import org.consilience.ui.charts.Pick;
import org.consilience.ui.charts.internal.data.Curve;
import org.consilience.ui.charts.internal.data.Reader;
import org.consilience.ui.charts.internal.data.Reading;
import org.consilience.ui.charts.internal.draw.Window;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;

/** What happens when a person points, zooms or presses a key on a plot. */
final class Pointing implements Gestures.Target {

    private static final double[] SMOOTHING = {0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995};

    private final ChartBody body;
    private Optional<Pick> last = Optional.empty();

    Pointing(ChartBody body) {
        this.body = body;
    }

    static String words(Reading reading) {
        StringBuilder text = new StringBuilder("At " + reading.title() + ":");
        for (Reading.Line line : reading.lines()) {
            text.append(' ').append(line.series()).append(' ').append(line.words()).append('.');
        }
        return text.toString();
    }

    @Override
    public @Nullable Window window() {
        return body.pane().window();
    }

    @Override
    public Zoom zoom() {
        return body.zoom();
    }

    @Override
    public void zoomed() {
        body.refresh();
    }

    @Override
    public void band(@Nullable Rectangle rectangle) {
        body.pane().overlay().band(rectangle);
        body.pane().area().redraw();
    }

    @Override
    public void point(boolean here, int x, int y, boolean click) {
        Window window = window();
        read(here && window != null ? at(window, window.atX(x), window.atY(y)) : null, click);
    }

    private @Nullable Reading at(Window window, double x, double y) {
        Look look = body.look();
        return look == null
                ? null
                : Reader.at(
                        look.scene(),
                        x,
                        y,
                        window.width() / window.x().length(),
                        window.height() / window.y().length());
    }

    private void read(@Nullable Reading reading, boolean click) {
        Overlay overlay = body.pane().overlay();
        Reading before = overlay.reading();
        if (reading != null ? !reading.equals(before) : before != null) {
            overlay.reading(reading);
            body.pane().area().redraw();
        }
        Optional<Pick> pick = pick(reading, click);
        if (click || !pick.equals(last)) {
            last = pick;
            body.picked(pick);
        }
    }

    private static Optional<Pick> pick(@Nullable Reading reading, boolean click) {
        if (reading == null || reading.nearest() < 0) {
            return Optional.empty();
        }
        Reading.Line line = reading.lines().get(reading.nearest());
        return Optional.of(new Pick(line.series(), line.x(), line.y(), click));
    }

    @Override
    public void step(int by) {
        Look look = body.look();
        Window window = window();
        if (look == null || window == null || look.scene().curves().isEmpty()) {
            return;
        }
        Reading now = body.pane().overlay().reading();
        Curve curve = look.scene().curves().get(0);
        int to = curve.from(window.x().low());
        if (now != null && now.nearest() >= 0) {
            for (Curve other : look.scene().curves()) {
                if (other.index() == now.lines().get(now.nearest()).index()) {
                    curve = other;
                }
            }
            to = curve.nearest(now.place()) + by;
        }
        while (to >= 0 && to < curve.size() && !Double.isFinite(curve.y()[to])) {
            to += by;
        }
        if (to >= 0 && to < curve.size()) {
            read(at(window, curve.x()[to], curve.y()[to]), false);
        }
    }

    @Override
    public void key(int key) {
        ChartOptions options = body.options();
        Look look = body.look();
        if (look == null) {
            return;
        }
        switch (key) {
            case 'l' -> body.change(options.withLegend(!options.legend()));
            case 'b' -> body.change(options.withBands(!options.bands()));
            case 'c' -> body.change(options.withCrosshair(!options.crosshair()));
            case 'a' -> body.change(options.withHidden(Set.of()));
            case 'x' -> body.change(options.withXLog(other(look.scene().xLog())));
            case 'y' -> body.change(options.withYLog(other(look.scene().yLog())));
            case '[' -> body.change(options.withSmoothing(next(options.smoothing(), -1)));
            case ']' -> body.change(options.withSmoothing(next(options.smoothing(), 1)));
            case ' ' -> body.player().toggle();
            case SWT.CR, SWT.KEYPAD_CR -> read(body.pane().overlay().reading(), true);
            case SWT.ESC -> read(null, false);
            default -> {}
        }
    }

    private static Scaling other(boolean log) {
        return log ? Scaling.LINEAR : Scaling.LOG;
    }

    private static double next(double smoothing, int by) {
        int at = 0;
        while (at < SMOOTHING.length - 1 && SMOOTHING[at] < smoothing) {
            at++;
        }
        return SMOOTHING[Math.clamp(at + by, 0, SMOOTHING.length - 1)];
    }
}
