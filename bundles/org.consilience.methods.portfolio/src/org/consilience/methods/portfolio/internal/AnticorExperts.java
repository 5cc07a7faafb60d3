package org.consilience.methods.portfolio.internal;

import java.util.Arrays;

/** Anticor experts with consecutive windows, and the wealth that each of them holds. */
final class AnticorExperts {

    private final int first;
    private final Window past;
    private final AnticorExpert[] experts;
    private final boolean drift;
    private final double[] wealth;
    private final double[] returns;
    private final double[] mean;
    private final double[] squares;

    /**
     * Experts on n assets with the windows {@code first} to {@code last}; with {@code drift}, the
     * day's relatives move the weights before the transfer.
     */
    AnticorExperts(int n, int first, int last, boolean drift) {
        this.drift = drift;
        this.first = first;
        mean = new double[n];
        squares = new double[n];
        past = new Window(2 * last + 1, n);
        experts = new AnticorExpert[last - first + 1];
        Arrays.setAll(experts, k -> new AnticorExpert(n, first + k));
        wealth = new double[experts.length];
        Arrays.fill(wealth, 1.0 / experts.length);
        returns = new double[experts.length];
    }

    /** Today's return of each expert. */
    double[] returns() {
        return returns;
    }

    /** Lets every expert earn today's return and choose tomorrow's portfolio. */
    void observe(double[] x) {
        double sum = 0;
        for (int k = 0; k < experts.length; k++) {
            double[] b = experts[k].weights();
            double r = 0;
            for (int i = 0; i < x.length; i++) {
                r += b[i] * x[i];
            }
            returns[k] = r;
            if (drift) {
                experts[k].drift(x, r);
            }
            wealth[k] *= r;
            sum += wealth[k];
        }
        for (int k = 0; k < experts.length; k++) {
            wealth[k] /= sum;
        }
        double[] log = past.next();
        for (int i = 0; i < log.length; i++) {
            log[i] = Math.log(x[i]);
        }
        transfer();
    }

    /** Moves the weights of all experts; mean and squares grow with the window (Welford's rule). */
    private void transfer() {
        Arrays.fill(mean, 0);
        Arrays.fill(squares, 0);
        for (int w = 1; w < first + experts.length && w <= past.size(); w++) {
            double[] row = past.row(w - 1);
            double part = 1.0 / w;
            for (int i = 0; i < row.length; i++) {
                double before = row[i] - mean[i];
                mean[i] += before * part;
                squares[i] += before * (row[i] - mean[i]);
            }
            if (w >= first) {
                experts[w - first].observe(past, mean, squares);
            }
        }
    }

    /** Writes the experts' portfolios weighted by their wealth. */
    void combine(double[] portfolio) {
        combine(wealth, portfolio);
    }

    /** Writes the experts' portfolios weighted by given shares. */
    void combine(double[] shares, double[] portfolio) {
        Arrays.fill(portfolio, 0);
        for (int k = 0; k < experts.length; k++) {
            double share = shares[k];
            double[] b = experts[k].weights();
            for (int i = 0; i < portfolio.length; i++) {
                portfolio[i] += share * b[i];
            }
        }
    }

    void exchange(Memory memory) {
        past.exchange(memory);
        for (AnticorExpert expert : experts) {
            expert.exchange(memory);
        }
        memory.array(wealth);
    }
}
