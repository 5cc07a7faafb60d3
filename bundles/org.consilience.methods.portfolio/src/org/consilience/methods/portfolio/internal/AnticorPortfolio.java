package org.consilience.methods.portfolio.internal;

import java.util.List;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;

/** Buy and hold of Anticor experts, or of Anticor experts that trade Anticor experts. */
public final class AnticorPortfolio extends HeldPortfolio {

    /**
     * The settings of portfolios of experts with windows 2 to W.
     *
     * @param window W, the largest window of each layer
     * @param drift whether the day's relatives move an expert's weights before its transfer
     * @param backtest the back-test
     */
    public record Settings(
            @Setting(
                            label = "Largest window",
                            doc = "W of every layer",
                            def = "30",
                            min = 2,
                            max = 1000,
                            unit = "days")
                    int window,
            @Setting(
                            label = "Drift",
                            doc = "Whether the day's relatives move an expert's weights first",
                            def = "false")
                    boolean drift,
            Backtesting backtest)
            implements BacktestSettings {

        /** Checks the bounds. */
        public Settings {
            Bounds.require(Settings.class, window, drift, backtest);
        }
    }

    private final AnticorExperts experts;
    private final List<AnticorExperts> second; // one, or none
    private final double[] shares;

    /**
     * Starts with equal weights.
     *
     * @param n the number of assets
     * @param first the smallest window, at least 2
     * @param last the largest window
     * @param drift whether the day's relatives move an expert's weights before its transfer
     * @param twice whether a second layer trades the experts of the first
     */
    public AnticorPortfolio(int n, int first, int last, boolean drift, boolean twice) {
        super(n);
        int count = last - first + 1;
        experts = new AnticorExperts(n, first, last, drift);
        second = twice ? List.of(new AnticorExperts(count, first, last, drift)) : List.of();
        shares = new double[count];
    }

    @Override
    public void observe(double[] x) {
        experts.observe(x);
        if (second.isEmpty()) {
            experts.combine(b);
        }
        for (AnticorExperts layer : second) {
            layer.observe(experts.returns());
            layer.combine(shares);
            experts.combine(shares, b);
        }
    }

    @Override
    public void exchange(Memory memory) {
        super.exchange(memory);
        experts.exchange(memory);
        second.forEach(layer -> layer.exchange(memory));
    }
}
