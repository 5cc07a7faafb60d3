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
import org.consilience.methods.portfolio.internal.Strategy;
import org.consilience.methods.portfolio.internal.StrategyMethod;
import org.consilience.methods.portfolio.internal.Window;
import org.osgi.service.component.annotations.Component;

/**
 * On-line moving average reversion with the simple moving average: tomorrow's price is predicted to
 * be the mean of the last W.
 *
 * <p>Source: Li and Hoi, ICML 2012, algorithms 1 and 2, equation (1). Predicted relative φ_i =
 * (1/W)Σ_{u<W} 1/Π_{v<u} x_t−v,i; b_t+1 = Π(b_t + λ(φ − φ̄)), λ = max(0, ε − <φ,b_t>)/‖φ − φ̄‖².
 * Departures: φ = x_t until W + 1 days have passed, as in the authors' toolbox.
 */
@Component(service = Method.class)
@PortfolioMethod(
        id = "olmar-1",
        title = "On-line moving average reversion, simple average",
        paper = "Li, Hoi, ICML 2012")
public final class MovingAverageReversion
        implements StrategyMethod<MovingAverageReversion.Settings> {

    /** The threshold, the window and the settings of a back-test. */
    public record Settings(
            @Setting(
                            label = "Reversion threshold",
                            doc = "ε: the predicted return that is asked for",
                            def = "10",
                            min = 0)
                    double epsilon,
            @Setting(label = "Window", doc = "W", def = "5", min = 1, max = 10000, unit = "days")
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
        return new Average(settings, opening.width());
    }

    private static final class Average extends PredictedReversion {

        private final Window past;
        private final double[] fall;

        Average(Settings s, int n) {
            super(n, s.epsilon());
            past = new Window(s.window() + 1, n);
            fall = new double[n];
        }

        @Override
        protected void predict(double[] x, double[] phi) {
            past.add(x);
            if (!past.isFull()) {
                System.arraycopy(x, 0, phi, 0, phi.length);
                return;
            }
            int w = past.size() - 1;
            Arrays.fill(fall, 1);
            Arrays.fill(phi, 1);
            for (int u = 1; u < w; u++) {
                double[] row = past.row(u - 1);
                for (int i = 0; i < phi.length; i++) {
                    fall[i] *= row[i];
                    phi[i] += 1 / fall[i];
                }
            }
            for (int i = 0; i < phi.length; i++) {
                phi[i] /= w;
            }
        }

        @Override
        public void exchange(Memory memory) {
            super.exchange(memory);
            past.exchange(memory);
        }
    }
}
