package org.consilience.methods.portfolio.internal;

import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;

/**
 * The settings of a back-test, which every portfolio method has behind its own; of methods without
 * any, these are all.
 *
 * @param cost c, the proportional cost of trading
 * @param periodsPerYear the trading days a year
 * @param riskFree the risk-free rate per year
 * @param sharpe the convention of the Sharpe ratio
 * @param recordEvery the days between two recorded points
 */
public record Backtesting(
        @Setting(
                        label = "Cost",
                        doc =
                                "c: proportional cost per unit of turnover, buying and selling"
                                        + " together",
                        def = "0",
                        min = 0,
                        max = 0.02)
                double cost,
        @Setting(label = "Periods a year", def = "252", above = 0) double periodsPerYear,
        @Setting(
                        label = "Risk-free rate",
                        doc = "Subtracted in the Sharpe ratio",
                        def = "0",
                        unit = "1/year")
                double riskFree,
        @Setting(
                        label = "Sharpe ratio",
                        doc =
                                "daily: of daily excess returns; olps: annual yield over annual"
                                        + " deviation",
                        def = "daily")
                Sharpe sharpe,
        @Setting(
                        label = "Record every",
                        doc =
                                "Days between two recorded points of a curve; the last day is"
                                        + " always recorded",
                        def = "10",
                        min = 1,
                        unit = "days")
                int recordEvery)
        implements BacktestSettings {

    /** Checks the bounds. */
    public Backtesting {
        Bounds.require(Backtesting.class, cost, periodsPerYear, riskFree, sharpe, recordEvery);
    }

    @Override
    public Backtesting backtest() {
        return this;
    }
}
