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
 * Exponentiated gradient: shifts weight multiplicatively towards the assets that did well today.
 *
 * <p>Source: Helmbold, Schapire, Singer and Warmuth, Mathematical Finance 8(4), 1998, equation
 * (4.1): b_t+1,i ∝ b_t,i·exp(η·x_t,i/<b_t,x_t>). Departures: the largest exponent of an asset held
 * is subtracted from all, which cancels.
 */
@Component(service = Method.class)
@PortfolioMethod(
        id = "eg",
        title = "Exponentiated gradient",
        paper = "Helmbold, Schapire, Singer, Warmuth, Mathematical Finance 1998")
public final class ExponentiatedGradient implements StrategyMethod<ExponentiatedGradient.Settings> {

    /** The step size and the settings of a back-test. */
    public record Settings(
            @Setting(label = "Step size", doc = "η", def = "0.05", min = 0, max = 100) double eta,
            Backtesting backtest)
            implements BacktestSettings {

        /** Checks the bounds. */
        public Settings {
            Bounds.require(Settings.class, eta, backtest);
        }
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Strategy open(Settings settings, Opening opening) {
        return new Gradient(settings.eta(), opening.width());
    }

    private static final class Gradient extends HeldPortfolio {

        private final double eta;

        Gradient(double eta, int n) {
            super(n);
            this.eta = eta;
        }

        @Override
        public void observe(double[] x) {
            double r = dot(x);
            double top = 0;
            for (int i = 0; i < b.length; i++) {
                top = b[i] > 0 ? Math.max(top, x[i]) : top;
            }
            double sum = 0;
            for (int i = 0; i < b.length; i++) {
                b[i] = b[i] > 0 ? b[i] * Math.exp(eta * ((x[i] - top) / r)) : 0;
                sum += b[i];
            }
            for (int i = 0; i < b.length; i++) {
                b[i] /= sum;
            }
        }
    }
}
