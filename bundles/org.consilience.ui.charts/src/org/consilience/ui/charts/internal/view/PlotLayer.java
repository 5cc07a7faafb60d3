package org.consilience.ui.charts.internal.view;

import org.consilience.ui.charts.internal.data.Kind;
import org.consilience.ui.charts.internal.data.Scene;
import org.consilience.ui.charts.internal.draw.Painting;
import org.consilience.ui.charts.internal.draw.Raster;
import org.consilience.ui.charts.internal.draw.Window;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.widgets.Control;

/** Keeps the painted scene as an image and paints it anew only when something has changed. */
final class PlotLayer {

    /** From so many points on a cloud is painted in a job. */
    private static final int HEAVY = 300_000;

    private record Request(Scene scene, Window window, Painting painting, int zoom) {

        /** Scenes are compared by identity: comparing their numbers would take longer. */
        boolean same(@Nullable Request other) {
            return other != null
                    && scene == other.scene
                    && zoom == other.zoom
                    && window.equals(other.window)
                    && painting.equals(other.painting);
        }

        Raster paint(int percent) {
            Window scaled =
                    new Window(
                            window.x(),
                            window.y(),
                            Math.max(1, window.width() * percent / 100),
                            Math.max(1, window.height() * percent / 100));
            Painting fine =
                    new Painting(
                            painting.foreground(),
                            painting.dark(),
                            percent / 100.0,
                            painting.bands(),
                            painting.highlighted());
            return fine.paint(scene, scaled);
        }
    }

    private record Painted(Request request, Raster raster) {}

    private final Control owner;
    private final Later<Painted> later;
    private final boolean patient;
    private int zoom;
    private @Nullable Request wanted;
    private @Nullable Image image;

    /**
     * Makes an empty layer; its image ends with its owner.
     *
     * @param owner where it is drawn
     * @param patient whether whoever draws waits for heavy scenes too
     */
    PlotLayer(Control owner, boolean patient) {
        this.owner = owner;
        this.patient = patient;
        later = new Later<>(owner, this::take);
        owner.addDisposeListener(e -> drop());
        owner.addListener(SWT.Resize, e -> measure());
        owner.addListener(SWT.ZoomChanged, e -> measure());
        measure();
    }

    private void measure() {
        zoom = owner.getMonitor().getZoom();
    }

    void draw(GC gc, Scene scene, Window window, Painting painting) {
        Request request = new Request(scene, window, painting, zoom);
        if (!request.same(wanted)) {
            wanted = request;
            boolean heavy =
                    !patient
                            && scene.kind() == Kind.SCATTER
                            && scene.curves().stream().mapToLong(c -> c.size()).sum() > HEAVY;
            later.ask(heavy, () -> new Painted(request, request.paint(request.zoom())));
        }
        Image shown = image;
        if (shown != null) {
            gc.drawImage(shown, 0, 0);
        }
    }

    private void take(Painted painted) {
        drop();
        ImageData data = Picture.of(painted.raster());
        int dense = painted.request().zoom();
        if (dense == 100) {
            image = new Image(owner.getDisplay(), data);
        } else {
            ImageDataProvider provider =
                    percent ->
                            percent == dense ? data : Picture.of(painted.request().paint(percent));
            image = new Image(owner.getDisplay(), provider);
        }
        owner.redraw();
    }

    private void drop() {
        Image old = image;
        image = null;
        if (old != null) {
            old.dispose();
        }
    }
}
