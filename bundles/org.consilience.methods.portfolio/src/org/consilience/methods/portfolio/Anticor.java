package org.consilience.methods.portfolio;

import org.consilience.api.Method;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
import org.consilience.methods.portfolio.internal.AnticorPortfolio;
import org.consilience.methods.portfolio.internal.BacktestSettings;
import org.consilience.methods.portfolio.internal.Backtesting;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.PortfolioMethod;
import org.consilience.methods.portfolio.internal.Strategy;
import org.consilience.methods.portfolio.internal.StrategyMethod;
import org.osgi.service.component.annotations.Component;

/**
 * One Anticor expert: moves weight from assets that did well to those anti-correlated with them.
 *
 * <p>Source: Borodin, El-Yaniv and Gogan, Can we learn to beat the best stock, JAIR 21, 2004,
 * figure 1; see {@code AnticorExpert}. Departures: the weights are not drifted by the day's
 * relatives before the transfer unless asked, as in the OLPS toolbox.
 */
@Component(service = Method.class)
@PortfolioMethod(
        id = "anticor",
        title = "Anticor expert",
        paper = "Borodin, El-Yaniv, Gogan, JAIR 2004")
public final class Anticor implements StrategyMethod<Anticor.Settings> {

    /** The window and the settings of a back-test. */
    public record Settings(
            @Setting(label = "Window", doc = "w", def = "10", min = 2, max = 1000, unit = "days")
                    int window,
            @Setting(
                            label = "Drift",
                            doc = "Whether the day's relatives move an expert's weights first",
                            def = "false")
                    boolean drift,
            Backtesting backtest)
            implements BacktestSettings {

        /** Checks the bounds. */
        public Settings {
            Bounds.require(Settings.class, window, drift, backtest);
        }
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Strategy open(Settings settings, Opening opening) {
        return new AnticorPortfolio(
                opening.width(), settings.window(), settings.window(), settings.drift(), false);
    }
}
