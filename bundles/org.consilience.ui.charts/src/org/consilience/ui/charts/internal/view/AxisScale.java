package org.consilience.ui.charts.internal.view;

import org.consilience.ui.charts.internal.data.Extent;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.Range;

/**
 * Brings an axis of the chart to an extent, with round tick marks at every zoom. The chart's own
 * logarithmic axis has marks at the multiples of powers of ten only: none between 120 and 130, and
 * thousands over many decades. So a wide one is given as a linear axis of exponents, and a narrow
 * one in units of a round step to a base beyond it, whose marks are the multiples of 1.
 */
final class AxisScale {

    /** From here on, in decades, powers of ten are marks enough. */
    private static final double WIDE = 2;

    /** Up to here, in decades, multiples of a power of ten are too few. */
    private static final double NARROW = 0.7;

    private final IAxis axis;
    private final TickFormat format;
    private final int apart;

    /**
     * Takes over an axis.
     *
     * @param axis the axis
     * @param format its words
     * @param apart the least distance of two marks in pixels
     */
    AxisScale(IAxis axis, TickFormat format, int apart) {
        this.axis = axis;
        this.format = format;
        this.apart = apart;
        axis.getTick().setFormat(format);
    }

    /**
     * Shows an extent.
     *
     * @param extent the ends, decimal logarithms if {@code log}
     * @param log whether the scale is logarithmic
     * @param pixels the length of the axis
     */
    void show(Extent extent, boolean log, int pixels) {
        int length = Math.max(apart, pixels);
        if (!log) {
            double step = round(extent.length() / length * apart);
            hint(step, extent.length(), length);
            axis.enableLogScale(false);
            format.steps(1, extent.low(), extent.high(), step);
            axis.setRange(new Range(extent.low(), extent.high()));
        } else if (extent.length() >= WIDE) {
            double step = Math.max(1, round(extent.length() / length * apart));
            hint(step, extent.length(), length);
            axis.enableLogScale(false);
            format.powers(extent.low(), extent.high());
            axis.setRange(new Range(extent.low(), extent.high()));
        } else {
            double low = Math.pow(10, extent.low());
            double high = Math.pow(10, extent.high());
            boolean narrow = extent.length() < NARROW;
            double step =
                    narrow
                            ? round((high - low) / length * apart)
                            : Math.pow(10, Math.floor(extent.low()));
            double unit = narrow ? Math.min(step, low / 1.0001) : 1;
            axis.enableLogScale(true);
            axis.setLogScaleBase(narrow ? 2 * high / unit : 10);
            format.steps(unit, low, high, Math.min(step, unit == 1 ? step : unit));
            axis.setRange(new Range(low / unit, high / unit));
        }
    }

    /** The axis chooses its step by this distance; the middle of its choice is the step itself. */
    private void hint(double step, double length, int pixels) {
        axis.getTick().setTickMarkStepHint((int) Math.max(8, Math.round(step / length * pixels)));
    }

    /** Returns the least of 1, 2, 5 times a power of ten that is not below a number. */
    static double round(double number) {
        double power = Math.pow(10, Math.floor(Math.log10(number)));
        double lead = number / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }
}
