package org.consilience.methods.portfolio.internal;

import java.util.Arrays;

/**
 * Minimises ½zᵀAz − pᵀz over the probability simplex, A symmetric and positive definite.
 *
 * <p>Source: the primal active-set method, Nocedal and Wright, Numerical Optimization, 2nd edition,
 * algorithm 16.3, for the constraints z ≥ 0 and Σz = 1. It is exact up to rounding and, started
 * from yesterday's solution, mostly ends after one step.
 */
public final class QuadraticSimplex {

    private static final double TOLERANCE = 1e-13;

    private final int n;
    private final double[][] l;
    private final double[] u;
    private final double[] v;
    private final int[] free;

    /**
     * Prepares minimisations.
     *
     * @param n the dimension
     */
    public QuadraticSimplex(int n) {
        this.n = n;
        l = new double[n][n];
        u = new double[n];
        v = new double[n];
        free = new int[n];
    }

    /**
     * Minimises.
     *
     * @param a the matrix A
     * @param p the vector p
     * @param z a point of the simplex to start from; becomes the minimiser
     */
    public void minimise(double[][] a, double[] p, double[] z) {
        int k = 0;
        double scale = 0;
        for (int i = 0; i < n; i++) {
            scale = Math.max(scale, Math.abs(p[i]));
            if (z[i] > 0) {
                free[k++] = i;
            }
        }
        int added = -1;
        for (int round = 0; round < 20 * n + 20; round++) {
            factor(a, k);
            for (int i = 0; i < k; i++) {
                u[i] = p[free[i]];
                v[i] = 1;
            }
            solve(u, k);
            solve(v, k);
            double sumU = 0;
            double sumV = 0;
            for (int i = 0; i < k; i++) {
                sumU += u[i];
                sumV += v[i];
            }
            double mu = (sumU - 1) / sumV; // A_FF z_F = p_F − μ1, Σz_F = 1
            double step = 1;
            int leaving = -1;
            for (int i = 0; i < k; i++) {
                u[i] -= mu * v[i];
                if (!(u[i] > 0)) {
                    double old = z[free[i]];
                    double reach = old > 0 ? old / (old - u[i]) : 0;
                    if (leaving < 0 || reach < step) {
                        step = reach;
                        leaving = i;
                    }
                }
            }
            if (leaving >= 0) {
                boolean stuck = free[leaving] == added;
                for (int i = 0; i < k; i++) {
                    z[free[i]] += step * (u[i] - z[free[i]]);
                }
                z[free[leaving]] = 0;
                System.arraycopy(free, leaving + 1, free, leaving, k - leaving - 1);
                k--;
                if (stuck) {
                    break;
                }
                continue;
            }
            for (int i = 0; i < k; i++) {
                z[free[i]] = u[i];
            }
            added = entering(a, p, z, k, mu, TOLERANCE * (scale + Math.abs(mu)));
            if (added < 0) {
                break;
            }
            int at = k;
            while (at > 0 && free[at - 1] > added) {
                free[at] = free[at - 1];
                at--;
            }
            free[at] = added;
            k++;
        }
        normalise(z);
    }

    /** The bound component whose multiplier (Az)_i − p_i + μ is the most negative, or -1. */
    private int entering(double[][] a, double[] p, double[] z, int k, double mu, double slack) {
        int best = -1;
        double lowest = -slack;
        int next = 0;
        for (int i = 0; i < n; i++) {
            if (next < k && free[next] == i) {
                next++;
                continue;
            }
            double multiplier = mu - p[i];
            for (int j = 0; j < k; j++) {
                multiplier += a[i][free[j]] * z[free[j]];
            }
            if (multiplier < lowest) {
                lowest = multiplier;
                best = i;
            }
        }
        return best;
    }

    /** The lower Cholesky factor of A over the free components. */
    private void factor(double[][] a, int k) {
        for (int i = 0; i < k; i++) {
            double[] li = l[i];
            double[] ai = a[free[i]];
            for (int j = 0; j <= i; j++) {
                double[] lj = l[j];
                double sum = ai[free[j]];
                for (int m = 0; m < j; m++) {
                    sum -= li[m] * lj[m];
                }
                li[j] = i == j ? Math.sqrt(Math.max(sum, Double.MIN_NORMAL)) : sum / lj[j];
            }
        }
    }

    private void solve(double[] y, int k) {
        for (int i = 0; i < k; i++) {
            double sum = y[i];
            for (int m = 0; m < i; m++) {
                sum -= l[i][m] * y[m];
            }
            y[i] = sum / l[i][i];
        }
        for (int i = k - 1; i >= 0; i--) {
            double value = y[i] / l[i][i];
            y[i] = value;
            for (int m = 0; m < i; m++) {
                y[m] -= l[i][m] * value;
            }
        }
    }

    private static void normalise(double[] z) {
        double sum = Arrays.stream(z).sum();
        for (int i = 0; i < z.length; i++) {
            z[i] /= sum;
        }
    }
}
