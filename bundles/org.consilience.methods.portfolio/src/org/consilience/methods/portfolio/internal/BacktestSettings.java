package org.consilience.methods.portfolio.internal;

/** Settings that say, beside a method's own, how it is back-tested. */
public interface BacktestSettings {

    /** Returns the settings of the back-test, last in the record. */
    Backtesting backtest();
}
