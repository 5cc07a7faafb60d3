package org.consilience.ui.charts.internal.data;

import java.util.ArrayList;
import java.util.List;

/** Puts areas on top of each other. */
public final class Stack {

    private Stack() {}

    /**
     * Stacks curves that share their abscissae; what is not finite counts as nothing.
     *
     * @param curves from the bottom
     * @return curves whose band reaches from the one below to their sum
     */
    public static List<Curve> of(List<Curve> curves) {
        List<Curve> stacked = new ArrayList<>();
        double[] below = new double[curves.stream().mapToInt(Curve::size).max().orElse(0)];
        for (Curve curve : curves) {
            int n = curve.size();
            double[] from = java.util.Arrays.copyOf(below, n);
            double[] to = new double[n];
            for (int i = 0; i < n; i++) {
                to[i] = from[i] + (Double.isFinite(curve.y()[i]) ? curve.y()[i] : 0);
                below[i] = to[i];
            }
            stacked.add(Curve.of(curve.name(), curve.index(), curve.x(), to, from, to));
        }
        return stacked;
    }
}
