package org.consilience.methods.portfolio.internal;

/** The same portfolio every day. */
public final class ConstantPortfolio extends HeldPortfolio {

    /**
     * Holds a portfolio.
     *
     * @param weights on the simplex; copied
     */
    public ConstantPortfolio(double[] weights) {
        super(weights.length);
        System.arraycopy(weights, 0, b, 0, weights.length);
    }

    @Override
    public void observe(double[] x) {
        // whatever happened, tomorrow's portfolio is the same
    }
}
