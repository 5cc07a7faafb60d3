package org.consilience.methods.portfolio;

import org.consilience.api.Method;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
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
 * Accelerated universal combination of strategies: counts each mixture with a power of its past
 * wealth.
 *
 * <p>λ_{n+1} = ∫ λ S_n(λ)^γ dμ / ∫ S_n(λ)^γ dμ; γ = 1 is the universal combination, large γ follows
 * the best mixture so far. Source: Lam, arXiv:2406.03652, has an accelerated variant. Departures:
 * its formula could not be established; the power family is ours.
 */
@Component(service = Method.class)
@EnsembleComponent(
        id = "accelerated-ensemble",
        title = "Accelerated universal combination (power γ)",
        paper = "Lam 2024, arXiv 2406.03652")
public final class AcceleratedEnsemble implements EnsembleMethod<AcceleratedEnsemble.Settings> {

    /** The components, the rule's parameters and the settings of a back-test. */
    public record Settings(
            EmbeddedMarket market,
            Mixtures mixtures,
            @Setting(label = "Power", doc = "γ: acceleration", def = "3", min = 1, max = 1e6)
                    double gamma,
            Backtesting backtest)
            implements EnsembleSettings {

        /** Checks the bounds. */
        public Settings {
            Bounds.require(Settings.class, market, mixtures, gamma, backtest);
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
                settings.gamma(),
                settings.mixtures().particles(),
                over.seed());
    }

    @Override
    public Guarantee guarantee(Settings settings, int k, int days) {
        return settings.gamma() == 1
                ? Guarantee.mixing(k, settings.mixtures().priorAlpha(), days)
                : Guarantee.none();
    }
}
