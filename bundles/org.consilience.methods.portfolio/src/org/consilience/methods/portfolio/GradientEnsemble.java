package org.consilience.methods.portfolio;

import org.consilience.api.Method;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
import org.consilience.methods.portfolio.internal.Backtesting;
import org.consilience.methods.portfolio.internal.EmbeddedMarket;
import org.consilience.methods.portfolio.internal.EnsembleComponent;
import org.consilience.methods.portfolio.internal.EnsembleMethod;
import org.consilience.methods.portfolio.internal.EnsembleSettings;
import org.consilience.methods.portfolio.internal.Opening;
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
            EmbeddedMarket market,
            @Setting(label = "Step size", doc = "η", def = "0.05", min = 0, max = 100) double eta,
            Backtesting backtest)
            implements EnsembleSettings {

        /** Checks the bounds. */
        public Settings {
            Bounds.require(Settings.class, market, eta, backtest);
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
