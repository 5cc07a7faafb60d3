package org.consilience.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilience.api.figure.Series;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtchart.Range;
import org.junit.jupiter.api.Test;

class ChartGesturesTest {

    @Test
    void aClickInTheLegendHidesASeriesAndAnotherShowsIt() {
        Series one = Figures.constant("one", 50, 1);
        Series two = Figures.constant("two", 50, 2);
        try (ChartDriver driver = new ChartDriver(Figures.lines(one, two))) {
            List<ChartOptions> heard = new ArrayList<>();
            driver.run(() -> driver.chart.addOptionsListener(heard::add));
            Runnable click =
                    () -> {
                        Event event = new Event();
                        event.x = 20;
                        event.y = 12;
                        event.button = 1;
                        driver.legend().notifyListeners(SWT.MouseUp, event);
                    };
            driver.run(click);
            assertEquals(Set.of("one"), driver.sync(() -> driver.chart.options().hidden()));
            driver.run(click);
            assertEquals(Set.of(), driver.sync(() -> driver.chart.options().hidden()));
            assertEquals(2, heard.size());
        }
    }

    @Test
    void theWheelZoomsAtThePointer() {
        try (ChartDriver driver = new ChartDriver(Figures.walks(2, 101, false))) {
            Range before = driver.x();
            driver.mouse(SWT.MouseVerticalWheel, 0.25, 0.5, SWT.SHIFT, 3);
            Range after = driver.x();
            assertEquals(80, after.upper - after.lower, 1e-6);
            double held = before.lower + 0.25 * 100;
            assertEquals(held, after.lower + 0.25 * 80, 1);
        }
    }

    @Test
    void keysPanZoomAndReset() {
        try (ChartDriver driver = new ChartDriver(Figures.walks(2, 101, false))) {
            Range all = driver.x();
            driver.key('+');
            assertEquals(80, driver.x().upper - driver.x().lower, 1e-6);
            driver.key(SWT.ARROW_RIGHT);
            assertEquals(all.lower + 18, driver.x().lower, 1e-6);
            driver.key(SWT.ARROW_LEFT);
            driver.key('-');
            assertEquals(100, driver.x().upper - driver.x().lower, 1e-6);
            driver.key(SWT.ARROW_UP);
            driver.key('0');
            assertEquals(all.upper, driver.x().upper, 1e-9);
        }
    }

    @Test
    void keysSwitchLegendBandsScalesAndSmoothing() {
        try (ChartDriver driver = new ChartDriver(Figures.walks(2, 101, true))) {
            for (char key : "lbcxy]".toCharArray()) {
                driver.key(key);
            }
            ChartOptions options = driver.sync(driver.chart::options);
            assertFalse(options.legend() || options.bands() || options.crosshair());
            assertEquals(ChartOptions.Scaling.LOG, options.xLog());
            assertEquals(ChartOptions.Scaling.LOG, options.yLog());
            assertEquals(0.5, options.smoothing());
        }
    }

    @Test
    void draggingZoomsIntoTheRectangleAndADoubleClickShowsAll() {
        try (ChartDriver driver = new ChartDriver(Figures.walks(2, 101, false))) {
            driver.mouse(SWT.MouseDown, 0.2, 0.2, 0, 1);
            driver.mouse(SWT.MouseMove, 0.6, 0.7, 0, 0);
            driver.mouse(SWT.MouseUp, 0.6, 0.7, 0, 1);
            assertEquals(20, driver.x().lower, 0.5);
            assertEquals(60, driver.x().upper, 0.5);
            driver.mouse(SWT.MouseDoubleClick, 0.5, 0.5, 0, 2);
            assertEquals(100, driver.x().upper, 1e-9);
        }
    }

    @Test
    void shiftDraggingPans() {
        try (ChartDriver driver = new ChartDriver(Figures.walks(2, 101, false))) {
            driver.mouse(SWT.MouseDown, 0.5, 0.5, SWT.SHIFT, 1);
            driver.mouse(SWT.MouseMove, 0.4, 0.5, SWT.SHIFT, 0);
            driver.mouse(SWT.MouseUp, 0.4, 0.5, SWT.SHIFT, 1);
            assertEquals(10, driver.x().lower, 0.5);
            assertEquals(110, driver.x().upper, 0.5);
        }
    }

    @Test
    void liveGrowthKeepsTheZoomAndFollowsWithoutOne() {
        try (ChartDriver driver = new ChartDriver(Figures.walks(2, 101, false))) {
            driver.run(() -> driver.chart.show(Figures.walks(2, 201, false)));
            assertEquals(200, driver.x().upper, 1e-9);
            driver.key('+', SWT.MOD1);
            Range zoomed = driver.x();
            driver.run(() -> driver.chart.show(Figures.walks(3, 401, false)));
            assertEquals(zoomed.lower, driver.x().lower, 1e-9);
            assertEquals(zoomed.upper, driver.x().upper, 1e-9);
            driver.run(() -> driver.chart.show(Figures.lines(Figures.constant("c", 11, 1))));
            assertEquals(10, driver.x().upper, 1e-9);
        }
    }

    @Test
    void pointingAndClickingPickTheNearestPoint() {
        Series low = Figures.constant("low", 11, 1);
        Series high = Figures.constant("high", 11, 2);
        try (ChartDriver driver = new ChartDriver(Figures.lines(low, high))) {
            List<Optional<Pick>> picks = new ArrayList<>();
            driver.run(() -> driver.chart.addPickListener(picks::add));
            driver.mouse(SWT.MouseMove, 0.31, 0.05, 0, 0);
            driver.mouse(SWT.MouseDown, 0.31, 0.95, 0, 1);
            driver.mouse(SWT.MouseUp, 0.31, 0.95, 0, 1);
            assertEquals(Optional.of(new Pick("high", 3, 2, false)), picks.get(0));
            assertTrue(picks.contains(Optional.of(new Pick("low", 3, 1, true))), picks.toString());
            driver.mouse(SWT.MouseExit, 0, 0, 0, 0);
            assertEquals(Optional.empty(), picks.get(picks.size() - 1));
        }
    }

    @Test
    void controlAndArrowsReadPointAfterPoint() {
        try (ChartDriver driver = new ChartDriver(Figures.walks(1, 11, false))) {
            List<Optional<Pick>> picks = new ArrayList<>();
            driver.run(() -> driver.chart.addPickListener(picks::add));
            driver.key(SWT.ARROW_RIGHT, SWT.MOD1);
            driver.key(SWT.ARROW_RIGHT, SWT.MOD1);
            driver.key(SWT.ARROW_RIGHT, SWT.MOD1);
            assertEquals(3, picks.size(), picks.toString());
            assertEquals(2, picks.get(2).orElseThrow().x());
        }
    }
}
