package org.consilience.methods.portfolio;

import java.util.List;
import org.consilience.api.Method;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
import org.consilience.methods.portfolio.internal.Components;
import org.consilience.methods.portfolio.internal.EnsembleComponent;
import org.consilience.methods.portfolio.internal.EnsembleMethod;
import org.consilience.methods.portfolio.internal.EnsembleSettings;
import org.consilience.methods.portfolio.internal.HeldPortfolio;
import org.consilience.methods.portfolio.internal.Memory;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.Sharpe;
import org.consilience.methods.portfolio.internal.Strategy;
import org.osgi.service.component.annotations.Component;

/**
 * Follow the best strategy: everything on the component with the most wealth so far, in equal parts
 * where several have it.
 *
 * <p>Source: folklore; Cesa-Bianchi and Lugosi, Prediction, Learning, and Games, 2006, section 3.2.
 * Departures: none.
 */
@Component(service = Method.class)
@EnsembleComponent(id = "leader-ensemble", title = "Follow the best strategy", paper = "folklore")
public final class LeaderEnsemble implements EnsembleMethod<LeaderEnsemble.Settings> {

    /** The components, the rule's parameters and the settings of a back-test. */
    public record Settings(
            @Setting(label = "Strategies", doc = STRATEGIES, def = FOUR, min = 1, max = 200)
                    List<String> strategies,
            @Setting(label = "Cost", doc = COST, def = "0", min = 0, max = 0.02) double cost,
            @Setting(label = "Periods a year", def = "252", above = 0) double periodsPerYear,
            @Setting(label = "Risk-free rate", doc = RISK_FREE, def = "0", unit = "1/year")
                    double riskFree,
            @Setting(label = "Sharpe ratio", doc = SHARPE, def = "daily") Sharpe sharpe,
            @Setting(label = "Record every", doc = RECORD, def = "10", min = 1, unit = "days")
                    int recordEvery)
            implements EnsembleSettings {

        /** Checks the bounds and the strategies. */
        public Settings {
            Bounds.require(
                    Settings.class,
                    strategies,
                    cost,
                    periodsPerYear,
                    riskFree,
                    sharpe,
                    recordEvery);
            Components.check("LeaderEnsemble", strategies);
        }
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Strategy rule(Settings settings, Opening over) {
        return new Leader(over.width());
    }

    private static final class Leader extends HeldPortfolio {

        private final double[] logWealths;

        Leader(int k) {
            super(k);
            logWealths = new double[k];
        }

        @Override
        public void observe(double[] y) {
            double best = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < y.length; j++) {
                logWealths[j] += Math.log(y[j]);
                best = Math.max(best, logWealths[j]);
            }
            int leaders = 0;
            for (double log : logWealths) {
                leaders += log == best ? 1 : 0;
            }
            for (int j = 0; j < y.length; j++) {
                b[j] = logWealths[j] == best ? 1.0 / leaders : 0;
            }
        }

        @Override
        public void exchange(Memory memory) {
            super.exchange(memory);
            memory.array(logWealths);
        }
    }
}
