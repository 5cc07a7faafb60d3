package org.consilience.methods.portfolio.internal;

/** The net returns of one portfolio after proportional costs; see {@link Backtest}. */
final class Ledger {

    private final double cost;
    private final double[] drifted;

    /**
     * Opens a ledger without holdings.
     *
     * @param n N, the number of assets
     * @param cost c
     */
    Ledger(int n, double cost) {
        this.cost = cost;
        this.drifted = new double[n];
    }

    /**
     * Enters one day.
     *
     * @param b the portfolio held over the day
     * @param x the day's price relatives
     * @return <b,x>·(1 − (c/2)·Σ_i |b_i − b°_i|)
     */
    double enter(double[] b, double[] x) {
        double gross = 0;
        double moved = 0;
        for (int i = 0; i < b.length; i++) {
            gross += b[i] * x[i];
            moved += Math.abs(b[i] - drifted[i]);
        }
        for (int i = 0; i < b.length; i++) {
            drifted[i] = b[i] * x[i] / gross;
        }
        return gross * (1 - cost / 2 * moved);
    }

    void exchange(Memory memory) {
        memory.array(drifted);
    }
}
