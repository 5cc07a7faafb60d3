package org.consilience.methods.portfolio;

import org.consilience.api.Method;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
import org.consilience.methods.portfolio.internal.BacktestSettings;
import org.consilience.methods.portfolio.internal.MeanReversion;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.PortfolioMethod;
import org.consilience.methods.portfolio.internal.Sharpe;
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
public final class PassiveAggressive1 implements StrategyMethod<PassiveAggressive1.Settings> {

    /** The threshold, the bound and the settings of a back-test. */
    public record Settings(
            @Setting(
                            label = "Threshold",
                            doc = "ε: the return above which the portfolio is moved",
                            def = "0.5",
                            min = 0)
                    double epsilon,
            @Setting(label = "Aggressiveness", doc = "C", def = "500", above = 0)
                    double aggressiveness,
            @Setting(label = "Cost", doc = COST, def = "0", min = 0, max = 0.02) double cost,
            @Setting(label = "Periods a year", def = "252", above = 0) double periodsPerYear,
            @Setting(label = "Risk-free rate", doc = RISK_FREE, def = "0", unit = "1/year")
                    double riskFree,
            @Setting(label = "Sharpe ratio", doc = SHARPE, def = "daily") Sharpe sharpe,
            @Setting(label = "Record every", doc = RECORD, def = "10", min = 1, unit = "days")
                    int recordEvery)
            implements BacktestSettings {

        /** Checks the bounds. */
        public Settings {
            Bounds.require(
                    Settings.class,
                    epsilon,
                    aggressiveness,
                    cost,
                    periodsPerYear,
                    riskFree,
                    sharpe,
                    recordEvery);
        }
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Strategy open(Settings settings, Opening opening) {
        double epsilon = settings.epsilon();
        double c = settings.aggressiveness();
        return new MeanReversion(
                opening.width(), (r, squares) -> Math.min(c, Math.max(0, r - epsilon) / squares));
    }
}
