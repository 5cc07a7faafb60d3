package org.consilience.methods.portfolio.internal;

/**
 * Moves the portfolio just so far that its return under predicted relatives φ reaches ε: b_t+1 =
 * Π(b_t + λ(φ − φ̄)), λ = max(0, ε − <φ,b_t>)/‖φ − φ̄‖², and λ = 0 where all predictions are equal.
 */
public abstract class PredictedReversion extends HeldPortfolio {

    private final double epsilon;
    private final double[] phi;
    private final Simplex simplex;

    /**
     * Starts with equal weights.
     *
     * @param n the number of assets
     * @param epsilon ε
     */
    protected PredictedReversion(int n, double epsilon) {
        super(n);
        this.epsilon = epsilon;
        this.phi = new double[n];
        this.simplex = new Simplex(n);
    }

    /**
     * Predicts tomorrow's relatives.
     *
     * @param x today's relatives
     * @param prediction receives φ
     */
    protected abstract void predict(double[] x, double[] prediction);

    @Override
    public final void observe(double[] x) {
        predict(x, phi);
        double mean = 0;
        for (double value : phi) {
            mean += value;
        }
        mean /= phi.length;
        double squares = 0;
        for (double value : phi) {
            squares += (value - mean) * (value - mean);
        }
        double lambda = squares > 0 ? Math.max(0, epsilon - dot(phi)) / squares : 0;
        if (lambda > 0 && lambda < Double.POSITIVE_INFINITY) {
            for (int i = 0; i < phi.length; i++) {
                b[i] += lambda * (phi[i] - mean);
            }
            simplex.project(b);
        }
    }
}
