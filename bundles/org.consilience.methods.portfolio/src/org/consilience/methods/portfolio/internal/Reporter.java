package org.consilience.methods.portfolio.internal;

import org.consilience.api.Recorder;

/** A strategy that records more than its wealth, such as the weights of an ensemble. */
public interface Reporter {

    /**
     * Records more measures of a recorded day.
     *
     * @param record where to
     * @param test the back-test after that day; its day count is the step
     */
    void day(Recorder record, Backtest test);

    /**
     * Records what is known after the last day.
     *
     * @param record where to
     * @param test the finished back-test
     */
    void end(Recorder record, Backtest test);
}
