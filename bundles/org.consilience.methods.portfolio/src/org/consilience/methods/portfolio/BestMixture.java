package org.consilience.methods.portfolio;

import java.util.List;
import org.consilience.api.Method;
import org.consilience.api.data.MarketHistory;
import org.consilience.methods.portfolio.internal.BestConstant;
import org.consilience.methods.portfolio.internal.Components;
import org.consilience.methods.portfolio.internal.EnsembleComponent;
import org.consilience.methods.portfolio.internal.EnsembleMethod;
import org.consilience.methods.portfolio.internal.HeldPortfolio;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.PlainEnsemble;
import org.consilience.methods.portfolio.internal.Strategy;
import org.osgi.service.component.annotations.Component;

/**
 * The best constant mixture of strategies in hindsight: a yard-stick, not a strategy one can
 * follow.
 *
 * <p>argmax_λ Σ_t log<λ,y_t>. Source: Cover, Mathematical Finance 1991. Departures: the components
 * run once ahead of the back-test to give y.
 */
@Component(service = Method.class)
@EnsembleComponent(
        id = "best-mixture",
        title = "Best mixture of strategies in hindsight",
        paper = "Cover, Mathematical Finance 1991")
public final class BestMixture implements EnsembleMethod<PlainEnsemble> {

    @Override
    public Class<PlainEnsemble> settings() {
        return PlainEnsemble.class;
    }

    @Override
    public Strategy rule(PlainEnsemble settings, Opening over) {
        return new Mixture(BestConstant.of(over.market()).weights());
    }

    @Override
    public Strategy open(PlainEnsemble settings, Opening opening) {
        List<String> names = settings.market().names();
        double[][] y =
                new Components(names, opening, settings.backtest().cost()).ahead(opening.market());
        Opening over =
                new Opening(new MarketHistory("strategies", names, List.of(), y), opening.seed());
        return EnsembleMethod.open(this, settings, opening, over);
    }

    private static final class Mixture extends HeldPortfolio {

        Mixture(double[] weights) {
            super(weights.length);
            System.arraycopy(weights, 0, b, 0, b.length);
        }

        @Override
        public void observe(double[] y) {
            // constant
        }
    }
}
