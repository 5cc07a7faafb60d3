package org.consilience.methods.portfolio.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.consilience.api.CancelledException;
import org.consilience.api.Seeds;
import org.consilience.api.data.MarketHistory;
import org.consilience.api.figure.Figure;
import org.consilience.api.settings.SettingsException;
import org.consilience.api.settings.SettingsType;
import org.consilience.methods.portfolio.AcceleratedEnsemble;
import org.consilience.methods.portfolio.BestMixture;
import org.consilience.methods.portfolio.FixedShareEnsemble;
import org.consilience.methods.portfolio.GradientEnsemble;
import org.consilience.methods.portfolio.GroupedEnsemble;
import org.consilience.methods.portfolio.HeldEnsemble;
import org.consilience.methods.portfolio.LeaderEnsemble;
import org.consilience.methods.portfolio.NewtonEnsemble;
import org.consilience.methods.portfolio.UniformEnsemble;
import org.consilience.methods.portfolio.UniversalEnsemble;
import org.junit.jupiter.api.Test;

class EnsembleTest {

    private static final MarketHistory SEESAW =
            new MarketHistory(
                    "seesaw", List.of("a", "b"), List.of(), new double[][] {{2, 0.5}, {0.5, 2}});
    private static final String STOCKS = "crp(1,0); crp(0,1)";

    @Test
    void handWorkedWealths() {
        assertEquals(1.375, wealth(run(new UniversalEnsemble(), STOCKS)), 1e-6);
        // ½·2 + ½·½ = 1.25; then λ = 19/28: 19/28·½ + 9/28·2 = 55/56
        double squared = wealth(run(new AcceleratedEnsemble(), STOCKS, "gamma", "2"));
        assertEquals(1.25 * 55 / 56, squared, 1e-6);
        assertEquals(1.5625, wealth(run(new BestMixture(), STOCKS)), 1e-9);
        assertEquals(1, wealth(run(new HeldEnsemble(), STOCKS)), 1e-12); // (2·½ + ½·2)/2
        assertEquals(1.5625, wealth(run(new UniformEnsemble(), STOCKS)), 1e-12);
        assertEquals(1.25 * 0.5, wealth(run(new LeaderEnsemble(), STOCKS)), 1e-12);
        // held: λ = (0.8, 0.2); share ½: (0.65, 0.35), so 1.25·(0.325 + 0.7)
        double shared = wealth(run(new FixedShareEnsemble(), STOCKS, "share", "0.5"));
        assertEquals(1.28125, shared, 1e-12);
    }

    @Test
    void holdingGivesTheMeanOfTheComponentsWealths() {
        MarketHistory market = market(3, 700, 5);
        double mean = 0;
        for (String strategy : EmbeddedMarket.FOUR.split(";")) {
            mean += Math.exp(alone(strategy.strip(), market).logWealth()) / 4;
        }
        double held = wealth(run(new HeldEnsemble(), EmbeddedMarket.FOUR, market));
        assertEquals(1, held / mean, 1e-12);
    }

    @Test
    void everyRuleStaysBelowTheBestMixture() {
        MarketHistory market = market(4, 900, 6);
        for (EnsembleMethod<?> method : all()) {
            RecordedTrial<?> trial = run(method, EmbeddedMarket.FOUR, market);
            boolean hindsight = method instanceof BestMixture;
            assertTrue(trial.last("mixture-gap") >= -1e-9, method.id());
            assertEquals(hindsight, trial.last("mixture-gap") < 1e-9, method.id());
            assertEquals(trial.last("lead"), 900 * trial.last("relative-growth-last"), 1e-9);
        }
    }

    @Test
    void laterDaysChangeNothingEarlier() {
        MarketHistory longer = market(4, 800, 8);
        MarketHistory shorter =
                new MarketHistory(
                        "start",
                        longer.assets(),
                        List.of(),
                        Arrays.copyOf(longer.relatives(), 500));
        for (EnsembleMethod<?> method : all()) {
            if (method instanceof BestMixture) {
                continue;
            }
            Map<String, String> rate =
                    method instanceof FixedShareEnsemble ? Map.of("share", "0.01") : Map.of();
            RecordedTrial<?> a = run(method, EmbeddedMarket.FOUR, shorter, rate);
            RecordedTrial<?> b = run(method, EmbeddedMarket.FOUR, longer, rate);
            assertEquals(
                    a.scalars.get("log-wealth"),
                    b.scalars.get("log-wealth").subList(0, 50),
                    method.id());
        }
    }

