package org.consilience.methods.portfolio.internal;

import java.util.List;
import java.util.Locale;
import org.consilience.api.Recorder;
import org.consilience.api.Table;
import org.consilience.api.Trial;
import org.consilience.api.data.MarketHistory;
import org.consilience.api.figure.Axis;
import org.consilience.api.figure.Figure;
import org.consilience.api.figure.Series;
import org.consilience.api.figure.Thinning;

/**
 * The back-test of one strategy as a trial: progress, checkpoints, measures and figures.
 *
 * @param <S> the method's settings
 */
public final class BacktestRun<S extends Record & BacktestSettings> {

    private static final int POINTS = 2000;

    private record State(double[] memory) {}

    private final Trial<MarketHistory, S> trial;
    private final Backtesting settings;
    private final String name;
    private final Strategy strategy;

    /**
     * Prepares the run.
     *
     * @param trial the trial
     * @param name the strategy's name in figures
     * @param strategy the strategy, before its first day; may be a {@link Reporter} too
     */
    public BacktestRun(Trial<MarketHistory, S> trial, String name, Strategy strategy) {
        this.trial = trial;
        this.settings = trial.settings().backtest();
        this.name = name;
        this.strategy = strategy;
    }

    /** Runs from the last checkpoint to the last day and records everything. */
    public void toEnd() {
        Backtest test = new Backtest(trial.data(), strategy, settings.cost());
        State last = trial.checkpoints().latest(State.class, () -> new State(new double[0]));
        if (last.memory().length > 0) {
            Memory.restore(test::exchange, last.memory());
        }
        Recorder record = trial.record();
        int every = settings.recordEvery();
        while (test.day() < test.length()) {
            trial.progress().step(test.day() + 1, test.length());
            test.step();
            if (test.day() % every == 0 || test.day() == test.length()) {
                record.scalar("log-wealth", test.day(), test.logWealth());
                record.scalar("drawdown", test.day(), test.drawdown());
                if (strategy instanceof Reporter reporter) {
                    reporter.day(record, test);
                }
            }
            if (trial.checkpoints().due()) {
                trial.checkpoints().save(new State(Memory.save(test::exchange)));
            }
        }
        summarise(record, test);
        if (strategy instanceof Reporter reporter) {
            reporter.end(record, test);
        }
    }

    private void summarise(Recorder record, Backtest test) {
        int days = test.length();
        Performance p = Performance.of(test, settings);
        double log10 = test.logWealth() / Math.log(10);
        double best = BestConstant.of(trial.data()).logWealth();
        record.scalar("log10-wealth", days, log10);
        record.scalar("growth-rate", days, p.growthRate());
        record.scalar("apy", days, p.apy());
        record.scalar("volatility", days, p.volatility());
        record.scalar("sharpe", days, p.sharpe());
        record.scalar("calmar", days, p.calmar());
        record.scalar("turnover", days, test.turnover());
        record.scalar("regret", days, best - test.logWealth());
        record.table(
                "performance",
                new Table(
                        List.of(
                                "Strategy",
                                "Final wealth",
                                "Final wealth (log10)",
                                "APY (%)",
                                "Volatility (%)",
                                "Sharpe ("
                                        + settings.sharpe().name().toLowerCase(Locale.ROOT)
                                        + ")",
                                "Max drawdown (%)",
                                "Calmar",
                                "Turnover (%/day)"),
                        List.of(
                                List.<Object>of(
                                        name,
                                        Math.exp(test.logWealth()),
                                        log10,
                                        100 * p.apy(),
                                        100 * p.volatility(),
                                        p.sharpe(),
                                        100 * test.drawdown(),
                                        p.calmar(),
                                        100 * test.turnover()))));
        curves(record, test);
    }

    private void curves(Recorder record, Backtest test) {
        double[] days = new double[test.length() + 1];
        double[] wealth = new double[days.length];
        double[] fall = new double[days.length];
        double[] log = test.logWealths();
        double peak = 0;
        for (int t = 1; t < days.length; t++) {
            days[t] = t;
            wealth[t] = log[t - 1] / Math.log(10);
            peak = Math.max(peak, log[t - 1]);
            fall[t] = 100 * Math.expm1(log[t - 1] - peak);
        }
        record.figure(
                lines("wealth", "Wealth of one unit", "log10 of wealth", curve(days, wealth)));
        record.figure(
                lines(
                        "fall",
                        "Fall from the highest wealth so far",
                        "fall (%)",
                        curve(days, fall)));
    }

    private Series curve(double[] days, double[] values) {
        return Thinning.of(name, days, values, POINTS);
    }

    private static Figure lines(String name, String title, String y, Series curve) {
        return new Figure.Lines(name, title, Axis.linear("day"), Axis.linear(y), List.of(curve));
    }
}
