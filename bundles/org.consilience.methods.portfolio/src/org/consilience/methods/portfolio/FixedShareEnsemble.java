package org.consilience.methods.portfolio;

import java.util.List;
import org.consilience.api.Method;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
import org.consilience.methods.portfolio.internal.Components;
import org.consilience.methods.portfolio.internal.EnsembleComponent;
import org.consilience.methods.portfolio.internal.EnsembleMethod;
import org.consilience.methods.portfolio.internal.EnsembleSettings;
import org.consilience.methods.portfolio.internal.HeldPortfolio;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.Sharpe;
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
            @Setting(label = "Strategies", doc = STRATEGIES, def = FOUR, min = 1, max = 200)
                    List<String> strategies,
            @Setting(label = "Share rate", doc = "α; 0 takes 1/T", def = "0", min = 0, max = 1)
                    double share,
            @Setting(label = "Cost", doc = COST, def = "0", min = 0, max = 0.02) double cost,
            @Setting(label = "Periods a year", def = "252", above = 0) double periodsPerYear,
            @Setting(label = "Risk-free rate", doc = RISK_FREE, def = "0", unit = "1/year")
                    double riskFree,
            @Setting(label = "Sharpe ratio", doc = SHARPE, def = "daily") Sharpe sharpe,
            @Setting(label = "Record every", doc = RECORD, def = "10", min = 1, unit = "days")
                    int recordEvery)
            implements EnsembleSettings {

        /** Checks the bounds and the strategies. */
        public Settings {
            Bounds.require(
                    Settings.class,
                    strategies,
                    share,
                    cost,
                    periodsPerYear,
                    riskFree,
                    sharpe,
                    recordEvery);
            Components.check("FixedShareEnsemble", strategies);
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
