package org.consilience.methods.portfolio.internal;

import java.util.Arrays;

/** A strategy whose portfolio for tomorrow is known at the end of today; uniform on day 1. */
public abstract class HeldPortfolio implements Strategy {

    /** The portfolio for the next day. */
    protected final double[] b;

    /**
     * Starts with equal weights.
     *
     * @param n the number of assets
     */
    protected HeldPortfolio(int n) {
        b = new double[n];
        Arrays.fill(b, 1.0 / n);
    }

    @Override
    public final void portfolio(double[] today) {
        System.arraycopy(b, 0, today, 0, b.length);
    }

    @Override
    public void exchange(Memory memory) {
        memory.array(b);
    }

    /** Returns <b,x>. */
    protected final double dot(double[] x) {
        double sum = 0;
        for (int i = 0; i < b.length; i++) {
            sum += b[i] * x[i];
        }
        return sum;
    }
}
