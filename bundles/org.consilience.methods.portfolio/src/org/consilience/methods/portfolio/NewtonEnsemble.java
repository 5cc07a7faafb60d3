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
 * Online Newton step over strategies: {@link OnlineNewtonStep} with the components as assets and
 * its usual parameters.
 *
 * <p>Source: Agarwal, Hazan, Kale and Schapire, ICML 2006. Departures: none.
 */
@Component(service = Method.class)
@EnsembleComponent(
        id = "ons-ensemble",
        title = "Online Newton step over strategies",
        paper = "Agarwal, Hazan, Kale, Schapire, ICML 2006")
public final class NewtonEnsemble implements EnsembleMethod<PlainEnsemble> {

    @Override
    public Class<PlainEnsemble> settings() {
        return PlainEnsemble.class;
    }

    @Override
    public Strategy rule(PlainEnsemble settings, Opening over) {
        return StrategyExpression.parse("ons").open(over);
    }
}
