package org.consilience.methods.portfolio;

import java.util.List;
import org.consilience.api.Method;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
import org.consilience.methods.portfolio.internal.Components;
import org.consilience.methods.portfolio.internal.EnsembleComponent;
import org.consilience.methods.portfolio.internal.EnsembleMethod;
import org.consilience.methods.portfolio.internal.EnsembleSettings;
import org.consilience.methods.portfolio.internal.Guarantee;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.Sharpe;
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
    public record Settings(
            @Setting(label = "Strategies", doc = STRATEGIES, def = FOUR, min = 1, max = 200)
                    List<String> strategies,
            @Setting(label = "Prior", doc = ALPHA, def = "1", min = 0.25, max = 2)
                    double priorAlpha,
            @Setting(label = "Particles", doc = PARTICLES, def = "2000", min = 200, max = 1e6)
                    int particles,
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
                    priorAlpha,
                    particles,
                    cost,
                    periodsPerYear,
                    riskFree,
                    sharpe,
                    recordEvery);
            Components.check("UniversalEnsemble", strategies);
        }
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Strategy rule(Settings settings, Opening over) {
        return new Universal(
                over.width(), settings.priorAlpha(), 1, settings.particles(), over.seed());
    }

    @Override
    public Guarantee guarantee(Settings settings, int k, int days) {
        return Guarantee.mixing(k, settings.priorAlpha(), days);
    }
}