    /**
     * The values of independent code for these four components, wealths 1.34, 1.65, 5.09, 15.57.
     */
    @Test
    void publishedMarketGivesTheRecomputedMixtures() throws IOException {
        MarketHistory market = Markets.published("sp500");
        String strategies = "market; ucrp; pamr(0.5); olmar-1(10,5)";
        RecordedTrial<?> mixture = run(new BestMixture(), strategies, market);
        assertEquals(15.563, wealth(mixture), 0.02 * 15.563);
        assertEquals(5.9132, wealth(run(new HeldEnsemble(), strategies, market)), 0.02 * 5.9132);
        assertEquals(4.1569, wealth(run(new UniformEnsemble(), strategies, market)), 0.02 * 4.1569);
    }

    /** The mean of the wealths that {@link RealMarketsTest} checks against the survey. */
    @Test
    void holdingOnAPublishedMarketIsTheMeanOfPublishedWealths() throws IOException {
        MarketHistory market = Markets.published("msci");
        String strategies = "market; ucrp; pamr(0.5); olmar-1(10,5)";
        double mean = (0.906352 + 0.926836 + 15.2320 + 14.9298) / 4;
        assertEquals(mean, wealth(run(new HeldEnsemble(), strategies, market)), 0.02 * mean);
    }

    @Test
    void ruinsAndHundredfoldGainsLeaveFiniteWealth() {
        MarketHistory market = Markets.wild(5, 400, 6);
        String strategies = "market; ucrp; eg(0.05); sp; m0";
        for (EnsembleMethod<?> method : all()) {
            RecordedTrial<?> trial = run(method, strategies, market);
            assertTrue(Double.isFinite(trial.last("log-wealth")), method.id());
            double gap = trial.last("mixture-gap");
            assertTrue(gap >= -1e-9 * Math.abs(trial.last("log-wealth")), method.id() + gap);
        }
        RecordedTrial<?> universal = run(new UniversalEnsemble(), strategies, market);
        assertTrue(universal.min("guarantee-slack") >= 0);
    }

    @Test
    void resumedTrialEqualsUninterruptedTrial() {
        MarketHistory market = market(4, 600, 9);
        for (String strategies :
                List.of(EmbeddedMarket.FOUR, "ucrp; eg(0.05); momentum({5,20},1); mv(30,2)")) {
            for (EnsembleMethod<?> method : all()) {
                resume(method, strategies, market);
            }
        }
        resume(new UniversalEnsemble(), "ucrp; reversal(1,1); momentum(20,1)", market);
    }

    private static <S extends Record & EnsembleSettings> void resume(
            EnsembleMethod<S> method, String strategies, MarketHistory market) {
        Map<String, String> values = Map.of("strategies", strategies);
        RecordedTrial<S> whole = trial(method, market, values);
        method.run(whole);
        RecordedTrial<S> parts = trial(method, market, values).stoppedAt(333, 487);
        assertThrows(CancelledException.class, () -> method.run(parts));
        parts.resume();
        method.run(parts);
        assertEquals(whole.scalars, parts.scalars, method.id());
        assertEquals(whole.steps, parts.steps, method.id());
        assertEquals(whole.tables, parts.tables, method.id());
        assertEquals(print(whole.figures), print(parts.figures), method.id());
    }

    @Test
    void guaranteeHoldsOnEveryDay() {
        String three = "ucrp; reversal(1,1); momentum(20,1)";
        String many = "ucrp; eg({0.01,0.05,0.5}); momentum({2,5,10,20},1); reversal({1,2},1)";
        for (int seed = 1; seed <= 2; seed++) {
            MarketHistory market = market(5, 1500, seed);
            for (double alpha : new double[] {0.5, 1}) {
                Map<String, String> prior = Map.of("priorAlpha", "" + alpha);
                for (String strategies : List.of("market; ucrp", three, EmbeddedMarket.FOUR)) {
                    RecordedTrial<?> t = run(new UniversalEnsemble(), strategies, market, prior);
                    assertTrue(t.min("guarantee-slack") >= 0, strategies);
                }
                RecordedTrial<?> t = run(new GroupedEnsemble(), many, market, prior);
                assertTrue(t.min("guarantee-slack") >= 0);
            }
            assertTrue(run(new HeldEnsemble(), three, market).min("guarantee-slack") >= 0, "held");
        }
    }

