package org.consilience.methods.portfolio;

import org.consilience.api.Method;
import org.consilience.methods.portfolio.internal.ConfidenceWeighted;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.PortfolioMethod;
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
        implements StrategyMethod<ConfidenceWeighted.Settings> {

    @Override
    public Class<ConfidenceWeighted.Settings> settings() {
        return ConfidenceWeighted.Settings.class;
    }

    @Override
    public Strategy open(ConfidenceWeighted.Settings settings, Opening opening) {
        return new ConfidenceWeighted(opening.width(), settings.phi(), settings.epsilon(), false);
    }
}
