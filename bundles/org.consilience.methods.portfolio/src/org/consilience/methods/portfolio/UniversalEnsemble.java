package org.consilience.methods.portfolio;

import org.consilience.api.Method;
import org.consilience.api.settings.Bounds;
import org.consilience.methods.portfolio.internal.Backtesting;
import org.consilience.methods.portfolio.internal.EmbeddedMarket;
import org.consilience.methods.portfolio.internal.EnsembleComponent;
import org.consilience.methods.portfolio.internal.EnsembleMethod;
import org.consilience.methods.portfolio.internal.EnsembleSettings;
import org.consilience.methods.portfolio.internal.Guarantee;
import org.consilience.methods.portfolio.internal.Mixtures;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.Strategy;
import org.consilience.methods.portfolio.internal.Universal;
import org.osgi.service.component.annotations.Component;

/**
 * Universal combination of strategies: weighs the components by the mean over all constant
 * mixtures, each counted with its past wealth.
 *
 * <p>λ_{n+1} = ∫ λ S_n(λ) dμ / ∫ S_n(λ) dμ. Source: Lam, arXiv:2406.03652, section 3, after Cover,
 * Mathematical Finance 1991. Departures: that μ is uniform is our reading; see {@link Universal}
 * for the integral.
 */
@Component(service = Method.class)
@EnsembleComponent(
        id = "universal-ensemble",
        title = "Universal combination of strategies",
        paper = "Lam 2024, arXiv 2406.03652")
public final class UniversalEnsemble implements EnsembleMethod<UniversalEnsemble.Settings> {

    /** The components, the rule's parameters and the settings of a back-test. */
    public record Settings(EmbeddedMarket market, Mixtures mixtures, Backtesting backtest)
            implements EnsembleSettings {

        /** Checks the bounds. */
        public Settings {
            Bounds.require(Settings.class, market, mixtures, backtest);
        }
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Strategy rule(Settings settings, Opening over) {
        return new Universal(
                over.width(),
                settings.mixtures().priorAlpha(),
                1,
                settings.mixtures().particles(),
                over.seed());
    }

    @Override
    public Guarantee guarantee(Settings settings, int k, int days) {
        return Guarantee.mixing(k, settings.mixtures().priorAlpha(), days);
    }
}
