package org.consilience.methods.portfolio.internal;

import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;

/**
 * The settings of methods that have none of their own.
 *
 * @param cost see {@link BacktestSettings#cost}
 * @param periodsPerYear see {@link BacktestSettings#periodsPerYear}
 * @param riskFree see {@link BacktestSettings#riskFree}
 * @param sharpe see {@link BacktestSettings#sharpe}
 * @param recordEvery see {@link BacktestSettings#recordEvery}
 */
public record CommonSettings(
        @Setting(label = "Cost", doc = COST, def = "0", min = 0, max = 0.02) double cost,
        @Setting(label = "Periods a year", def = "252", above = 0) double periodsPerYear,
        @Setting(label = "Risk-free rate", doc = RISK_FREE, def = "0", unit = "1/year")
                double riskFree,
        @Setting(label = "Sharpe ratio", doc = SHARPE, def = "daily") Sharpe sharpe,
        @Setting(label = "Record every", doc = RECORD, def = "10", min = 1, unit = "days")
                int recordEvery)
        implements BacktestSettings {

    /** Checks the bounds. */
    public CommonSettings {
        Bounds.require(CommonSettings.class, cost, periodsPerYear, riskFree, sharpe, recordEvery);
    }
}
