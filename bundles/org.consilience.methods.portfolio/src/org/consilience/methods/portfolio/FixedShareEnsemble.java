package org.consilience.methods.portfolio;

import org.consilience.api.Method;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
import org.consilience.methods.portfolio.internal.Backtesting;
import org.consilience.methods.portfolio.internal.EmbeddedMarket;
import org.consilience.methods.portfolio.internal.EnsembleComponent;
import org.consilience.methods.portfolio.internal.EnsembleMethod;
import org.consilience.methods.portfolio.internal.EnsembleSettings;
import org.consilience.methods.portfolio.internal.HeldPortfolio;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.Strategy;
import org.osgi.service.component.annotations.Component;

/**
 * Fixed share: buy and hold of strategies that moves a small part of the capital back to equal
 * shares every day.
 *
 * <p>v^j ∝ λ^j y^j, λ ← (1 − α)·v + α/k. Source: Herbster and Warmuth, Machine Learning 32, 1998,
 * with the loss −log y. Departures: the part moved goes to all components, its origin included.
 */
@Component(service = Method.class)
@EnsembleComponent(
        id = "fixed-share-ensemble",
        title = "Fixed share of strategies",
        paper = "Herbster, Warmuth, Machine Learning 1998")
public final class FixedShareEnsemble implements EnsembleMethod<FixedShareEnsemble.Settings> {

    /** The components, the rule's parameters and the settings of a back-test. */
    public record Settings(
            EmbeddedMarket market,
            @Setting(label = "Share rate", doc = "α; 0 takes 1/T", def = "0", min = 0, max = 1)
                    double share,
            Backtesting backtest)
            implements EnsembleSettings {

        /** Checks the bounds. */
        public Settings {
            Bounds.require(Settings.class, market, share, backtest);
        }
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Strategy rule(Settings settings, Opening over) {
        double share = settings.share() > 0 ? settings.share() : 1.0 / over.length();
        return new Shares(over.width(), share);
    }

    private static final class Shares extends HeldPortfolio {

        private final double share;

        Shares(int k, double share) {
            super(k);
            this.share = share;
        }

        @Override
        public void observe(double[] y) {
            double gain = dot(y);
            for (int j = 0; j < b.length; j++) {
                b[j] = (1 - share) * (b[j] * y[j] / gain) + share / b.length;
            }
        }
    }
}
