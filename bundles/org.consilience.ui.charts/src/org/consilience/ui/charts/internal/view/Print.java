package org.consilience.ui.charts.internal.view;

import java.util.function.Consumer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swtchart.Chart;

/** Draws the parts of a chart into one picture, whether they are on the screen or not. */
final class Print {

    private Print() {}

    static ImageData of(
            Composite owner, Theme theme, Chart chart, LegendStrip legend, ColourBar bar) {
        Rectangle all = owner.getClientArea();
        Image image =
                new Image(owner.getDisplay(), Math.max(1, all.width), Math.max(1, all.height));
        GC gc = new GC(image);
        gc.setBackground(theme.back());
        gc.fillRectangle(0, 0, all.width, all.height);
        part(gc, chart, theme, g -> chart.printChart(g, chart.getBounds()));
        part(gc, legend, theme, legend::draw);
        part(gc, bar, theme, bar::draw);
        gc.dispose();
        ImageData data = image.getImageData(100);
        image.dispose();
        return data;
    }

    private static void part(GC target, Control part, Theme theme, Consumer<GC> painter) {
        Rectangle bounds = part.getBounds();
        if (bounds.width < 1 || bounds.height < 1) {
            return;
        }
        Image image = new Image(part.getDisplay(), bounds.width, bounds.height);
        GC gc = new GC(image);
        gc.setBackground(theme.back());
        gc.fillRectangle(0, 0, bounds.width, bounds.height);
        gc.setFont(part.getFont());
        painter.accept(gc);
        gc.dispose();
        target.drawImage(image, bounds.x, bounds.y);
        image.dispose();
    }
}
