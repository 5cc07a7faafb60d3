package org.consilience.methods.portfolio;

import org.consilience.api.Method;
import org.consilience.methods.portfolio.internal.Backtesting;
import org.consilience.methods.portfolio.internal.HeldPortfolio;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.PortfolioMethod;
import org.consilience.methods.portfolio.internal.Strategy;
import org.consilience.methods.portfolio.internal.StrategyMethod;
import org.osgi.service.component.annotations.Component;

/**
 * The market: equal weights on the first day, never traded again.
 *
 * <p>Source: Li and Hoi, ACM Computing Surveys 46(3), 2014, section 3.1.1: b_t+1 =
 * b_t∘x_t/<b_t,x_t>. Departures: none.
 */
@Component(service = Method.class)
@PortfolioMethod(
        id = "market",
        title = "Market: uniform buy and hold",
        paper = "Li, Hoi, ACM Computing Surveys 2014")
public final class BuyAndHold implements StrategyMethod<Backtesting> {

    @Override
    public Class<Backtesting> settings() {
        return Backtesting.class;
    }

    @Override
    public Strategy open(Backtesting settings, Opening opening) {
        return new Hold(opening.width());
    }

    private static final class Hold extends HeldPortfolio {

        Hold(int n) {
            super(n);
        }

        @Override
        public void observe(double[] x) {
            double r = dot(x);
            for (int i = 0; i < b.length; i++) {
                b[i] = b[i] * x[i] / r;
            }
        }
    }
}
