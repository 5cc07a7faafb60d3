package org.consilience.methods.portfolio.internal;

/**
 * The settings that every portfolio method has beside its own. Records cannot inherit, so each
 * method's record repeats these components; a test holds them equal.
 */
public interface BacktestSettings {

    /** What the cost means. */
    String COST = "c: proportional cost per unit of turnover, buying and selling together";

    /** What the risk-free rate means. */
    String RISK_FREE = "Subtracted in the Sharpe ratio";

    /** What the Sharpe conventions mean. */
    String SHARPE = "daily: of daily excess returns; olps: annual yield over annual deviation";

    /** What recording every so many days means. */
    String RECORD = "Days between two recorded points of a curve; the last day is always recorded";

    /** Returns the proportional cost c of trading. */
    double cost();

    /** Returns the trading days a year. */
    double periodsPerYear();

    /** Returns the risk-free rate per year. */
    double riskFree();

    /** Returns the convention of the Sharpe ratio. */
    Sharpe sharpe();

    /** Returns the days between two recorded points. */
    int recordEvery();
}
