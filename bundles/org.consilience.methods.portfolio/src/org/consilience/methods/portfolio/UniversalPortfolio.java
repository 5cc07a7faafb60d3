package org.consilience.methods.portfolio;

import org.consilience.api.Method;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
import org.consilience.methods.portfolio.internal.BacktestSettings;
import org.consilience.methods.portfolio.internal.Backtesting;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.PortfolioMethod;
import org.consilience.methods.portfolio.internal.Strategy;
import org.consilience.methods.portfolio.internal.StrategyMethod;
import org.consilience.methods.portfolio.internal.Universal;
import org.osgi.service.component.annotations.Component;

/**
 * The universal portfolio: the mean of all constant rebalanced portfolios, weighted by their
 * wealth.
 *
 * <p>Source: Cover, Mathematical Finance 1(1), 1991, equation (1.3): b_t+1 = ∫ b·S_t(b) dμ / ∫
 * S_t(b) dμ; with α = ½ the prior of Cover and Ordentlich, IEEE Trans. Information Theory 1996.
 * Departures: the integral is a sum over a grid for up to three assets and over particles above,
 * see {@link Universal}.
 */
@Component(service = Method.class)
@PortfolioMethod(
        id = "up",
        title = "Universal portfolio",
        paper = "Cover, Mathematical Finance 1991")
public final class UniversalPortfolio implements StrategyMethod<UniversalPortfolio.Settings> {

    /** The prior, the particles and the settings of a back-test. */
    public record Settings(
            @Setting(
                            label = "Prior",
                            doc = "α of the Dirichlet prior: 1 is uniform",
                            def = "1",
                            min = 0.25,
                            max = 2)
                    double priorAlpha,
            @Setting(
                            label = "Particles",
                            doc = "P, used from 4 assets on",
                            def = "10000",
                            min = 200,
                            max = 1000000)
                    int particles,
            Backtesting backtest)
            implements BacktestSettings {

        /** Checks the bounds. */
        public Settings {
            Bounds.require(Settings.class, priorAlpha, particles, backtest);
        }
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Strategy open(Settings settings, Opening opening) {
        return new Universal(
                opening.width(), settings.priorAlpha(), 1, settings.particles(), opening.seed());
    }
}
