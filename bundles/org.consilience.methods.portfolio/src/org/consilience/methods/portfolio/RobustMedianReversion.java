package org.consilience.methods.portfolio;

import java.util.Arrays;
import org.consilience.api.Method;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
import org.consilience.methods.portfolio.internal.BacktestSettings;
import org.consilience.methods.portfolio.internal.Backtesting;
import org.consilience.methods.portfolio.internal.Memory;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.PortfolioMethod;
import org.consilience.methods.portfolio.internal.PredictedReversion;
import org.consilience.methods.portfolio.internal.SpatialMedian;
import org.consilience.methods.portfolio.internal.Strategy;
import org.consilience.methods.portfolio.internal.StrategyMethod;
import org.consilience.methods.portfolio.internal.Window;
import org.osgi.service.component.annotations.Component;

/**
 * Robust median reversion: tomorrow's prices are predicted to be the L1-median of the last W price
 * vectors.
 *
 * <p>Source: Huang, Zhou, Li, Hoi and Zhou, IJCAI 2013, algorithms 1 and 2; the step as in {@link
 * MovingAverageReversion}, the median as in {@link SpatialMedian}. Departures: φ = x_t until W + 1
 * days have passed; prices start at 1.
 */
@Component(service = Method.class)
@PortfolioMethod(
        id = "rmr",
        title = "Robust median reversion",
        paper = "Huang, Zhou, Li, Hoi, Zhou, IJCAI 2013")
public final class RobustMedianReversion implements StrategyMethod<RobustMedianReversion.Settings> {

    /** The threshold, the window and the settings of a back-test. */
    public record Settings(
            @Setting(
                            label = "Reversion threshold",
                            doc = "ε: the predicted return that is asked for",
                            def = "5",
                            min = 0)
                    double epsilon,
            @Setting(label = "Window", doc = "W", def = "5", min = 1, max = 1000, unit = "days")
                    int window,
            Backtesting backtest)
            implements BacktestSettings {

        /** Checks the bounds. */
        public Settings {
            Bounds.require(Settings.class, epsilon, window, backtest);
        }
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Strategy open(Settings settings, Opening opening) {
        return new Median(settings, opening.width());
    }

    private static final class Median extends PredictedReversion {

        private static final double LARGE = 1e100;
        private static final double LEAST = 1e-200; // a ruined asset keeps a price

        private final double[] price;
        private final Window past;
        private final double[][] prices;
        private final SpatialMedian median;

        Median(Settings s, int n) {
            super(n, s.epsilon());
            price = new double[n];
            Arrays.fill(price, 1);
            past = new Window(s.window() + 1, n);
            prices = new double[s.window()][];
            median = new SpatialMedian(s.window(), n);
        }

        @Override
        protected void predict(double[] x, double[] phi) {
            double top = 0;
            for (int i = 0; i < price.length; i++) {
                price[i] = Math.max(price[i] * x[i], LEAST);
                top = Math.max(top, price[i]);
            }
            past.add(price);
            if (top > LARGE || top < 1 / LARGE) {
                rescale(Math.scalb(1.0, -Math.getExponent(top)));
            }
            if (!past.isFull()) {
                System.arraycopy(x, 0, phi, 0, phi.length);
                return;
            }
            for (int u = 0; u < prices.length; u++) {
                prices[u] = past.row(u);
            }
            median.of(prices, phi);
            for (int i = 0; i < phi.length; i++) {
                phi[i] /= price[i];
            }
        }

        /** Changes the unit of all prices by a power of two, which no ratio notices. */
        private void rescale(double unit) {
            for (int age = -1; age < past.size(); age++) {
                double[] row = age < 0 ? price : past.row(age);
                for (int i = 0; i < row.length; i++) {
                    row[i] = Math.max(row[i] * unit, LEAST);
                }
            }
        }

        @Override
        public void exchange(Memory memory) {
            super.exchange(memory);
            memory.array(price);
            past.exchange(memory);
        }
    }
}
