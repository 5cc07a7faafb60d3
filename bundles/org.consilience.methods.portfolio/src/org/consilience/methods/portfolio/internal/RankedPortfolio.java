package org.consilience.methods.portfolio.internal;

/** Equal weights on the assets whose log returns over the last days are the most extreme. */
public final class RankedPortfolio extends HeldPortfolio {

    private final int assets;
    private final boolean reverse;
    private final Window past;
    private final Ranking ranking;

    /**
     * Starts with equal weights.
     *
     * @param n the number of assets
     * @param window the days that count
     * @param assets how many assets are held
     * @param sign 1 for the highest returns, -1 for the lowest
     */
    public RankedPortfolio(int n, int window, int assets, int sign) {
        super(n);
        this.assets = assets;
        this.reverse = sign < 0;
        this.past = new Window(window, n);
        this.ranking = new Ranking(n);
    }

    @Override
    public void observe(double[] x) {
        double[] log = past.next();
        for (int i = 0; i < log.length; i++) {
            log[i] = Math.log(x[i]);
        }
        if (past.isFull()) {
            ranking.clear();
            for (int age = past.size() - 1; age >= 0; age--) {
                ranking.add(past.row(age));
            }
            if (reverse) {
                ranking.reverse();
            }
            ranking.best(assets, b);
        }
    }

    @Override
    public void exchange(Memory memory) {
        super.exchange(memory);
        past.exchange(memory);
    }
}
