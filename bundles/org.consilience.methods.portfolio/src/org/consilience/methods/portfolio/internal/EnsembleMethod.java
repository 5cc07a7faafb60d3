package org.consilience.methods.portfolio.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.consilience.api.Seeds;
import org.consilience.api.data.MarketHistory;

/**
 * A method whose trial is the back-test of an ensemble of strategies. Its rule is itself a strategy
 * whose assets are the components: it sees their returns and says how to weigh them. The components
 * run within the trial, each as if it were alone and paying its own costs; the ensemble pays the
 * costs of the portfolio it combines them into.
 *
 * @param <S> the settings
 */
public interface EnsembleMethod<S extends Record & EnsembleSettings> extends StrategyMethod<S> {

    /**
     * Opens the rule.
     *
     * @param settings checked settings
     * @param over a market whose assets are the components; its relatives are all 1
     * @return the rule before its first day
     */
    Strategy rule(S settings, Opening over);

    /**
     * Returns how far the ensemble may fall behind its best component when trading is free.
     *
     * @param settings checked settings
     * @param k how many components
     * @param days T
     */
    default Guarantee guarantee(S settings, int k, int days) {
        return Guarantee.none();
    }

    @Override
    default Strategy open(S settings, Opening opening) {
        return open(this, settings, opening, over(settings, opening));
    }

    /**
     * Opens an ensemble.
     *
     * @param method the method
     * @param settings checked settings
     * @param opening the market and the seed
     * @param over what the rule is opened on
     * @param <S> the settings
     */
    static <S extends Record & EnsembleSettings> Strategy open(
            EnsembleMethod<S> method, S settings, Opening opening, Opening over) {
        double cost = settings.backtest().cost();
        Components components = new Components(settings.market().names(), opening, cost);
        Guarantee guarantee =
                cost > 0
                        ? Guarantee.none()
                        : method.guarantee(settings, over.width(), over.length());
        return new Ensemble(method.id(), components, method.rule(settings, over), guarantee, cost);
    }

    @Override
    default String id() {
        return Objects.requireNonNull(
                        getClass().getAnnotation(EnsembleComponent.class), getClass().getName())
                .id();
    }

    private static Opening over(EnsembleSettings settings, Opening opening) {
        List<String> names = settings.market().names();
        double[] ones = new double[names.size()];
        Arrays.fill(ones, 1);
        double[][] relatives = new double[opening.length()][];
        Arrays.fill(relatives, ones);
        return new Opening(
                new MarketHistory("strategies", names, List.of(), relatives),
                Seeds.derive(opening.seed(), "rule"));
    }
}
