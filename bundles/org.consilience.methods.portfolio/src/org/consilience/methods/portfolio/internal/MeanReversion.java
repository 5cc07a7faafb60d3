package org.consilience.methods.portfolio.internal;

import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;

/** The step of passive-aggressive mean reversion: b_t+1 = Π(b_t − τ(x_t − x̄)). */
public final class MeanReversion extends HeldPortfolio {

    /**
     * The settings of the variants with a soft margin.
     *
     * @param epsilon ε, the threshold
     * @param aggressiveness C
     * @param backtest the back-test
     */
    public record Settings(
            @Setting(
                            label = "Threshold",
                            doc = "ε: the return above which the portfolio is moved",
                            def = "0.5",
                            min = 0)
                    double epsilon,
            @Setting(label = "Aggressiveness", doc = "C", def = "500", above = 0)
                    double aggressiveness,
            Backtesting backtest)
            implements BacktestSettings {

        /** Checks the bounds. */
        public Settings {
            Bounds.require(Settings.class, epsilon, aggressiveness, backtest);
        }
    }

    /** The step length τ. */
    @FunctionalInterface
    public interface Step {

        /**
         * Returns τ.
         *
         * @param r the return <b_t,x_t>
         * @param squares ‖x_t − x̄‖², above 0
         */
        double length(double r, double squares);
    }

    private final Step step;
    private final Simplex simplex;

    /**
     * Starts with equal weights.
     *
     * @param n the number of assets
     * @param step the step length
     */
    public MeanReversion(int n, Step step) {
        super(n);
        this.step = step;
        this.simplex = new Simplex(n);
    }

    @Override
    public void observe(double[] x) {
        double r = 0;
        double mean = 0;
        for (int i = 0; i < x.length; i++) {
            r += b[i] * x[i];
            mean += x[i];
        }
        mean /= x.length;
        double squares = 0;
        for (double value : x) {
            squares += (value - mean) * (value - mean);
        }
        if (squares > 0) {
            double tau = step.length(r, squares);
            for (int i = 0; i < x.length; i++) {
                b[i] -= tau * (x[i] - mean);
            }
            simplex.project(b);
        }
    }
}
