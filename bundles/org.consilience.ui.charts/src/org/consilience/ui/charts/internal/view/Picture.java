package org.consilience.ui.charts.internal.view;

import org.consilience.ui.charts.internal.draw.Raster;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** Turns painted pixels into what the toolkit shows. */
final class Picture {

    private Picture() {}

    static ImageData of(Raster raster) {
        int width = raster.width();
        int height = raster.height();
        PaletteData palette = new PaletteData(0xff0000, 0xff00, 0xff);
        ImageData data = new ImageData(width, height, 24, palette);
        byte[] alpha = new byte[width * height];
        for (int y = 0; y < height; y++) {
            int at = y * data.bytesPerLine;
            for (int x = 0; x < width; x++) {
                int a = raster.alpha(x, y);
                if (a > 0) {
                    int rgb = raster.rgb(x, y);
                    data.data[at + 3 * x] = (byte) (rgb >> 16);
                    data.data[at + 3 * x + 1] = (byte) (rgb >> 8);
                    data.data[at + 3 * x + 2] = (byte) rgb;
                    alpha[y * width + x] = (byte) a;
                }
            }
        }
        data.alphaData = alpha;
        return data;
    }
}
