package org.consilience.methods.portfolio.internal;

import java.util.Arrays;
import org.consilience.api.TrialException;
import org.consilience.api.data.MarketHistory;

/**
 * One pass of a strategy over a market, day by day, with proportional costs: the day's return is
 * <b_t,x_t>·(1 − (c/2)·Σ_i |b_t,i − b°_t,i|), where b° is yesterday's portfolio drifted by
 * yesterday's relatives and b°_1 = 0.
 */
public final class Backtest {

    private final double[][] relatives;
    private final Strategy strategy;
    private final double cost;
    private final double[] b;
    private final double[] drifted;
    private final double[] returns;
    private int day;
    private double logWealth;
    private double peak;
    private double drawdown;
    private double traded;

    /**
     * Prepares a pass.
     *
     * @param market the market
     * @param strategy a strategy opened on it, before its first day
     * @param cost c, at least 0
     */
    public Backtest(MarketHistory market, Strategy strategy, double cost) {
        this.relatives = market.relatives();
        this.strategy = strategy;
        this.cost = cost;
        this.b = new double[market.width()];
        this.drifted = new double[market.width()];
        this.returns = new double[market.length()];
    }

    /**
     * Runs a strategy to the last day.
     *
     * @param market the market
     * @param strategy a strategy opened on it, before its first day
     * @param cost c, at least 0
     * @return the finished pass
     */
    public static Backtest run(MarketHistory market, Strategy strategy, double cost) {
        Backtest test = new Backtest(market, strategy, cost);
        while (test.day() < test.length()) {
            test.step();
        }
        return test;
    }

    /**
     * Trades one day.
     *
     * @throws TrialException if the day's return is not a positive number
     */
    public void step() {
        double[] x = relatives[day];
        strategy.portfolio(b);
        double gross = 0;
        double moved = 0;
        for (int i = 0; i < b.length; i++) {
            gross += b[i] * x[i];
            moved += Math.abs(b[i] - drifted[i]);
        }
        double net = gross * (1 - cost / 2 * moved);
        if (!(net > 0) || net == Double.POSITIVE_INFINITY) {
            throw new TrialException(
                    "Day %d: the portfolio's return is %s; check the relatives of that day."
                            .formatted(day + 1, net));
        }
        for (int i = 0; i < b.length; i++) {
            drifted[i] = b[i] * x[i] / gross;
        }
        traded += day == 0 ? 0 : moved / 2;
        returns[day] = net;
        logWealth += Math.log(net);
        peak = Math.max(peak, logWealth);
        drawdown = Math.max(drawdown, -Math.expm1(logWealth - peak));
        day++;
        strategy.observe(x);
    }

    /** Exchanges the state of the pass and of its strategy. */
    void exchange(Memory memory) {
        day = memory.whole(day);
        logWealth = memory.number(logWealth);
        peak = memory.number(peak);
        drawdown = memory.number(drawdown);
        traded = memory.number(traded);
        memory.array(drifted);
        memory.array(returns);
        strategy.exchange(memory);
    }

    /** Returns how many days are done. */
    public int day() {
        return day;
    }

    /** Returns T, the number of days there are. */
    public int length() {
        return returns.length;
    }

    /** Returns log S after the last day done; 0 before the first. */
    public double logWealth() {
        return logWealth;
    }

    /** Returns max 1 − S_t / max_{s≤t} S_s so far, with S_0 = 1. */
    public double drawdown() {
        return drawdown;
    }

    /**
     * Returns the mean of ½Σ|b_t − b°_t| over the days after the first, 0 where there are none. The
     * first purchase is not counted, so that holding a portfolio has turnover 0.
     */
    public double turnover() {
        return day > 1 ? traded / (day - 1) : 0;
    }

    /** Returns the net returns S_t / S_t−1 of the days done. */
    public double[] returns() {
        return Arrays.copyOf(returns, day);
    }

    /** Returns log S_t after each day done. */
    public double[] logWealths() {
        double[] curve = new double[day];
        double sum = 0;
        for (int t = 0; t < day; t++) {
            sum += Math.log(returns[t]);
            curve[t] = sum;
        }
        return curve;
    }
}
