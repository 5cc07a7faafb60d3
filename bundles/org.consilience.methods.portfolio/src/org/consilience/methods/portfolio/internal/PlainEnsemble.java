package org.consilience.methods.portfolio.internal;

import org.consilience.api.settings.Bounds;

/**
 * The settings of ensembles that have none of their own.
 *
 * @param market the strategies
 * @param backtest the back-test
 */
public record PlainEnsemble(EmbeddedMarket market, Backtesting backtest)
        implements EnsembleSettings {

    /** Checks that both are there. */
    public PlainEnsemble {
        Bounds.require(PlainEnsemble.class, market, backtest);
    }
}
