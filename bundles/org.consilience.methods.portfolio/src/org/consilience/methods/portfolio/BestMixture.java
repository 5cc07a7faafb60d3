package org.consilience.methods.portfolio;

import java.util.List;
import org.consilience.api.Method;
import org.consilience.api.data.MarketHistory;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
import org.consilience.methods.portfolio.internal.BestConstant;
import org.consilience.methods.portfolio.internal.Components;
import org.consilience.methods.portfolio.internal.EnsembleComponent;
import org.consilience.methods.portfolio.internal.EnsembleMethod;
import org.consilience.methods.portfolio.internal.EnsembleSettings;
import org.consilience.methods.portfolio.internal.Families;
import org.consilience.methods.portfolio.internal.HeldPortfolio;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.Sharpe;
import org.consilience.methods.portfolio.internal.Strategy;
import org.osgi.service.component.annotations.Component;

/**
 * The best constant mixture of strategies in hindsight: a yard-stick, not a strategy one can
 * follow.
 *
 * <p>argmax_λ Σ_t log<λ,y_t>. Source: Cover, Mathematical Finance 1991. Departures: the components
 * run once ahead of the back-test to give y.
 */
@Component(service = Method.class)
@EnsembleComponent(
        id = "best-mixture",
        title = "Best mixture of strategies in hindsight",
        paper = "Cover, Mathematical Finance 1991")
public final class BestMixture implements EnsembleMethod<BestMixture.Settings> {

    /** The components, the rule's parameters and the settings of a back-test. */
    public record Settings(
            @Setting(label = "Strategies", doc = STRATEGIES, def = FOUR, min = 1, max = 200)
                    List<String> strategies,
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
                    cost,
                    periodsPerYear,
                    riskFree,
                    sharpe,
                    recordEvery);
            Components.check("BestMixture", strategies);
        }
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Strategy rule(Settings settings, Opening over) {
        return new Mixture(BestConstant.of(over.market()).weights());
    }

    @Override
    public Strategy open(Settings settings, Opening opening) {
        List<String> names = Families.expand(settings.strategies());
        double[][] y = new Components(names, opening, settings.cost()).ahead(opening.market());
        Opening over =
                new Opening(new MarketHistory("strategies", names, List.of(), y), opening.seed());
        return EnsembleMethod.open(this, settings, opening, over);
    }

    private static final class Mixture extends HeldPortfolio {

        Mixture(double[] weights) {
            super(weights.length);
            System.arraycopy(weights, 0, b, 0, b.length);
        }

        @Override
        public void observe(double[] y) {
            // constant
        }
    }
}
