package org.consilience.methods.portfolio.internal;

import org.consilience.api.Seeds;
import org.consilience.api.data.MarketHistory;

/**
 * What a strategy is given when it is opened.
 *
 * @param market the market; only strategies in hindsight may read its relatives, all others use its
 *     width and length alone
 * @param seed the trial's seed, the only source of randomness
 */
public record Opening(MarketHistory market, long seed) {

    /** Returns N, the number of assets. */
    public int width() {
        return market.width();
    }

    /** Returns T, the number of days. */
    public int length() {
        return market.length();
    }

    /**
     * Returns the opening for one component of an ensemble, with a seed of its own.
     *
     * @param index the component's index
     */
    public Opening component(int index) {
        return new Opening(market, Seeds.derive(seed, "component", index));
    }
}
