package org.consilience.datasets.market.internal;

import java.nio.file.Path;
import java.util.Arrays;
import org.consilience.api.DataException;
import org.consilience.datasets.market.Market;

/**
 * Tells prices from price relatives. Relatives scatter around 1, each day anew; prices wander.
 *
 * <p>With m the median of all values and η the median over the assets of von Neumann's ratio, the
 * sum of squared steps over the sum of squared deviations (about 2 for independent values, near 0
 * for a path): relatives if m is in [0.5, 2], η at least 1 and there are at least 30 rows; prices
 * if m is above 2, or η at most 0.5 and there are at least 30 rows; else it is not told.
 */
final class Kind {

    private static final int ROWS = 30;

    private Kind() {}

    /**
     * Returns what the values are.
     *
     * @param matrix {@code [T][N]}, positive and finite
     * @param said what the user says they are
     * @throws DataException if the user leaves it to the numbers and they leave a doubt
     */
    static Market.Values of(Path file, double[][] matrix, Market.Values said) throws DataException {
        if (said != Market.Values.AUTO) {
            return said;
        }
        long below = 0;
        long above = 0;
        for (double[] day : matrix) {
            for (double value : day) {
                below += value < 0.5 ? 1 : 0;
                above += value > 2 ? 1 : 0;
            }
        }
        long half = (long) matrix.length * matrix[0].length / 2;
        if (above > half) {
            return Market.Values.PRICES;
        }
        double eta = vonNeumann(matrix);
        if (matrix.length >= ROWS && eta <= 0.5) {
            return Market.Values.PRICES;
        }
        if (matrix.length >= ROWS && eta >= 1 && below <= half) {
            return Market.Values.RELATIVES;
        }
        throw new DataException(
                file
                        + ": the numbers do not tell whether they are prices or relatives; set"
                        + " \"Values in the file\" (values) to prices or relatives.");
    }

    /** η, NaN if no asset's value ever changes. */
    private static double vonNeumann(double[][] matrix) {
        double[] ratios = new double[matrix[0].length];
        int moving = 0;
        for (int i = 0; i < ratios.length; i++) {
            double mean = 0;
            for (int t = 0; t < matrix.length; t++) {
                mean += (matrix[t][i] - mean) / (t + 1);
            }
            double steps = 0;
            double deviations = 0;
            for (int t = 0; t < matrix.length; t++) {
                double step = t == 0 ? 0 : matrix[t][i] - matrix[t - 1][i];
                steps += step * step;
                deviations += (matrix[t][i] - mean) * (matrix[t][i] - mean);
            }
            double ratio = steps / deviations;
            if (steps > 0 && ratio < Double.POSITIVE_INFINITY) {
                ratios[moving++] = ratio;
            }
        }
        Arrays.sort(ratios, 0, moving);
        return moving == 0 ? Double.NaN : ratios[moving / 2];
    }
}
