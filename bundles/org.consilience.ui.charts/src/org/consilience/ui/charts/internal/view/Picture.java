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
        raster.copy(data.data, data.bytesPerLine, alpha);
        data.alphaData = alpha;
        return data;
    }
}
