package org.consilience.methods.portfolio.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.consilience.api.data.MarketHistory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What must hold for every strategy. */
class EveryStrategyTest {

    /** Windows shorter than the defaults, so that short markets fill them. */
    private static final List<String> EXPRESSIONS =
            List.of(
                    "market",
                    "ucrp",
                    "crp",
                    "best-stock",
                    "bcrp",
                    "eg(20)",
                    "ons(eta=0.1)",
                    "up(particles=300)",
                    "m0",
                    "sp",
                    "anticor(4)",
                    "bah-anticor(6)",
                    "anticor-anticor(5)",
                    "pamr",
                    "pamr-1(aggressiveness=0.3)",
                    "pamr-2",
                    "olmar-1",
                    "olmar-2",
                    "rmr",
                    "cwmr-stdev",
                    "cwmr-var",
                    "momentum(7, 2)",
                    "reversal(3, 2)",
                    "seasonal(5, 4)",
                    "mv(9)");

    private static final Set<String> HINDSIGHT = Set.of("best-stock", "bcrp");

    @Test
    void everyStrategyIsTestedHere() {
        assertEquals(
                Strategies.all().stream().map(StrategyMethod::id).toList(),
                EXPRESSIONS.stream().map(e -> StrategyExpression.parse(e).method().id()).toList());
    }

    @TestFactory
    Stream<DynamicTest> startsUniformUnlessItKnowsTheFuture() {
        MarketHistory market = Markets.random(1, 20, 5, 0.02);
        return each(
                e -> {
                    if (!HINDSIGHT.contains(e)) {
                        double fifth = 0.2;
                        assertArrayEquals(
                                new double[] {fifth, fifth, fifth, fifth, fifth},
                                Markets.portfolios(e, market)[0],
                                e.startsWith("up") ? 0.05 : 1e-15);
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> laterDaysChangeNoEarlierPortfolio() {
        MarketHistory market = Markets.random(2, 90, 6, 0.03);
        MarketHistory beginning = Markets.firstDays(market, 50);
        return each(
                e -> {
                    if (!HINDSIGHT.contains(e)) {
                        double[][] all = Markets.portfolios(e, market);
                        double[][] some = Markets.portfolios(e, beginning);
                        for (int t = 0; t <= 50; t++) {
                            assertArrayEquals(some[t], all[t], "day " + (t + 1));
                        }
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> portfoliosStayOnTheSimplex() {
        List<MarketHistory> markets =
                List.of(
                        Markets.random(3, 300, 7, 0.05),
                        Markets.random(4, 60, 1, 0.05),
                        Markets.random(5, 60, 2, 1),
                        Markets.wild(6, 250, 6),
                        Markets.wild(7, 250, 3),
                        Markets.wild(8, 90, 12));
        return each(
                e -> {
                    for (MarketHistory market : markets) {
                        double[][] b = Markets.portfolios(e, market);
                        for (int t = 0; t < b.length; t++) {
                            double sum = 0;
                            for (double weight : b[t]) {
                                assertTrue(weight >= 0, "day " + (t + 1) + ": weight " + weight);
                                sum += weight;
                            }
                            assertEquals(1, sum, 1e-12, "day " + (t + 1));
                        }
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> answersTheSameWhenAskedTwice() {
        MarketHistory market = Markets.random(9, 30, 4, 0.02);
        return each(
                e -> {
                    Strategy strategy = Markets.open(e, market);
                    double[] once = new double[4];
                    double[] twice = new double[4];
                    for (double[] x : market.relatives()) {
                        strategy.observe(x);
                        strategy.portfolio(once);
                        strategy.portfolio(twice);
                        assertArrayEquals(once, twice);
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> restoredStateGoesOnBitForBit() {
        MarketHistory market = Markets.random(10, 80, 5, 0.03);
        return each(
                e -> {
                    for (int stop : new int[] {0, 1, 11, 37}) {
                        Backtest whole = new Backtest(market, Markets.open(e, market), 0.001);
                        while (whole.day() < stop) {
                            whole.step();
                        }
                        double[] state = Memory.save(whole::exchange);
                        Backtest resumed = new Backtest(market, Markets.open(e, market), 0.001);
                        Memory.restore(resumed::exchange, state);
                        while (whole.day() < market.length()) {
                            whole.step();
                            resumed.step();
                        }
                        assertArrayEquals(whole.returns(), resumed.returns(), "from day " + stop);
                        assertEquals(whole.turnover(), resumed.turnover());
                        assertEquals(whole.drawdown(), resumed.drawdown());
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> canonicalTextParsesToItself() {
        return each(
                e -> {
                    StrategyExpression<?> expression = StrategyExpression.parse(e);
                    StrategyExpression<?> again = StrategyExpression.parse(expression.toString());
                    assertEquals(expression.settings(), again.settings());
                    assertEquals(expression.toString(), again.toString());
                });
    }

    private static Stream<DynamicTest> each(Consumer<String> test) {
        return EXPRESSIONS.stream().map(e -> DynamicTest.dynamicTest(e, () -> test.accept(e)));
    }
}
