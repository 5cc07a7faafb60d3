package org.consilience.methods.portfolio;

import org.consilience.api.Method;
import org.consilience.methods.portfolio.internal.Backtesting;
import org.consilience.methods.portfolio.internal.ConstantPortfolio;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.PortfolioMethod;
import org.consilience.methods.portfolio.internal.Strategy;
import org.consilience.methods.portfolio.internal.StrategyMethod;
import org.osgi.service.component.annotations.Component;

/**
 * The best stock in hindsight: all on the asset with the largest final wealth, a yard-stick that
 * nobody can hold without knowing the future.
 *
 * <p>Source: Li and Hoi, ACM Computing Surveys 46(3), 2014, section 3.1.2. Departures: none; the
 * first of several equal assets is held.
 */
@Component(service = Method.class)
@PortfolioMethod(
        id = "best-stock",
        title = "Best stock in hindsight",
        paper = "Li, Hoi, ACM Computing Surveys 2014")
public final class BestStock implements StrategyMethod<Backtesting> {

    @Override
    public Class<Backtesting> settings() {
        return Backtesting.class;
    }

    @Override
    public Strategy open(Backtesting settings, Opening opening) {
        double[][] x = opening.market().relatives();
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < opening.width(); i++) {
            double log = 0;
            for (double[] row : x) {
                log += Math.log(row[i]);
            }
            if (log > highest) {
                highest = log;
                best = i;
            }
        }
        double[] b = new double[opening.width()];
        b[best] = 1;
        return new ConstantPortfolio(b);
    }
}
