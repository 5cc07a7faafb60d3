package org.consilience.methods.portfolio.internal;

/**
 * How far an ensemble may fall behind its best component, by a theorem.
 *
 * @param nats after 0 to T days; empty where there is no theorem
 * @param tolerance added for an integral that is only estimated, in nats
 */
public record Guarantee(double[] nats, double tolerance) {

    private static final double ROUNDING = 1e-9; // nats a day
    private static final double PARTICLES = 0.5;

    /** Returns no guarantee. */
    public static Guarantee none() {
        return new Guarantee(new double[0], 0);
    }

    /**
     * Returns that of holding k strategies: the mean of their wealths is at least 1/k of the
     * largest.
     *
     * @param k how many
     * @param days T
     */
    public static Guarantee holding(int k, int days) {
        double[] nats = new double[days + 1];
        java.util.Arrays.fill(nats, Math.log(k));
        return new Guarantee(nats, 0);
    }

    /**
     * Returns that of the universal combination: S_n(λ) is at least λ_j^n S_n^j, so its mean is at
     * least E λ_j^n of the best. For α = 1 that is 1/C(n+k−1, k−1); for α = ½ it is within the
     * bound ((k−1)/2)·log(n+1) + log 2 for k = 2.
     *
     * @param k how many components
     * @param alpha the parameter of the Dirichlet distribution
     * @param days T
     */
    public static Guarantee mixing(int k, double alpha, int days) {
        double[] nats = new double[days + 1];
        for (int n = 1; n <= days; n++) {
            nats[n] = nats[n - 1] + Math.log((k * alpha + n - 1) / (alpha + n - 1));
        }
        return new Guarantee(nats, k > 3 ? PARTICLES : 0);
    }

    /**
     * Returns that of a combination of combinations.
     *
     * @param inner that of the combinations, the weakest of them
     */
    public Guarantee after(Guarantee inner) {
        double[] sum = nats.clone();
        for (int n = 0; n < sum.length; n++) {
            sum[n] += inner.nats[n];
        }
        return new Guarantee(sum, tolerance + inner.tolerance);
    }

    /** Tells whether there is a theorem. */
    public boolean holds() {
        return nats.length > 0;
    }

    /**
     * Returns by how much a lead exceeds the guarantee; negative where the theorem is violated.
     *
     * @param lead log wealth of the ensemble less that of the best component
     * @param n days done
     */
    public double slack(double lead, int n) {
        return lead + nats[n] + tolerance + ROUNDING * n;
    }
}
