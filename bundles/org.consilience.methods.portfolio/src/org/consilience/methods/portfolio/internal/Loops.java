package org.consilience.methods.portfolio.internal;

/** Loops over many particles that the compiler turns into vector instructions. */
final class Loops {

    private static final int SHORT = 64;

    private Loops() {}

    /** Sets out ← Σ_j rows_j·s_j. */
    static void combine(double[][] rows, double[] s, double[] out) {
        int j = rows.length & 1;
        if (j == 1) {
            scale(rows[0], s[0], out);
        } else {
            combine(rows[0], s[0], rows[1], s[1], out);
            j = 2;
        }
        for (; j < rows.length; j += 2) {
            addCombined(rows[j], s[j], rows[j + 1], s[j + 1], out);
        }
    }

    private static void scale(double[] a, double s, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] * s;
        }
    }

    private static void combine(double[] a, double s, double[] b, double t, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] * s + b[i] * t;
        }
    }

    private static void addCombined(double[] a, double s, double[] b, double t, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] += a[i] * s + b[i] * t;
        }
    }

    /** Sets out ← out + a·s. */
    static void addScaled(double[] a, double s, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] += a[i] * s;
        }
    }

    /** Sets out ← out·a. */
    static void multiply(double[] a, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] *= a[i];
        }
    }

    /** Sets out ← out·a^n for n at least 1; the content of {@code a} is lost. */
    static void multiplyPower(double[] a, int n, double[] out) {
        for (int rest = n; rest > 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                multiply(a, out);
            }
            if (rest > 1) {
                multiply(a, a);
            }
        }
    }

    /** Returns Σ a·b of short arrays. */
    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /**
     * Returns Σ a·b, adding halves pairwise: the order is fixed, and no sum waits for another.
     *
     * @param products overwritten, as long as {@code a}
     * @param half overwritten, at least half as long
     */
    static double dot(double[] a, double[] b, double[] products, double[] half) {
        product(a, b, products);
        int n = a.length;
        double sum = 0;
        while (n > SHORT) {
            if ((n & 1) == 1) {
                sum += products[--n];
            }
            n /= 2;
            System.arraycopy(products, n, half, 0, n);
            add(half, products, n);
        }
        for (int i = 0; i < n; i++) {
            sum += products[i];
        }
        return sum;
    }

    private static void product(double[] a, double[] b, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] * b[i];
        }
    }

    private static void add(double[] a, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] += a[i];
        }
    }
}
