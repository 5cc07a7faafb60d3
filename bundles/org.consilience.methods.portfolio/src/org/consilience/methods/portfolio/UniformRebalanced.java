package org.consilience.methods.portfolio;

import java.util.Arrays;
import org.consilience.api.Method;
import org.consilience.methods.portfolio.internal.Backtesting;
import org.consilience.methods.portfolio.internal.ConstantPortfolio;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.PortfolioMethod;
import org.consilience.methods.portfolio.internal.Strategy;
import org.consilience.methods.portfolio.internal.StrategyMethod;
import org.osgi.service.component.annotations.Component;

/**
 * The uniform constant rebalanced portfolio: back to equal weights every day.
 *
 * <p>Source: Cover, Mathematical Finance 1(1), 1991, section 2, with b = (1/N, ..., 1/N).
 * Departures: none.
 */
@Component(service = Method.class)
@PortfolioMethod(
        id = "ucrp",
        title = "Uniform constant rebalanced portfolio",
        paper = "Cover, Mathematical Finance 1991")
public final class UniformRebalanced implements StrategyMethod<Backtesting> {

    @Override
    public Class<Backtesting> settings() {
        return Backtesting.class;
    }

    @Override
    public Strategy open(Backtesting settings, Opening opening) {
        double[] b = new double[opening.width()];
        Arrays.fill(b, 1.0 / b.length);
        return new ConstantPortfolio(b);
    }
}
