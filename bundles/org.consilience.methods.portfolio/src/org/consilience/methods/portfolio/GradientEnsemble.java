package org.consilience.methods.portfolio;

import java.util.List;
import org.consilience.api.Method;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
import org.consilience.methods.portfolio.internal.Components;
import org.consilience.methods.portfolio.internal.EnsembleComponent;
import org.consilience.methods.portfolio.internal.EnsembleMethod;
import org.consilience.methods.portfolio.internal.EnsembleSettings;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.Sharpe;
import org.consilience.methods.portfolio.internal.Strategy;
import org.consilience.methods.portfolio.internal.StrategyExpression;
import org.osgi.service.component.annotations.Component;

/**
 * Exponentiated gradient over strategies: {@link ExponentiatedGradient} with the components as
 * assets.
 *
 * <p>Source: Helmbold, Schapire, Singer and Warmuth, Mathematical Finance 8(4), 1998. Departures:
 * none.
 */
@Component(service = Method.class)
@EnsembleComponent(
        id = "eg-ensemble",
        title = "Exponentiated gradient over strategies",
        paper = "Helmbold, Schapire, Singer, Warmuth, Mathematical Finance 1998")
public final class GradientEnsemble implements EnsembleMethod<GradientEnsemble.Settings> {

    /** The components, the rule's parameters and the settings of a back-test. */
    public record Settings(
            @Setting(label = "Strategies", doc = STRATEGIES, def = FOUR, min = 1, max = 200)
                    List<String> strategies,
            @Setting(label = "Step size", doc = "η", def = "0.05", min = 0, max = 100) double eta,
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
                    eta,
                    cost,
                    periodsPerYear,
                    riskFree,
                    sharpe,
                    recordEvery);
            Components.check("GradientEnsemble", strategies);
        }
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Strategy rule(Settings settings, Opening over) {
        return StrategyExpression.parse("eg(eta=" + settings.eta() + ")").open(over);
    }
}