    @Test
    void slackKeepsTheWorstDayBetweenTwoRecords() {
        MarketHistory market = market(3, 600, 11);
        RecordedTrial<?> daily =
                run(new UniversalEnsemble(), "market; ucrp", market, Map.of("recordEvery", "1"));
        RecordedTrial<?> seldom =
                run(new UniversalEnsemble(), "market; ucrp", market, Map.of("recordEvery", "77"));
        assertEquals(daily.min("guarantee-slack"), seldom.min("guarantee-slack"));
        assertEquals(8, seldom.scalars.get("guarantee-slack").size());
    }

    @Test
    void guaranteeIsTheLogarithmOfABinomialCoefficient() {
        Guarantee four = Guarantee.mixing(4, 1, 100);
        assertEquals(Math.log(4), four.nats()[1], 1e-12); // C(4, 3)
        assertEquals(Math.log(176_851), four.nats()[100], 1e-9); // C(103, 3)
        Guarantee half = Guarantee.mixing(2, 0.5, 1000);
        for (int n = 1; n <= 1000; n++) {
            assertTrue(half.nats()[n] <= 0.5 * Math.log(n + 1) + Math.log(2));
        }
        assertFalse(four.slack(-Math.log(176_851) - 0.51, 100) >= 0);
    }

    @Test
    void oneGroupEqualsTheUniversalCombination() {
        String three = "ucrp; reversal(1,1); momentum(20,1)";
        MarketHistory market = market(4, 400, 12);
        double flat = run(new UniversalEnsemble(), three, market).last("log-wealth");
        double grouped = run(new GroupedEnsemble(), three, market).last("log-wealth");
        assertEquals(flat, grouped, 1e-12);
    }

    @Test
    void groupsOfTwoAreCombinedFromTheReturnsOfTheirCombinations() {
        GroupedUniversal grouped = new GroupedUniversal(4, 2, 1, 1, 2000, 1);
        grouped.observe(new double[] {2, 1, 1, 1});
        double[] b = new double[4];
        grouped.portfolio(b);
        // inside: ∫λ(1+λ)/∫(1+λ) = (1/2 + 1/3)/1.5 = 5/9; outside: y = (1.5, 1), 8/15
        assertEquals(8.0 / 15 * 5 / 9, b[0], 1e-6);
        assertEquals(8.0 / 15 * 4 / 9, b[1], 1e-6);
        assertEquals(7.0 / 15 / 2, b[2], 1e-6);
    }

    @Test
    void anEnsembleOfOneIsItsComponentCostsIncluded() {
        MarketHistory market = market(4, 300, 13);
        Map<String, String> cost = Map.of("cost", "0.01");
        RecordedTrial<?> one = run(new UniversalEnsemble(), "reversal(1,1)", market, cost);
        StrategyExpression<?> expression = StrategyExpression.parse("reversal(1,1)");
        Backtest alone = Backtest.run(market, expression.open(new Opening(market, 1)), 0.01);
        assertEquals(alone.logWealth(), one.last("log-wealth"), 1e-12);
        assertEquals(0, one.last("lead"), 1e-12);
        assertTrue(alone.logWealth() < alone("reversal(1,1)", market).logWealth());
    }

    @Test
    void threeComponentsLeaveTheAnimationOfTheirMixtures() {
        RecordedTrial<?> t = run(new UniversalEnsemble(), "market; ucrp; eg(1)", market(3, 200, 1));
        Figure.Animation animation = (Figure.Animation) t.figures.get("mixtures");
        assertEquals(20, animation.frames().size());
        Figure.HeatMap last = (Figure.HeatMap) animation.frames().getLast().figure();
        double corner = last.values()[25][0] * Math.log(10); // all on the second component
        assertEquals(alone("ucrp", market(3, 200, 1)).logWealth(), corner, 1e-9);
        assertTrue(Double.isNaN(last.values()[25][25]));
    }

