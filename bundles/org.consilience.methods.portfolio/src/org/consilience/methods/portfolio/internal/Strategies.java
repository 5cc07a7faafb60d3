package org.consilience.methods.portfolio.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilience.api.settings.SettingSpec;
import org.consilience.api.settings.SettingsType;
import org.consilience.methods.portfolio.Anticor;
import org.consilience.methods.portfolio.BestDayCounts;
import org.consilience.methods.portfolio.BestRebalanced;
import org.consilience.methods.portfolio.BestStock;
import org.consilience.methods.portfolio.BuyAndHold;
import org.consilience.methods.portfolio.BuyAndHoldAnticor;
import org.consilience.methods.portfolio.ConfidenceWeightedDeviation;
import org.consilience.methods.portfolio.ConfidenceWeightedVariance;
import org.consilience.methods.portfolio.ConstantRebalanced;
import org.consilience.methods.portfolio.ExponentialAverageReversion;
import org.consilience.methods.portfolio.ExponentiatedGradient;
import org.consilience.methods.portfolio.MeanVariance;
import org.consilience.methods.portfolio.Momentum;
import org.consilience.methods.portfolio.MovingAverageReversion;
import org.consilience.methods.portfolio.OnlineNewtonStep;
import org.consilience.methods.portfolio.PassiveAggressive;
import org.consilience.methods.portfolio.PassiveAggressive1;
import org.consilience.methods.portfolio.PassiveAggressive2;
import org.consilience.methods.portfolio.Reversal;
import org.consilience.methods.portfolio.RobustMedianReversion;
import org.consilience.methods.portfolio.Seasonal;
import org.consilience.methods.portfolio.SwitchingPortfolio;
import org.consilience.methods.portfolio.TwiceAnticor;
import org.consilience.methods.portfolio.UniformRebalanced;
import org.consilience.methods.portfolio.UniversalPortfolio;

/** All strategies that expressions can name. */
public final class Strategies {

    private static final List<StrategyMethod<?>> ALL =
            List.of(
                    new BuyAndHold(),
                    new UniformRebalanced(),
                    new ConstantRebalanced(),
                    new BestStock(),
                    new BestRebalanced(),
                    new ExponentiatedGradient(),
                    new OnlineNewtonStep(),
                    new UniversalPortfolio(),
                    new BestDayCounts(),
                    new SwitchingPortfolio(),
                    new Anticor(),
                    new BuyAndHoldAnticor(),
                    new TwiceAnticor(),
                    new PassiveAggressive(),
                    new PassiveAggressive1(),
                    new PassiveAggressive2(),
                    new MovingAverageReversion(),
                    new ExponentialAverageReversion(),
                    new RobustMedianReversion(),
                    new ConfidenceWeightedDeviation(),
                    new ConfidenceWeightedVariance(),
                    new Momentum(),
                    new Reversal(),
                    new Seasonal(),
                    new MeanVariance());

    private static final Map<String, String> ALIASES = Map.of("bah", "market", "ubah", "market");

    private static final Set<String> COMMON =
            SettingsType.of(Backtesting.class).specs().stream()
                    .map(SettingSpec::name)
                    .collect(Collectors.toUnmodifiableSet());

    private Strategies() {}

    /** Returns all strategies in the order of the documentation. */
    public static List<StrategyMethod<?>> all() {
        return ALL;
    }

    /**
     * Finds a strategy.
     *
     * @param id its id or another name of it, such as {@code bah} for {@code market}
     */
    public static Optional<StrategyMethod<?>> find(String id) {
        String known = ALIASES.getOrDefault(id, id);
        return ALL.stream().filter(s -> s.id().equals(known)).findFirst();
    }

    /**
     * Returns a strategy's own parameters: its settings other than {@link Backtesting}.
     *
     * @param strategy the strategy
     */
    public static List<SettingSpec> parameters(StrategyMethod<?> strategy) {
        return SettingsType.of(strategy.settings()).specs().stream()
                .filter(s -> !COMMON.contains(s.name()))
                .toList();
    }

    /**
     * Returns the id most like a name.
     *
     * @param name any text
     */
    public static String nearest(String name) {
        return nearest(name, ALL.stream().map(StrategyMethod::id).toList());
    }

    /** The word with the smallest edit distance; the first of several. */
    static String nearest(String name, List<String> words) {
        return words.stream()
                .min(Comparator.comparingInt(word -> distance(name, word)))
                .orElseThrow();
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
