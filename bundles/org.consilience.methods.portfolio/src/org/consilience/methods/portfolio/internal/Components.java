package org.consilience.methods.portfolio.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.consilience.api.data.MarketHistory;

/** The strategies of an ensemble, each at work as if it were alone. */
public final class Components {

    private final List<String> names;
    private final List<Strategy> strategies = new ArrayList<>();
    private final List<Ledger> ledgers = new ArrayList<>();
    private final double[][] portfolios;
    private final double[][] y;
    private final int assets;
    private int day;

    /**
     * Opens the strategies.
     *
     * @param expressions the strategies, families expanded
     * @param opening the market and the seed
     * @param cost c, paid by each component
     */
    public Components(List<String> expressions, Opening opening, double cost) {
        names = expressions;
        assets = opening.width();
        for (int j = 0; j < names.size(); j++) {
            StrategyExpression<?> expression = StrategyExpression.parse(names.get(j));
            strategies.add(expression.open(opening.component(j)));
            ledgers.add(new Ledger(assets, cost));
        }
        portfolios = new double[names.size()][assets];
        y = new double[opening.length()][names.size()];
    }

    /** Runs the strategies over the whole market and returns their returns y, {@code [T][k]}. */
    public double[][] ahead(MarketHistory market) {
        double[] mixed = new double[assets];
        double[] none = new double[names.size()];
        for (double[] x : market.relatives()) {
            mix(none, mixed);
            observe(x);
        }
        return y;
    }

    /**
     * Combines today's portfolios.
     *
     * @param lambda the weights of the components
     * @param b receives Σ_j λ^j b^(j)
     */
    void mix(double[] lambda, double[] b) {
        Arrays.fill(b, 0);
        for (int j = 0; j < portfolios.length; j++) {
            strategies.get(j).portfolio(portfolios[j]);
            for (int i = 0; i < b.length; i++) {
                b[i] += lambda[j] * portfolios[j][i];
            }
        }
    }

    /** Returns the day's returns y_t of the portfolios last combined, and lets them learn. */
    double[] observe(double[] x) {
        double[] today = y[day++];
        for (int j = 0; j < today.length; j++) {
            today[j] = ledgers.get(j).enter(portfolios[j], x);
            strategies.get(j).observe(x);
        }
        return today;
    }

    /** Returns the names. */
    List<String> names() {
        return names;
    }

    /** Returns N. */
    int assets() {
        return assets;
    }

    /** Returns k. */
    int size() {
        return portfolios.length;
    }

    /** Returns the days done. */
    int days() {
        return day;
    }

    /** Returns the returns of the days done, {@code [≥ days][k]}. */
    double[][] returns() {
        return y;
    }

    void exchange(Memory memory) {
        day = memory.whole(day);
        for (int t = 0; t < day; t++) {
            memory.array(y[t]);
        }
        for (int j = 0; j < portfolios.length; j++) {
            strategies.get(j).exchange(memory);
            ledgers.get(j).exchange(memory);
        }
    }
}
