package org.consilience.methods.portfolio;

import java.util.Arrays;
import java.util.List;
import org.consilience.api.Method;
import org.consilience.api.TrialException;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
import org.consilience.api.settings.SettingsException;
import org.consilience.methods.portfolio.internal.BacktestSettings;
import org.consilience.methods.portfolio.internal.Backtesting;
import org.consilience.methods.portfolio.internal.ConstantPortfolio;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.PortfolioMethod;
import org.consilience.methods.portfolio.internal.Strategy;
import org.consilience.methods.portfolio.internal.StrategyMethod;
import org.osgi.service.component.annotations.Component;

/**
 * A constant rebalanced portfolio: back to the given weights every day.
 *
 * <p>Source: Cover, Mathematical Finance 1(1), 1991, section 2. Departures: the weights are divided
 * by their sum; no weights mean equal ones.
 */
@Component(service = Method.class)
@PortfolioMethod(
        id = "crp",
        title = "Constant rebalanced portfolio",
        paper = "Cover, Mathematical Finance 1991")
public final class ConstantRebalanced implements StrategyMethod<ConstantRebalanced.Settings> {

    /** The weights and the settings of a back-test. */
    public record Settings(
            @Setting(
                            label = "Weights",
                            doc =
                                    "b: proportions of the assets in their order; empty for equal"
                                            + " ones")
                    List<Double> weights,
            Backtesting backtest)
            implements BacktestSettings {

        /** Checks the bounds. */
        public Settings {
            Bounds.require(Settings.class, weights, backtest);
            weights = List.copyOf(weights);
            double sum = 0;
            for (double w : weights) {
                sum += w < 0 ? Double.NaN : w;
            }
            if (!weights.isEmpty() && !(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
                throw new SettingsException(
                        "weights",
                        "ConstantRebalanced: \"Weights\" (weights) is %s; they must be at least 0 and not all 0."
                                .formatted(weights));
            }
        }
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Strategy open(Settings settings, Opening opening) {
        double[] b = new double[opening.width()];
        Arrays.fill(b, 1.0 / b.length);
        if (!settings.weights().isEmpty()) {
            if (settings.weights().size() != b.length) {
                throw new TrialException(
                        "ConstantRebalanced: \"Weights\" (weights) has %d values; the market has %d assets."
                                .formatted(settings.weights().size(), b.length));
            }
            double sum = settings.weights().stream().mapToDouble(w -> w).sum();
            Arrays.setAll(b, i -> settings.weights().get(i) / sum);
        }
        return new ConstantPortfolio(b);
    }
}
