package org.consilience.methods.portfolio;

import org.consilience.api.Method;
import org.consilience.methods.portfolio.internal.Backtesting;
import org.consilience.methods.portfolio.internal.BestConstant;
import org.consilience.methods.portfolio.internal.ConstantPortfolio;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.PortfolioMethod;
import org.consilience.methods.portfolio.internal.Strategy;
import org.consilience.methods.portfolio.internal.StrategyMethod;
import org.osgi.service.component.annotations.Component;

/**
 * The best constant rebalanced portfolio in hindsight: the yard-stick of regret.
 *
 * <p>Source: Cover, Mathematical Finance 1(1), 1991, section 2: b* = argmax_b Σ_t log<b,x_t>; see
 * {@link BestConstant} for the solver. Departures: none.
 */
@Component(service = Method.class)
@PortfolioMethod(
        id = "bcrp",
        title = "Best constant rebalanced portfolio in hindsight",
        paper = "Cover, Mathematical Finance 1991")
public final class BestRebalanced implements StrategyMethod<Backtesting> {

    @Override
    public Class<Backtesting> settings() {
        return Backtesting.class;
    }

    @Override
    public Strategy open(Backtesting settings, Opening opening) {
        return new ConstantPortfolio(BestConstant.of(opening.market()).weights());
    }
}
