package org.consilience.methods.portfolio;

import org.consilience.api.Method;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
import org.consilience.methods.portfolio.internal.BacktestSettings;
import org.consilience.methods.portfolio.internal.Backtesting;
import org.consilience.methods.portfolio.internal.HeldPortfolio;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.PortfolioMethod;
import org.consilience.methods.portfolio.internal.Strategy;
import org.consilience.methods.portfolio.internal.StrategyMethod;
import org.osgi.service.component.annotations.Component;

/**
 * The switching portfolio: wealth in each asset, of which a share γ moves evenly to the others
 * every day.
 *
 * <p>Source: Singer, International Journal of Neural Systems 8(4), 1997, section 3 (fixed switching
 * rate): with b° the portfolio drifted by today's relatives, b_t+1 = (1 − γ − γ/(N − 1))·b° + γ/(N
 * − 1). Departures: none. (Without the drift the rule keeps the uniform portfolio for ever.)
 */
@Component(service = Method.class)
@PortfolioMethod(
        id = "sp",
        title = "Switching portfolio",
        paper = "Singer, International Journal of Neural Systems 1997")
public final class SwitchingPortfolio implements StrategyMethod<SwitchingPortfolio.Settings> {

    /** The switching rate and the settings of a back-test. */
    public record Settings(
            @Setting(label = "Switching rate", doc = "γ", def = "0.25", min = 0, max = 1)
                    double gamma,
            Backtesting backtest)
            implements BacktestSettings {

        /** Checks the bounds. */
        public Settings {
            Bounds.require(Settings.class, gamma, backtest);
        }
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Strategy open(Settings settings, Opening opening) {
        return new Switching(settings.gamma(), opening.width());
    }

    private static final class Switching extends HeldPortfolio {

        private final double gamma;

        Switching(double gamma, int n) {
            super(n);
            this.gamma = gamma;
        }

        @Override
        public void observe(double[] x) {
            double r = dot(x);
            double even = b.length > 1 ? gamma / (b.length - 1) : 0;
            double kept = b.length > 1 ? 1 - gamma - even : 1;
            double sum = 0;
            for (int i = 0; i < b.length; i++) {
                b[i] = Math.max(0, b[i] * x[i] / r * kept + even);
                sum += b[i];
            }
            for (int i = 0; i < b.length; i++) {
                b[i] /= sum;
            }
        }
    }
}
