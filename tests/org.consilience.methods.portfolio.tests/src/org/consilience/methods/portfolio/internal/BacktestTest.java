package org.consilience.methods.portfolio.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.consilience.api.CancelledException;
import org.consilience.api.data.MarketHistory;
import org.consilience.api.figure.Figure;
import org.consilience.methods.portfolio.ExponentiatedGradient;
import org.consilience.methods.portfolio.UniformRebalanced;
import org.junit.jupiter.api.Test;

class BacktestTest {

    private static final MarketHistory DOUBLE_HALF =
            Markets.of(new double[] {2, 1}, new double[] {0.5, 1}, new double[] {2, 1});

    @Test
    void costIsPaidOnWhatChangesHands() {
        // day 1: all is bought: 1.5·(1 − c/2·1). Drift (2/3, 1/3) → Σ|b − b°| = 1/3.
        // day 2: 0.75·(1 − c/2·1/3). Drift (1/3, 2/3): day 3: 1.5·(1 − c/2·1/3).
        double c = 0.02;
        Backtest test = Backtest.run(DOUBLE_HALF, Markets.open("ucrp", DOUBLE_HALF), c);
        assertEquals(1.5 * (1 - c / 2), test.returns()[0], 1e-15);
        assertEquals(0.75 * (1 - c / 6), test.returns()[1], 1e-15);
        assertEquals(1.5 * (1 - c / 6), test.returns()[2], 1e-15);
        assertEquals(1.0 / 6, test.turnover(), 1e-15);
    }

    @Test
    void holdingPaysOnceAndTurnsNothingOver() {
        double c = 0.01;
        Backtest free = Backtest.run(DOUBLE_HALF, Markets.open("market", DOUBLE_HALF), 0);
        Backtest paid = Backtest.run(DOUBLE_HALF, Markets.open("market", DOUBLE_HALF), c);
        assertEquals(Math.log(1.5), free.logWealth(), 1e-15);
        assertEquals(free.logWealth() + Math.log(1 - c / 2), paid.logWealth(), 1e-15);
        assertEquals(0, paid.turnover(), 1e-15);
    }

    @Test
    void drawdownCountsFromTheStart() {
        MarketHistory market =
                Markets.of(new double[] {0.8}, new double[] {1.5}, new double[] {0.75});
        Backtest test = Backtest.run(market, Markets.open("ucrp", market), 0);
        assertEquals(0.25, test.drawdown(), 1e-15);
        assertEquals(
                0.2,
                Backtest.run(
                                Markets.firstDays(market, 2),
                                Markets.open("ucrp", Markets.firstDays(market, 2)),
                                0)
                        .drawdown(),
                1e-15);
    }

    @Test
    void bothSharpeConventionsFollowTheirFormula() {
        // returns +10 %, −5 %, +1 %: mean 2 %, squares 64 + 49 + 1 = 114e-4, variance 57e-4
        MarketHistory market =
                Markets.of(new double[] {1.10}, new double[] {0.95}, new double[] {1.01});
        Backtest test = Backtest.run(market, Markets.open("ucrp", market), 0);
        double deviation = Math.sqrt(57e-4);
        Performance daily = Performance.of(test, new Backtesting(0, 100, 0.5, Sharpe.DAILY, 1));
        assertEquals(deviation * 10, daily.volatility(), 1e-14);
        assertEquals((0.02 - 0.005) / deviation * 10, daily.sharpe(), 1e-13);
        double apy = Math.pow(1.10 * 0.95 * 1.01, 100 / 3.0) - 1;
        Performance olps = Performance.of(test, new Backtesting(0, 100, 0.5, Sharpe.OLPS, 1));
        assertEquals(apy, olps.apy(), 1e-12 * apy);
        assertEquals((apy - 0.5) / (deviation * 10), olps.sharpe(), 1e-11);
        assertEquals(apy / 0.05, olps.calmar(), 1e-10);
        assertEquals(Math.log(1.10 * 0.95 * 1.01) / 3, olps.growthRate(), 1e-15);
    }

    @Test
    void whatIsUndefinedIsNaN() {
        MarketHistory still = Markets.of(new double[] {1, 1}, new double[] {1, 1});
        Backtest test = Backtest.run(still, Markets.open("ucrp", still), 0);
        Performance p = Performance.of(test, new Backtesting(0, 252, 0, Sharpe.DAILY, 1));
        assertEquals(0, p.volatility());
        assertTrue(Double.isNaN(p.sharpe()));
        assertTrue(Double.isNaN(p.calmar()));
    }

    @Test
    void trialRecordsEveryDeclaredMeasureAndNoOther() {
        MarketHistory market = Markets.random(1, 95, 4, 0.02);
        RecordedTrial<Backtesting> trial = trial(market, 20);
        new UniformRebalanced().run(trial);
        PortfolioMethod declared = UniformRebalanced.class.getAnnotation(PortfolioMethod.class);
        assertEquals(
                List.of(declared.measures()).stream()
                        .map(m -> org.consilience.api.Measure.parse(m).id())
                        .collect(java.util.stream.Collectors.toSet()),
                trial.scalars.keySet());
        assertEquals(List.of(20L, 40L, 60L, 80L, 95L), trial.steps.get("log-wealth"));
        assertEquals(List.of(95L), trial.steps.get("sharpe"));
        assertEquals(Set.of("wealth", "fall"), trial.figures.keySet());
        assertEquals(Set.of("performance"), trial.tables.keySet());
        Backtest plain = Backtest.run(market, Markets.open("ucrp", market), 0);
        assertEquals(plain.logWealth(), trial.last("log-wealth"));
        assertEquals(BestConstant.of(market).logWealth() - plain.logWealth(), trial.last("regret"));
    }

    @Test
    void curvesAreThinnedButEndWhereTheWealthEnds() {
        MarketHistory market = Markets.random(2, 5000, 2, 0.02);
        RecordedTrial<Backtesting> trial = trial(market, 1000);
        new UniformRebalanced().run(trial);
        Figure.Lines wealth = (Figure.Lines) trial.figures.get("wealth");
        double[] y = wealth.series().get(0).y();
        assertTrue(y.length <= 2000 && y.length > 1000, "points " + y.length);
        assertEquals(trial.last("log10-wealth"), y[y.length - 1], 1e-12);
    }

    @Test
    void resumedTrialEqualsUninterruptedTrial() {
        MarketHistory market = Markets.random(3, 120, 5, 0.03);
        ExponentiatedGradient.Settings settings =
                new ExponentiatedGradient.Settings(
                        3, new Backtesting(0.01, 252, 0, Sharpe.DAILY, 7));
        RecordedTrial<ExponentiatedGradient.Settings> whole =
                new RecordedTrial<>(market, settings, 1);
        new ExponentiatedGradient().run(whole);
        RecordedTrial<ExponentiatedGradient.Settings> stopped =
                new RecordedTrial<>(market, settings, 1).stoppedAt(50, 66);
        assertThrows(CancelledException.class, () -> new ExponentiatedGradient().run(stopped));
        assertEquals(9, stopped.scalars.get("log-wealth").size(), "stops within a day");
        stopped.resume();
        new ExponentiatedGradient().run(stopped);
        assertEquals(whole.scalars, stopped.scalars);
        assertEquals(whole.steps, stopped.steps);
        assertEquals(whole.tables, stopped.tables);
    }

    private static RecordedTrial<Backtesting> trial(MarketHistory market, int every) {
        return new RecordedTrial<>(market, new Backtesting(0, 252, 0, Sharpe.DAILY, every), 1);
    }
}
