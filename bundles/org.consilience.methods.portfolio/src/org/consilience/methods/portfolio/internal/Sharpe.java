package org.consilience.methods.portfolio.internal;

/** How the Sharpe ratio is computed. */
public enum Sharpe {
    /**
     * Mean daily simple return in excess of the risk-free rate (per year, divided by the periods a
     * year), over its standard deviation, times the root of the periods a year.
     */
    DAILY,
    /**
     * As in the OLPS toolbox: annual percentage yield less the risk-free rate, over the annualised
     * standard deviation of the daily simple returns.
     */
    OLPS
}
