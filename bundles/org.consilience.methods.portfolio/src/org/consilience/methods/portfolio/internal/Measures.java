package org.consilience.methods.portfolio.internal;

/** The measures of a back-test, as the service property declares them. */
public final class Measures {

    /** Natural logarithm of the wealth, per recorded day. */
    public static final String LOG_WEALTH =
            "log-wealth; title=Log wealth; unit=nat; kind=level; better=higher";

    /** Largest loss from a peak so far, per recorded day. */
    public static final String DRAWDOWN =
            "drawdown; title=Maximum drawdown; unit=; kind=level; better=lower";

    /** Logarithm of the final wealth to base 10. */
    public static final String LOG10_WEALTH =
            "log10-wealth; title=Final wealth, log10; unit=; kind=level; better=higher";

    /** Mean daily log return. */
    public static final String GROWTH_RATE =
            "growth-rate; title=Growth rate; unit=nat/day; kind=level; better=higher";

    /** Annual percentage yield, as a fraction. */
    public static final String APY =
            "apy; title=Annual percentage yield; unit=1/year; kind=level; better=higher";

    /** Annualised standard deviation of the daily simple returns. */
    public static final String VOLATILITY =
            "volatility; title=Volatility; unit=1/sqrt(year); kind=level; better=lower";

    /** Sharpe ratio, in the convention of the settings. */
    public static final String SHARPE =
            "sharpe; title=Sharpe ratio; unit=; kind=level; better=higher";

    /** Annual percentage yield over maximum drawdown. */
    public static final String CALMAR =
            "calmar; title=Calmar ratio; unit=1/year; kind=level; better=higher";

    /** Mean share of the wealth that changes hands a day after the first. */
    public static final String TURNOVER =
            "turnover; title=Turnover; unit=1/day; kind=level; better=lower";

    /** Log wealth of the best constant rebalanced portfolio in hindsight less ours. */
    public static final String REGRET =
            "regret; title=Regret to the best constant portfolio; unit=nat; kind=level;"
                    + " better=lower";

    private Measures() {}
}
