package org.consilience.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.consilience.api.figure.Figure;
import org.consilience.api.figure.Series;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swtchart.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureChartTest {

    private static final RGB BLUE = new RGB(0x00, 0x72, 0xb2);
    private static final RGB ORANGE = new RGB(0xd5, 0x5e, 0x00);

    @Test
    void seriesAreDrawnInTheirColours() {
        Series low = Figures.constant("low", 50, 1);
        Series high = Figures.constant("high", 50, 2);
        try (ChartDriver driver = new ChartDriver(Figures.lines(low, high))) {
            ImageData image = driver.picture();
            assertTrue(ChartDriver.count(image, BLUE, 60) > 400);
            assertTrue(ChartDriver.count(image, ORANGE, 60) > 400);
        }
    }

    @Test
    void hiddenSeriesAreNotDrawn() {
        Series low = Figures.constant("low", 50, 1);
        Series high = Figures.constant("high", 50, 2);
        try (ChartDriver driver = new ChartDriver(Figures.lines(low, high))) {
            driver.options(ChartOptions.DEFAULT.withHidden(Set.of("low")).withLegend(false));
            ImageData image = driver.picture();
            assertEquals(0, ChartDriver.count(image, BLUE, 60));
            assertTrue(ChartDriver.count(image, ORANGE, 60) > 400);
        }
    }

    @Test
    void aSpikeOfOneSampleIsSeenAtEveryZoom() {
        double[] y = new double[100_000];
        y[54_321] = 1;
        Figure figure = Figures.lines(Series.of("flat", Figures.steps(y.length), y));
        try (ChartDriver driver = new ChartDriver(figure)) {
            driver.options(ChartOptions.DEFAULT.withLegend(false));
            for (int zoom = 0; zoom < 10; zoom++) {
                ImageData image = driver.picture();
                assertTrue(spike(image) > image.height / 2, "zoom " + zoom + " " + spike(image));
                Range seen = driver.x();
                double share = (54_321 - seen.lower) / (seen.upper - seen.lower);
                for (int notch = 0; notch < 3; notch++) {
                    driver.mouse(SWT.MouseVerticalWheel, share, 0.5, SWT.SHIFT, 3);
                }
            }
            assertTrue(driver.x().upper - driver.x().lower < 200, driver.x().toString());
        }
    }

    /** The greatest height over which blue is found in five columns beside each other. */
    private static int spike(ImageData image) {
        int tallest = 0;
        for (int x = 0; x + 5 < image.width; x++) {
            int rows = 0;
            for (int y = 0; y < image.height; y++) {
                boolean blue = false;
                for (int near = 0; near < 5; near++) {
                    blue |= ChartDriver.near(image, x + near, y, BLUE, 90);
                }
                rows += blue ? 1 : 0;
            }
            tallest = Math.max(tallest, rows);
        }
        return tallest;
    }

    @Test
    void theBandIsFilledBetweenItsEdgesOnly() {
        double[] low = new double[50];
        double[] high = new double[50];
        java.util.Arrays.fill(low, 1);
        java.util.Arrays.fill(high, 3);
        double[] y = new double[50];
        java.util.Arrays.fill(y, 2);
        Figure figure = Figures.lines(new Series("a", Figures.steps(50), y, low, high));
        try (ChartDriver driver = new ChartDriver(figure)) {
            driver.options(ChartOptions.DEFAULT.withLegend(false));
            RGB fill = new RGB(204, 227, 240); // a fifth of the blue on white
            int banded = ChartDriver.count(driver.picture(), fill, 6);
            int area = driver.sync(() -> driver.area().getSize().x * driver.area().getSize().y);
            assertTrue(banded > 0.6 * area, banded + " of " + area);
            driver.options(driver.sync(driver.chart::options).withBands(false));
            assertEquals(0, ChartDriver.count(driver.picture(), fill, 6));
        }
    }

    @Test
    void aLogarithmicAxisLeavesOutWhatIsNotPositive() {
        double[] y = {-5, 0, 1, 10, 100, 1000};
        Figure figure = Figures.lines(Series.of("a", Figures.steps(6), y));
        try (ChartDriver driver = new ChartDriver(figure)) {
            driver.options(ChartOptions.DEFAULT.withYLog(ChartOptions.Scaling.LOG));
            Range exponents = driver.y();
            assertTrue(exponents.lower > -1 && exponents.lower <= 0, exponents.toString());
            assertTrue(exponents.upper >= 3 && exponents.upper < 4, exponents.toString());
        }
    }

    @Test
    void everyLogarithmicZoomHasAtLeastTwoTickLabels() {
        double[] y = {1e-4, 1e6};
        Figure figure = Figures.lines(Series.of("a", Figures.steps(2), y));
        try (ChartDriver driver = new ChartDriver(figure)) {
            driver.options(ChartOptions.DEFAULT.withYLog(ChartOptions.Scaling.LOG));
            for (int zoom = 0; zoom < 40; zoom++) {
                double[] ticks =
                        driver.sync(
                                () ->
                                        driver.inner()
                                                .getAxisSet()
                                                .getYAxis(0)
                                                .getTick()
                                                .getTickLabelValues());
                assertTrue(ticks.length >= 2 && ticks.length < 80, zoom + ": " + ticks.length);
                driver.mouse(SWT.MouseVerticalWheel, 0.5, 0.37, SWT.MOD1, 3);
            }
        }
    }

    @Test
    void themeColoursAreFollowed() {
        try (ChartDriver driver = new ChartDriver(Figures.walks(1, 50, false))) {
            RGB dark = ChartDriver.DARK.getRGB();
            assertTrue(ChartDriver.count(driver.picture(), dark, 2) < 100);
            driver.run(() -> driver.chart.setBackground(ChartDriver.DARK));
            driver.run(() -> driver.chart.setForeground(ChartDriver.LIGHT));
            ImageData image = driver.picture();
            assertTrue(ChartDriver.count(image, dark, 2) > image.width * image.height / 2);
            assertEquals(ChartDriver.DARK, driver.sync(() -> driver.area().getBackground()));
        }
    }

    @Test
    void aMarkedRoundIsDrawnWithoutChangingWhatIsSeen() {
        try (ChartDriver driver = new ChartDriver(Figures.walks(1, 101, false))) {
            ImageData before = driver.picture();
            driver.run(() -> driver.chart.markStep(OptionalDouble.of(40)));
            int changed = 0;
            ImageData after = driver.picture();
            for (int x = 0; x < after.width; x++) {
                changed += before.getPixel(x, 200) != after.getPixel(x, 200) ? 1 : 0;
            }
            assertTrue(changed >= 1 && changed <= 4, "changed " + changed);
        }
    }

    @Test
    void everyKindOfFigureIsDrawnAndDescribed() {
        List<Figure> figures =
                List.of(
                        Figures.bars(3),
                        Figures.heat(10, 10, -1),
                        new Figure.Areas(
                                "a",
                                "Areas",
                                Figures.walks(1, 2, false).x(),
                                Figures.walks(1, 2, false).y(),
                                Figures.walks(3, 20, false).series()),
                        new Figure.Scatter(
                                "s",
                                "Scatter",
                                Figures.walks(1, 2, false).x(),
                                Figures.walks(1, 2, false).y(),
                                Figures.walks(3, 20, false).series()),
                        new Figure.Animation(
                                "f",
                                "Film",
                                "Day",
                                List.of(
                                        new Figure.Frame(0, Figures.bars(3)),
                                        new Figure.Frame(1, Figures.bars(3)))));
        try (ChartDriver driver = new ChartDriver(Figures.lines())) {
            for (Figure figure : figures) {
                driver.run(() -> driver.chart.show(figure));
                ImageData image = driver.picture();
                int white = ChartDriver.count(image, new RGB(255, 255, 255), 3);
                assertTrue(white < 0.98 * image.width * image.height, figure.title());
                assertFalse(new Prepared(figure).content().plots().isEmpty());
            }
            driver.run(driver.chart::clear);
            assertEquals(null, driver.sync(driver.chart::figure));
        }
    }

    @Test
    void figuresThatHoldNothingOrTooMuchAreShown() {
        double nan = Double.NaN;
        double[] odd = {nan, Double.MAX_VALUE, -Double.MAX_VALUE, Double.POSITIVE_INFINITY, 0};
        double[] x = {0, nan, 1, Double.NEGATIVE_INFINITY, 2};
        List<Figure> figures =
                List.of(
                        Figures.lines(),
                        Figures.lines(Series.of("", new double[0], new double[0])),
                        Figures.lines(Series.of("a", new double[] {1}, new double[] {nan})),
                        Figures.lines(Series.of("a", new double[] {1e15}, new double[] {1e-300})),
                        Figures.lines(Series.of("a", x, odd)),
                        Figures.bars(0),
                        Figures.bars(1),
                        Figures.heat(1, 1, 0),
                        Figures.heat(0, 0, 0));
        try (ChartDriver driver = new ChartDriver(Figures.lines(), 300, 200)) {
            for (Figure figure : figures) {
                driver.options(ChartOptions.DEFAULT);
                driver.run(() -> driver.chart.show(figure));
                driver.mouse(SWT.MouseMove, 0.5, 0.5, 0, 0);
                driver.options(
                        ChartOptions.DEFAULT
                                .withXLog(ChartOptions.Scaling.LOG)
                                .withYLog(ChartOptions.Scaling.LOG)
                                .withSmoothing(0.9));
                driver.picture();
            }
            driver.run(() -> driver.shell.setSize(20, 10));
            driver.run(() -> driver.shell.setSize(1, 1));
        }
    }

    @Test
    void aPictureIsWrittenAsPng(@TempDir Path folder) throws Exception {
        try (ChartDriver driver = new ChartDriver(Figures.walks(2, 50, true))) {
            ImageData image = driver.sync(() -> driver.chart.image(800, 500));
            Path file = folder.resolve("figure.png");
            ChartImage.write(image, file);
            ImageData read = new ImageLoader().load(file.toString())[0];
            assertEquals(800, read.width);
            assertEquals(500, read.height);
        }
    }

    @Test
    void disposalLeavesNoImageBehind() {
        try (ChartDriver driver = new ChartDriver(Figures.walks(2, 50, true))) {
            List<Error> leaks = new ArrayList<>();
            driver.run(
                    () ->
                            org.eclipse.swt.graphics.Resource.setNonDisposeHandler(
                                    e -> leaks.add(e)));
            for (int i = 0; i < 3; i++) {
                try (ChartDriver other = new ChartDriver(Figures.heat(5, 5, 0))) {
                    other.picture();
                }
            }
            System.gc();
            System.runFinalization();
            driver.robot.settle();
            driver.run(() -> org.eclipse.swt.graphics.Resource.setNonDisposeHandler(null));
            List<Error> images =
                    leaks.stream()
                            .filter(
                                    e ->
                                            String.valueOf(e.getMessage())
                                                    .contains(Image.class.getName()))
                            .toList();
            assertEquals(List.of(), images);
        }
    }
}
