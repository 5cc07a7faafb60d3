package org.consilience.methods.portfolio;

import org.consilience.api.Method;
import org.consilience.methods.portfolio.internal.EnsembleComponent;
import org.consilience.methods.portfolio.internal.EnsembleMethod;
import org.consilience.methods.portfolio.internal.HeldPortfolio;
import org.consilience.methods.portfolio.internal.Memory;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.PlainEnsemble;
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
public final class LeaderEnsemble implements EnsembleMethod<PlainEnsemble> {

    @Override
    public Class<PlainEnsemble> settings() {
        return PlainEnsemble.class;
    }

    @Override
    public Strategy rule(PlainEnsemble settings, Opening over) {
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
