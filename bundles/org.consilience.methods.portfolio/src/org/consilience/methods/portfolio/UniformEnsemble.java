package org.consilience.methods.portfolio;

import org.consilience.api.Method;
import org.consilience.methods.portfolio.internal.EnsembleComponent;
import org.consilience.methods.portfolio.internal.EnsembleMethod;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.PlainEnsemble;
import org.consilience.methods.portfolio.internal.Strategy;
import org.consilience.methods.portfolio.internal.StrategyExpression;
import org.osgi.service.component.annotations.Component;

/**
 * Uniform rebalancing of strategies: λ^j = 1/k every day.
 *
 * <p>Source: folklore. Departures: none.
 */
@Component(service = Method.class)
@EnsembleComponent(
        id = "uniform-ensemble",
        title = "Uniform rebalancing of strategies",
        paper = "folklore")
public final class UniformEnsemble implements EnsembleMethod<PlainEnsemble> {

    @Override
    public Class<PlainEnsemble> settings() {
        return PlainEnsemble.class;
    }

    @Override
    public Strategy rule(PlainEnsemble settings, Opening over) {
        return StrategyExpression.parse("ucrp").open(over);
    }
}
