package org.consilience.methods.portfolio;

import org.consilience.api.Method;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
import org.consilience.methods.portfolio.internal.BacktestSettings;
import org.consilience.methods.portfolio.internal.Backtesting;
import org.consilience.methods.portfolio.internal.HeldPortfolio;
import org.consilience.methods.portfolio.internal.Memory;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.PortfolioMethod;
import org.consilience.methods.portfolio.internal.QuadraticSimplex;
import org.consilience.methods.portfolio.internal.Strategy;
import org.consilience.methods.portfolio.internal.StrategyMethod;
import org.osgi.service.component.annotations.Component;

/**
 * Online Newton step: the projection, in the norm of the past gradients, of a Newton step onto the
 * simplex.
 *
 * <p>Source: Agarwal, Hazan, Kale and Schapire, ICML 2006, figure 1 (Online Newton Step). With g =
 * x_t/<b_t,x_t>: A_t = I + Σgg', p_t = (1 + 1/β)Σg, b_t+1 = (1 − η)·Π_A(δA⁻¹p) + η/N. Departures:
 * none; the projection argmin_z (z − q)'A(z − q) with Aq = δp needs no q: it minimises ½z'Az −
 * δp'z, which {@link QuadraticSimplex} does exactly.
 */
@Component(service = Method.class)
@PortfolioMethod(
        id = "ons",
        title = "Online Newton step",
        paper = "Agarwal, Hazan, Kale, Schapire, ICML 2006")
public final class OnlineNewtonStep implements StrategyMethod<OnlineNewtonStep.Settings> {

    /** The paper's parameters and the settings of a back-test. */
    public record Settings(
            @Setting(
                            label = "Mixing",
                            doc = "η: share of the uniform portfolio",
                            def = "0",
                            min = 0,
                            max = 1)
                    double eta,
            @Setting(label = "Curvature", doc = "β", def = "1", above = 0) double beta,
            @Setting(label = "Step", doc = "δ", def = "0.125", above = 0) double delta,
            Backtesting backtest)
            implements BacktestSettings {

        /** Checks the bounds. */
        public Settings {
            Bounds.require(Settings.class, eta, beta, delta, backtest);
        }
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Strategy open(Settings settings, Opening opening) {
        return new NewtonStep(settings, opening.width());
    }

    private static final class NewtonStep extends HeldPortfolio {

        private final double eta;
        private final double factor;
        private final double[][] a;
        private final double[] p;
        private final double[] z;
        private final double[] g;
        private final QuadraticSimplex projection;

        NewtonStep(Settings s, int n) {
            super(n);
            eta = s.eta();
            factor = s.delta() * (1 + 1 / s.beta());
            a = new double[n][n];
            for (int i = 0; i < n; i++) {
                a[i][i] = 1;
            }
            p = new double[n];
            z = b.clone();
            g = new double[n];
            projection = new QuadraticSimplex(n);
        }

        @Override
        public void observe(double[] x) {
            double r = dot(x);
            for (int i = 0; i < b.length; i++) {
                g[i] = x[i] / r;
                p[i] += factor * g[i];
            }
            for (int i = 0; i < b.length; i++) {
                double gi = g[i];
                double[] ai = a[i];
                for (int j = 0; j < ai.length; j++) {
                    ai[j] += gi * g[j];
                }
            }
            projection.minimise(a, p, z);
            for (int i = 0; i < b.length; i++) {
                b[i] = (1 - eta) * z[i] + eta / b.length;
            }
        }

        @Override
        public void exchange(Memory memory) {
            super.exchange(memory);
            memory.matrix(a);
            memory.array(p);
            memory.array(z);
        }
    }
}
