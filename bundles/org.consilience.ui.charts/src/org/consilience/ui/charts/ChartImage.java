package org.consilience.ui.charts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;

/** Pictures of charts as files; to be called away from the UI thread. */
public final class ChartImage {

    private ChartImage() {}

    /**
     * Encodes a picture as PNG.
     *
     * @param image the picture
     * @throws IOException if it cannot be encoded
     */
    public static byte[] png(ImageData image) throws IOException {
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            loader.save(bytes, SWT.IMAGE_PNG);
        } catch (SWTException e) {
            throw new IOException("The picture cannot be encoded as PNG.", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes a picture as a PNG file.
     *
     * @param image the picture
     * @param file the file, replaced if it exists
     * @throws IOException if it cannot be written
     */
    public static void write(ImageData image, Path file) throws IOException {
        Files.write(file, png(image));
    }
}
