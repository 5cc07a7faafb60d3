package org.consilience.methods.portfolio;

import org.consilience.api.Method;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
import org.consilience.methods.portfolio.internal.AnticorPortfolio;
import org.consilience.methods.portfolio.internal.BacktestSettings;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.PortfolioMethod;
import org.consilience.methods.portfolio.internal.Sharpe;
import org.consilience.methods.portfolio.internal.Strategy;
import org.consilience.methods.portfolio.internal.StrategyMethod;
import org.osgi.service.component.annotations.Component;

/**
 * BAH_W(Anticor(Anticor)): a second layer of Anticor experts that trades the experts of the first
 * as if they were assets.
 *
 * <p>Source: Borodin, El-Yaniv and Gogan, JAIR 21, 2004, section 4 (figure 2); the experts as in
 * {@link Anticor}. Departures: none beyond those of the experts.
 */
@Component(service = Method.class)
@PortfolioMethod(
        id = "anticor-anticor",
        title = "Anticor of Anticor",
        paper = "Borodin, El-Yaniv, Gogan, JAIR 2004")
public final class TwiceAnticor implements StrategyMethod<TwiceAnticor.Settings> {

    /** The largest window and the settings of a back-test. */
    public record Settings(
            @Setting(
                            label = "Largest window",
                            doc = "W of both layers",
                            def = "30",
                            min = 2,
                            max = 1000,
                            unit = "days")
                    int window,
            @Setting(
                            label = "Drift",
                            doc = "Whether the day's relatives move an expert's weights first",
                            def = "false")
                    boolean drift,
            @Setting(label = "Cost", doc = COST, def = "0", min = 0, max = 0.02) double cost,
            @Setting(label = "Periods a year", def = "252", above = 0) double periodsPerYear,
            @Setting(label = "Risk-free rate", doc = RISK_FREE, def = "0", unit = "1/year")
                    double riskFree,
            @Setting(label = "Sharpe ratio", doc = SHARPE, def = "daily") Sharpe sharpe,
            @Setting(label = "Record every", doc = RECORD, def = "10", min = 1, unit = "days")
                    int recordEvery)
            implements BacktestSettings {

        /** Checks the bounds. */
        public Settings {
            Bounds.require(
                    Settings.class,
                    window,
                    drift,
                    cost,
                    periodsPerYear,
                    riskFree,
                    sharpe,
                    recordEvery);
        }
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Strategy open(Settings settings, Opening opening) {
        return new AnticorPortfolio(opening.width(), 2, settings.window(), settings.drift(), true);
    }
}
