package org.consilience.methods.portfolio.internal;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Points of the simplex that stand for a Dirichlet(α) distribution, each with its mass.
 *
 * <p>The masses of {@link #grid} and {@link #lattice} are the integrals of the hat functions, so a
 * sum over the points integrates the interpolated function exactly; with α = 1 that is the
 * trapezoid rule. Interpolation never falls below a convex function such as λ_j^n, hence the sum
 * keeps Cover's lower bound.
 *
 * @param points {@code [k][P]}, the coordinates of P points
 * @param mass {@code [P]}, adds up to 1
 */
record SimplexPoints(double[][] points, double[] mass) {

    private static final int GRID = 2000;
    private static final int LATTICE = 100;

    /** The only point of the simplex of one dimension. */
    static SimplexPoints single() {
        return new SimplexPoints(new double[][] {{1}}, new double[] {1});
    }

    /**
     * Returns 2001 equidistant points of the simplex of two dimensions.
     *
     * @param alpha the parameter of the distribution
     */
    static SimplexPoints grid(double alpha) {
        double[][] points = new double[2][GRID + 1];
        double[] mass = new double[GRID + 1];
        for (int p = 0; p <= GRID; p++) {
            points[0][p] = p / (double) GRID;
            points[1][p] = (GRID - p) / (double) GRID;
            mass[p] = p == 0 || p == GRID ? 0.5 : 1;
        }
        if (alpha != 1) {
            Arrays.fill(mass, 0);
            Beta beta = new Beta(alpha, alpha, 50_000);
            for (int i = 0; i < beta.x.length; i++) {
                int cell = Math.min(GRID - 1, (int) (beta.x[i] * GRID));
                double right = beta.x[i] * GRID - cell;
                mass[cell] += beta.mass[i] * (1 - right);
                mass[cell + 1] += beta.mass[i] * right;
            }
        }
        return new SimplexPoints(points, normalised(mass));
    }

    /**
     * Returns the 5151 points of a triangular lattice of step 1/100.
     *
     * @param alpha the parameter of the distribution
     */
    static SimplexPoints lattice(double alpha) {
        int size = (LATTICE + 1) * (LATTICE + 2) / 2;
        double[][] points = new double[3][size];
        double[] mass = new double[size];
        for (int i = 0; i <= LATTICE; i++) {
            for (int j = 0; i + j <= LATTICE; j++) {
                int p = index(i, j);
                int l = LATTICE - i - j;
                points[0][p] = i / (double) LATTICE;
                points[1][p] = j / (double) LATTICE;
                points[2][p] = l / (double) LATTICE;
                int sides = (i == 0 ? 1 : 0) + (j == 0 ? 1 : 0) + (l == 0 ? 1 : 0);
                mass[p] = sides == 0 ? 6 : sides == 1 ? 3 : 1; // triangles that meet at the point
            }
        }
        if (alpha != 1) {
            spread(mass, alpha);
        }
        return new SimplexPoints(points, normalised(mass));
    }

    /**
     * Returns random points of equal mass.
     *
     * @param k the dimensions
     * @param count P
     * @param alpha the parameter of the distribution
     * @param random the source of the points
     */
    static SimplexPoints draws(int k, int count, double alpha, RandomGenerator random) {
        double[][] points = new double[k][count];
        for (int p = 0; p < count; p++) {
            double sum = 0;
            for (int j = 0; j < k; j++) {
                points[j][p] = gamma(alpha, random);
                sum += points[j][p];
            }
            for (int j = 0; j < k; j++) {
                points[j][p] /= sum;
            }
        }
        double[] mass = new double[count];
        Arrays.fill(mass, 1.0 / count);
        return new SimplexPoints(points, mass);
    }

    /** Returns the index of the lattice point (i, j, 100−i−j)/100. */
    static int index(int i, int j) {
        return i * (LATTICE + 1) - i * (i - 1) / 2 + j;
    }

    /** Returns P. */
    int size() {
        return mass.length;
    }

    /** Spreads Dirichlet(α), broken off as a stick, over the corners of the triangles. */
    private static void spread(double[] mass, double alpha) {
        double[] once = new double[mass.length];
        Beta first = new Beta(alpha, 2 * alpha, 1000);
        Beta second = new Beta(alpha, alpha, 1000);
        for (int f = 0; f < first.x.length; f++) {
            for (int s = 0; s < second.x.length; s++) {
                double u = first.x[f] * LATTICE;
                double v = (1 - first.x[f]) * second.x[s] * LATTICE;
                int i = Math.min(LATTICE - 1, (int) u);
                int j = Math.max(0, Math.min(LATTICE - 1 - i, (int) v));
                double a = u - i;
                double b = v - j;
                double m = first.mass[f] * second.mass[s];
                if (a + b <= 1 || i + j == LATTICE - 1) { // the second against rounding
                    once[index(i, j)] += m * (1 - a - b);
                    once[index(i + 1, j)] += m * a;
                    once[index(i, j + 1)] += m * b;
                } else {
                    once[index(i + 1, j + 1)] += m * (a + b - 1);
                    once[index(i + 1, j)] += m * (1 - b);
                    once[index(i, j + 1)] += m * (1 - a);
                }
            }
        }
        for (int i = 0; i <= LATTICE; i++) {
            for (int j = 0; i + j <= LATTICE; j++) {
                int l = LATTICE - i - j; // the quadrature is not symmetric, its mean over S_3 is
                mass[index(i, j)] =
                        once[index(i, j)]
                                + once[index(j, i)]
                                + once[index(i, l)]
                                + once[index(l, i)]
                                + once[index(j, l)]
                                + once[index(l, j)];
            }
        }
    }

    private static double[] normalised(double[] mass) {
        double sum = 0;
        for (double m : mass) {
            sum += m;
        }
        for (int p = 0; p < mass.length; p++) {
            mass[p] /= sum;
        }
        return mass;
    }

    /** Marsaglia and Tsang, ACM TOMS 2000; below 1 by the power of a uniform number. */
    private static double gamma(double shape, RandomGenerator random) {
        if (shape == 1) {
            return random.nextExponential();
        }
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        while (true) {
            double x = random.nextGaussian();
            double v = 1 + x / Math.sqrt(9 * d);
            double cube = v * v * v;
            if (cube > 0
                    && Math.log(1 - random.nextDouble())
                            < x * x / 2 + d - d * cube + d * Math.log(cube)) {
                return d * cube;
            }
        }
    }

    /** Points and masses of Beta(a, b): midpoints after a change of variable at both ends. */
    private static final class Beta {

        private final double[] x;
        private final double[] mass;

        private Beta(double a, double b, int half) {
            x = new double[2 * half];
            mass = new double[2 * half];
            fill(a, b, half, false);
            fill(b, a, half, true);
            normalised(mass);
        }

        /** Takes x = u^(1/e) on (0, ½), which removes the pole of x^(a−1). */
        private void fill(double a, double b, int half, boolean mirrored) {
            double e = Math.min(1, a);
            double step = Math.pow(0.5, e) / half;
            for (int i = 0; i < half; i++) {
                double near = Math.pow((i + 0.5) * step, 1 / e);
                int at = mirrored ? 2 * half - 1 - i : i;
                x[at] = mirrored ? 1 - near : near;
                mass[at] = Math.pow(near, a - e) * Math.pow(1 - near, b - 1) * step / e;
            }
        }
    }
}
