package org.consilience.methods.portfolio.internal;

import java.util.Objects;
import org.consilience.api.Method;
import org.consilience.api.Trial;
import org.consilience.api.data.MarketHistory;

/**
 * A method whose trial is the back-test of one strategy. Its settings other than {@link
 * Backtesting} are the strategy's parameters, also in expressions such as {@code eg(0.05)}.
 *
 * @param <S> the settings
 */
public interface StrategyMethod<S extends Record & BacktestSettings>
        extends Method<MarketHistory, S> {

    /** Returns the settings record's class. */
    Class<S> settings();

    /**
     * Opens the strategy on a market.
     *
     * @param settings checked settings
     * @param opening the market and the seed
     * @return the strategy before its first day
     */
    Strategy open(S settings, Opening opening);

    /** Returns the id. */
    default String id() {
        return Objects.requireNonNull(
                        getClass().getAnnotation(PortfolioMethod.class), getClass().getName())
                .id();
    }

    @Override
    default void run(Trial<MarketHistory, S> trial) {
        Opening opening = new Opening(trial.data(), trial.seed());
        new BacktestRun<>(trial, id(), open(trial.settings(), opening)).toEnd();
    }
}
