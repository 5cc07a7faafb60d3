package org.consilience.methods.portfolio.internal;

/**
 * The usual figures of a finished back-test.
 *
 * @param growthRate log S_T / T
 * @param apy S_T^(periods/T) − 1
 * @param volatility standard deviation (n − 1) of the daily simple returns times √periods; NaN for
 *     one day
 * @param sharpe see {@link Sharpe}; NaN where the deviation is 0 or undefined
 * @param calmar apy over the maximum drawdown; NaN where there was none
 */
public record Performance(
        double growthRate, double apy, double volatility, double sharpe, double calmar) {

    /**
     * Computes the figures.
     *
     * @param test a back-test with at least one day done
     * @param settings periods a year, risk-free rate and Sharpe convention
     */
    public static Performance of(Backtest test, Backtesting settings) {
        double periods = settings.periodsPerYear();
        double[] returns = test.returns();
        double growth = test.logWealth() / returns.length;
        double apy = Math.expm1(growth * periods);
        double mean = 0;
        for (double r : returns) {
            mean += (r - 1) / returns.length;
        }
        double squares = 0;
        for (double r : returns) {
            squares += (r - 1 - mean) * (r - 1 - mean);
        }
        double deviation =
                returns.length < 2 ? Double.NaN : Math.sqrt(squares / (returns.length - 1));
        double volatility = deviation * Math.sqrt(periods);
        double excess =
                switch (settings.sharpe()) {
                    case DAILY -> (mean - settings.riskFree() / periods) * periods;
                    case OLPS -> apy - settings.riskFree();
                };
        return new Performance(
                growth,
                apy,
                volatility,
                deviation > 0 ? excess / volatility : Double.NaN,
                test.drawdown() > 0 ? apy / test.drawdown() : Double.NaN);
    }
}
