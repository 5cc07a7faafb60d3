package org.consilience.methods.portfolio.internal;

/** Loops over many particles that the compiler turns into vector instructions. */
final class Loops {

    private Loops() {}

    /** Sets out ← a·s. */
    static void scale(double[] a, double s, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] * s;
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

    /** Returns Σ a·b, in a fixed order of its own. */
    static double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + (s2 + s3);
    }
}
