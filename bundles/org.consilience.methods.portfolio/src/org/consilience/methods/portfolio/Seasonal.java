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
import org.consilience.methods.portfolio.internal.Ranking;
import org.consilience.methods.portfolio.internal.Strategy;
import org.consilience.methods.portfolio.internal.StrategyMethod;
import org.consilience.methods.portfolio.internal.Window;
import org.osgi.service.component.annotations.Component;

/**
 * Seasonal: all on the asset with the highest mean log return on the days t − P, t − 2P, ..., t −
 * MP.
 *
 * <p>Source: the component family of Lam, arXiv:2406.03652; the rule is that of Heston and Sadka,
 * Journal of Financial Economics 87(2), 2008. Departures: uniform until MP days have passed; sums
 * closer than 1e-12 count as equal, and the first asset is held.
 */
@Component(service = Method.class)
@PortfolioMethod(id = "seasonal", title = "Seasonal", paper = "Lam, arXiv 2406.03652")
public final class Seasonal implements StrategyMethod<Seasonal.Settings> {

    /** The period, the repetitions and the settings of a back-test. */
    public record Settings(
            @Setting(label = "Period", doc = "P", def = "5", min = 1, max = 1000, unit = "days")
                    int period,
            @Setting(label = "Repetitions", doc = "M", def = "50", min = 1, max = 1000)
                    int repetitions,
            Backtesting backtest)
            implements BacktestSettings {

        /** Checks the bounds. */
        public Settings {
            Bounds.require(Settings.class, period, repetitions, backtest);
        }
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Strategy open(Settings settings, Opening opening) {
        return new Season(settings, opening.width());
    }

    private static final class Season extends HeldPortfolio {

        private final int period;
        private final int repetitions;
        private final Window past;
        private final Ranking ranking;

        Season(Settings s, int n) {
            super(n);
            period = s.period();
            repetitions = s.repetitions();
            past = new Window(period * repetitions, n);
            ranking = new Ranking(n);
        }

        @Override
        public void observe(double[] x) {
            double[] log = past.next();
            for (int i = 0; i < log.length; i++) {
                log[i] = Math.log(x[i]);
            }
            if (past.isFull()) {
                ranking.clear();
                for (int m = repetitions; m >= 1; m--) { // tomorrow − mP is m·P − 1 days old
                    ranking.add(past.row(m * period - 1));
                }
                ranking.best(1, b);
            }
        }

        @Override
        public void exchange(Memory memory) {
            super.exchange(memory);
            past.exchange(memory);
        }
    }
}
