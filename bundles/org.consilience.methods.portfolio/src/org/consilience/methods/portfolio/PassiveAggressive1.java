package org.consilience.methods.portfolio;

import org.consilience.api.Method;
import org.consilience.methods.portfolio.internal.MeanReversion;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.PortfolioMethod;
import org.consilience.methods.portfolio.internal.Strategy;
import org.consilience.methods.portfolio.internal.StrategyMethod;
import org.osgi.service.component.annotations.Component;

/**
 * Passive-aggressive mean reversion with a bound on the step.
 *
 * <p>Source: Li, Zhao, Hoi and Gopalkrishnan, Machine Learning 87(2), 2012, algorithm 1 and
 * proposition 2. With x̄ = mean(x_t)·1: b_t+1 = Π(b_t − τ(x_t − x̄)), τ = min(C, max(0, <b_t,x_t> −
 * ε)/‖x_t − x̄‖²). Departures: τ = 0 where all relatives are equal.
 */
@Component(service = Method.class)
@PortfolioMethod(
        id = "pamr-1",
        title = "Passive-aggressive mean reversion, variant 1",
        paper = "Li, Zhao, Hoi, Gopalkrishnan, Machine Learning 2012")
public final class PassiveAggressive1 implements StrategyMethod<MeanReversion.Settings> {

    @Override
    public Class<MeanReversion.Settings> settings() {
        return MeanReversion.Settings.class;
    }

    @Override
    public Strategy open(MeanReversion.Settings settings, Opening opening) {
        double epsilon = settings.epsilon();
        double c = settings.aggressiveness();
        return new MeanReversion(
                opening.width(), (r, squares) -> Math.min(c, Math.max(0, r - epsilon) / squares));
    }
}
