package org.consilience.methods.portfolio;

import org.consilience.api.Method;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
import org.consilience.methods.portfolio.internal.BacktestSettings;
import org.consilience.methods.portfolio.internal.Backtesting;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.PortfolioMethod;
import org.consilience.methods.portfolio.internal.RankedPortfolio;
import org.consilience.methods.portfolio.internal.Strategy;
import org.consilience.methods.portfolio.internal.StrategyMethod;
import org.osgi.service.component.annotations.Component;

/**
 * Reversal: equal weights on the m assets that fell the most over the last W days.
 *
 * <p>Source: the component family of Lam, arXiv:2406.03652; the rule is that of Jegadeesh, Journal
 * of Finance 45(3), 1990. Departures: as in {@link Momentum}.
 */
@Component(service = Method.class)
@PortfolioMethod(id = "reversal", title = "Reversal", paper = "Lam, arXiv 2406.03652")
public final class Reversal implements StrategyMethod<Reversal.Settings> {

    /** The window, the assets held and the settings of a back-test. */
    public record Settings(
            @Setting(label = "Window", doc = "W", def = "1", min = 1, max = 10000, unit = "days")
                    int window,
            @Setting(
                            label = "Assets held",
                            doc = "m; all of them where the market has fewer",
                            def = "1",
                            min = 1)
                    int assets,
            Backtesting backtest)
            implements BacktestSettings {

        /** Checks the bounds. */
        public Settings {
            Bounds.require(Settings.class, window, assets, backtest);
        }
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Strategy open(Settings settings, Opening opening) {
        return new RankedPortfolio(opening.width(), settings.window(), settings.assets(), -1);
    }
}
