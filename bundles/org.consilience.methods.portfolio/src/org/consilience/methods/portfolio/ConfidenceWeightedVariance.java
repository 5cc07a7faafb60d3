package org.consilience.methods.portfolio;

import org.consilience.api.Method;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
import org.consilience.methods.portfolio.internal.BacktestSettings;
import org.consilience.methods.portfolio.internal.ConfidenceWeighted;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.PortfolioMethod;
import org.consilience.methods.portfolio.internal.Sharpe;
import org.consilience.methods.portfolio.internal.Strategy;
import org.consilience.methods.portfolio.internal.StrategyMethod;
import org.osgi.service.component.annotations.Component;

/**
 * Confidence-weighted mean reversion, variance version: a Gaussian over portfolios is moved as
 * little as possible until a low return tomorrow has confidence φ.
 *
 * <p>Source: Li, Hoi, Zhao and Gopalkrishnan, ACM Transactions on Knowledge Discovery from Data
 * 7(1), 2013, proposition 1 and algorithm 1. Departures: as in {@link ConfidenceWeighted}.
 */
@Component(service = Method.class)
@PortfolioMethod(
        id = "cwmr-var",
        title = "Confidence-weighted mean reversion, variance",
        paper = "Li, Hoi, Zhao, Gopalkrishnan, TKDD 2013")
public final class ConfidenceWeightedVariance
        implements StrategyMethod<ConfidenceWeightedVariance.Settings> {

    /** The confidence, the threshold and the settings of a back-test. */
    public record Settings(
            @Setting(label = "Confidence", doc = "φ", def = "2", min = 0) double phi,
            @Setting(label = "Threshold", doc = "ε", def = "0.5", min = 0) double epsilon,
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
                    phi,
                    epsilon,
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
        return new ConfidenceWeighted(opening.width(), settings.phi(), settings.epsilon(), false);
    }
}
