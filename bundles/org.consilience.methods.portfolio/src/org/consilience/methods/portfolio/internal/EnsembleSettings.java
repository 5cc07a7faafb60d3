package org.consilience.methods.portfolio.internal;

/** The settings that every ensemble has beside its own. */
public interface EnsembleSettings extends BacktestSettings {

    /** Returns the strategies, first in the record. */
    EmbeddedMarket market();
}
