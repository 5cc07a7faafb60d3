package org.consilience.ui.views.internal.artifacts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import org.consilience.ui.inspect.Artifact;
import org.consilience.ui.inspect.Inspector;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Shows a picture as large as there is room, never larger than it is. */
public final class ImageInspector implements Inspector<ImageInspector.Picture> {

    private static final int MOST_BYTES = 32 << 20;
    private static final long MOST_PIXELS = 40_000_000;

    /** More pixels than a screen has only take memory. */
    private static final int MOST_SIDE = 2400;

    /**
     * A picture, made smaller if it is larger than a screen.
     *
     * @param data the pixels
     * @param words its name and its own size
     */
    public record Picture(ImageData data, String words) {}

    @Override
    public Picture read(Artifact artifact, IProgressMonitor monitor) throws IOException {
        if (Files.size(artifact.file()) > MOST_BYTES) {
            throw new IOException(
                    "%s has more than %d MB; save it and open it with another program."
                            .formatted(artifact.name(), MOST_BYTES >> 20));
        }
        byte[] bytes = Bounded.bytes(artifact.file(), MOST_BYTES);
        ImageSize size = ImageSize.of(bytes);
        if (size.width() < 1 || size.height() < 1 || size.width() * size.height() > MOST_PIXELS) {
            throw new IOException(
                    "%s says that it is %d by %d pixels; save it and open it with another program."
                            .formatted(artifact.name(), size.width(), size.height()));
        }
        try {
            ImageData[] frames = new ImageLoader().load(new ByteArrayInputStream(bytes));
            if (frames.length == 0) {
                throw new IOException("%s has no picture.".formatted(artifact.name()));
            }
            ImageData data = frames[0];
            String words = "%s, %d × %d pixels".formatted(artifact.name(), data.width, data.height);
            double scale = Math.min(1, (double) MOST_SIDE / Math.max(data.width, data.height));
            return new Picture(
                    scale < 1
                            ? data.scaledTo(
                                    Math.max(1, (int) (data.width * scale)),
                                    Math.max(1, (int) (data.height * scale)))
                            : data,
                    words);
        } catch (SWTException | IndexOutOfBoundsException e) {
            throw new IOException(
                    "%s is damaged: %s".formatted(artifact.name(), e.getMessage()), e);
        }
    }

    @Override
    public void show(Composite parent, Picture content) {
        Image image = new Image(parent.getDisplay(), content.data());
        Canvas canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        canvas.setToolTipText(content.words());
        canvas.addDisposeListener(e -> image.dispose());
        canvas.addPaintListener(e -> paint(e.gc, image, canvas.getClientArea()));
        canvas.addListener(SWT.Resize, e -> canvas.redraw());
        canvas.getAccessible()
                .addAccessibleListener(
                        new AccessibleAdapter() {
                            @Override
                            public void getName(@Nullable AccessibleEvent e) {
                                if (e != null) {
                                    e.result = content.words();
                                }
                            }
                        });
    }

    private static void paint(GC gc, Image image, Rectangle area) {
        Rectangle own = image.getBounds();
        double scale =
                Math.min(
                        1,
                        Math.min(
                                (double) area.width / own.width,
                                (double) area.height / own.height));
        int width = Math.max(1, (int) (own.width * scale));
        int height = Math.max(1, (int) (own.height * scale));
        gc.setAntialias(SWT.ON);
        gc.setInterpolation(SWT.HIGH);
        gc.drawImage(
                image,
                0,
                0,
                own.width,
                own.height,
                (area.width - width) / 2,
                (area.height - height) / 2,
                width,
                height);
    }
}
