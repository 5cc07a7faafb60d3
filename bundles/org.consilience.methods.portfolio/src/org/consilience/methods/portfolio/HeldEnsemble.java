package org.consilience.methods.portfolio;

import org.consilience.api.Method;
import org.consilience.methods.portfolio.internal.EnsembleComponent;
import org.consilience.methods.portfolio.internal.EnsembleMethod;
import org.consilience.methods.portfolio.internal.Guarantee;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.PlainEnsemble;
import org.consilience.methods.portfolio.internal.Strategy;
import org.consilience.methods.portfolio.internal.StrategyExpression;
import org.osgi.service.component.annotations.Component;

/**
 * Buy and hold of strategies: gives each component the same capital and leaves it there.
 *
 * <p>λ^j ∝ S_n^j, so the wealth is the mean of the components' wealths. Source: folklore;
 * Cesa-Bianchi and Lugosi, Prediction, Learning, and Games, 2006, section 10.2. Departures: none.
 */
@Component(service = Method.class)
@EnsembleComponent(id = "hold-ensemble", title = "Buy and hold of strategies", paper = "folklore")
public final class HeldEnsemble implements EnsembleMethod<PlainEnsemble> {

    @Override
    public Class<PlainEnsemble> settings() {
        return PlainEnsemble.class;
    }

    @Override
    public Strategy rule(PlainEnsemble settings, Opening over) {
        return StrategyExpression.parse("market").open(over);
    }

    @Override
    public Guarantee guarantee(PlainEnsemble settings, int k, int days) {
        return Guarantee.holding(k, days);
    }
}