    @Test
    void familiesAreWrittenOut() {
        assertEquals(
                List.of("ucrp", "momentum(5,1)", "momentum(20,1)"),
                Families.expand(List.of("ucrp", "momentum({5, 20},1)")));
        assertEquals(
                List.of("mv(60,0.1)", "mv(60,1)", "mv(60,10)"),
                Families.expand(List.of("mv(60,{0.1..10:3})")));
        assertEquals(4, Families.expand(List.of("momentum({5,20},{1,2})")).size());
    }

    @Test
    void malformedStrategiesAreRefusedByTheSettings() {
        for (String text : List.of("ucrp; momentun(20,1)", "mv(60,{1..})", "eg({0.1,0.2)", "")) {
            SettingsException e =
                    assertThrows(SettingsException.class, () -> run(new UniversalEnsemble(), text));
            assertTrue(e.getMessage().contains("trategies"), e.getMessage());
        }
    }

    static List<EnsembleMethod<?>> all() {
        return List.of(
                new UniversalEnsemble(),
                new AcceleratedEnsemble(),
                new GroupedEnsemble(),
                new HeldEnsemble(),
                new UniformEnsemble(),
                new GradientEnsemble(),
                new FixedShareEnsemble(),
                new LeaderEnsemble(),
                new NewtonEnsemble(),
                new BestMixture());
    }

    private static MarketHistory market(int assets, int days, long seed) {
        RandomGenerator random = Seeds.split(seed, "test");
        double[][] x = new double[days][assets];
        for (int t = 0; t < days; t++) {
            for (int i = 0; i < assets; i++) {
                double wave = 0.01 * Math.cos(2 * Math.PI * (t / 5.0 + i / 10.0));
                x[t][i] = Math.exp(wave + 0.03 * random.nextGaussian());
            }
        }
        List<String> names = List.of("a", "b", "c", "d", "e").subList(0, assets);
        return new MarketHistory("waves", names, List.of(), x);
    }

    private static Backtest alone(String strategy, MarketHistory market) {
        Strategy opened = StrategyExpression.parse(strategy).open(new Opening(market, 1));
        return Backtest.run(market, opened, 0);
    }

    private static double wealth(RecordedTrial<?> trial) {
        return Math.exp(trial.last("log-wealth"));
    }

    private static RecordedTrial<?> run(
            EnsembleMethod<?> method, String strategies, String... setting) {
        Map<String, String> more = setting.length == 0 ? Map.of() : Map.of(setting[0], setting[1]);
        return run(method, strategies, SEESAW, more);
    }

    private static RecordedTrial<?> run(
            EnsembleMethod<?> method, String strategies, MarketHistory market) {
        return run(method, strategies, market, Map.of());
    }

    private static <S extends Record & EnsembleSettings> RecordedTrial<S> run(
            EnsembleMethod<S> method,
            String strategies,
            MarketHistory market,
            Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.put("strategies", strategies);
        RecordedTrial<S> trial = trial(method, market, values);
        method.run(trial);
        return trial;
    }

    private static <S extends Record & EnsembleSettings> RecordedTrial<S> trial(
            EnsembleMethod<S> method, MarketHistory market, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        if (SettingsType.of(method.settings()).specs().stream()
                .anyMatch(s -> s.name().equals("particles"))) {
            all.putIfAbsent("particles", "500");
        }
        return new RecordedTrial<>(market, SettingsType.of(method.settings()).parse(all), 1);
    }

    /** Figures as text, for records compare arrays by identity. */
    private static String print(Map<String, Figure> figures) {
        StringBuilder text = new StringBuilder();
        for (Figure figure : figures.values()) {
            text.append(figure.name()).append(figure.title());
            if (figure instanceof Figure.Lines lines) {
                lines.series().forEach(s -> text.append(Arrays.toString(s.y())));
            } else if (figure instanceof Figure.Areas areas) {
                areas.series().forEach(s -> text.append(Arrays.toString(s.y())));
            } else if (figure instanceof Figure.Animation animation) {
                for (Figure.Frame frame : animation.frames()) {
                    Figure.HeatMap map = (Figure.HeatMap) frame.figure();
                    text.append(frame.time()).append(Arrays.deepToString(map.values()));
                }
            }
        }
        return text.toString();
    }
}
