package org.consilience.methods.portfolio.internal;

import java.util.ArrayList;
import java.util.List;
import org.consilience.api.Table;
import org.consilience.api.figure.Axis;
import org.consilience.api.figure.Figure;
import org.consilience.api.figure.Series;
import org.consilience.api.figure.Thinning;

/** The pictures and the table of a finished ensemble. */
final class EnsembleFigures {

    private static final int POINTS = 3000; // in all curves of a figure together
    private static final double LOG10 = Math.log(10);

    private final String name;
    private final List<String> names;
    private final double[][] y;
    private final double[] logWealths;

    /**
     * Prepares the figures.
     *
     * @param name the ensemble's name
     * @param components the components after the last day
     * @param logWealths log S_t of the ensemble
     */
    EnsembleFigures(String name, Components components, double[] logWealths) {
        this.name = name;
        this.names = components.names();
        this.y = components.returns();
        this.logWealths = logWealths;
    }

    /** What became of each component, and what the ensemble and the best mixture hold of it. */
    Table table(double[] logs, double[] lambda, double[] best) {
        List<List<Object>> rows = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            rows.add(
                    List.of(
                            names.get(j),
                            logs[j] / LOG10,
                            logs[j] / y.length,
                            sharpe(j),
                            100 * lambda[j],
                            100 * best[j]));
        }
        return new Table(
                List.of(
                        "Component",
                        "Final wealth (log10)",
                        "Growth rate (nat/day)",
                        "Daily Sharpe ratio",
                        "Weight on the last day (%)",
                        "Weight in the best mixture (%)"),
                rows);
    }

    Figure wealth() {
        int points = Math.max(100, POINTS / (names.size() + 1));
        double[] days = days(0);
        List<Series> series = new ArrayList<>();
        double[] curve = new double[days.length];
        for (int t = 1; t < curve.length; t++) {
            curve[t] = logWealths[t - 1] / LOG10;
        }
        series.add(Thinning.of(name, days, curve, points));
        for (int j = 0; j < names.size(); j++) {
            for (int t = 1; t < curve.length; t++) {
                curve[t] = curve[t - 1] + Math.log(y[t - 1][j]) / LOG10;
            }
            series.add(Thinning.of(names.get(j), days, curve, points));
        }
        return lines("wealth", "Wealth of one unit", "log10 of wealth", series);
    }

    Figure lead(double[] leads, Guarantee guarantee) {
        List<Series> series = new ArrayList<>();
        series.add(Thinning.of("lead", days(1), leads, POINTS / 3));
        if (guarantee.holds()) {
            int points = Math.min(200, y.length);
            double[] x = new double[points];
            double[] low = new double[points];
            for (int i = 0; i < points; i++) {
                int n = 1 + (int) ((long) i * (y.length - 1) / Math.max(1, points - 1));
                x[i] = n;
                low[i] = -guarantee.nats()[n];
            }
            series.add(new Series("guaranteed", x, low, low, new double[points]));
        }
        return lines("lead", "Lead over the best component", "log wealth (nat)", series);
    }

    Figure relativeGrowth(double[] leads) {
        int from = Math.min(leads.length - 1, leads.length / 100); // the first days leave the scale
        double[] x = new double[leads.length - from];
        double[] r = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = from + i + 1;
            r[i] = leads[from + i] / x[i];
        }
        return lines(
                "relative-growth",
                "Growth relative to the best component, (1/n) log(S_n / max S_n)",
                "r_n (nat/day)",
                List.of(Thinning.of("r_n", x, r, POINTS / 3)));
    }

    Figure weights(double[][] weights, int stride) {
        double[] x = new double[weights.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = 1 + i * (double) stride;
        }
        List<Series> series = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            double[] share = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                share[i] = weights[i][j];
            }
            series.add(Series.of(names.get(j), x, share));
        }
        return new Figure.Areas(
                "weights",
                "Weights of the components",
                Axis.linear("day"),
                Axis.linear("share of the wealth"),
                series);
    }

    Figure riskAndGrowth() {
        List<Series> series = new ArrayList<>();
        int days = y.length;
        double[] ours = new double[days];
        for (int t = 0; t < days; t++) {
            ours[t] = Math.exp(logWealths[t] - (t == 0 ? 0 : logWealths[t - 1]));
        }
        series.add(point(name, sharpe(ours), logWealths[days - 1] / days));
        for (int j = 0; j < names.size(); j++) {
            double growth = 0;
            for (double[] row : y) {
                growth += Math.log(row[j]) / days;
            }
            series.add(point(names.get(j), sharpe(j), growth));
        }
        return new Figure.Scatter(
                "risk-growth",
                "Sharpe ratio against growth",
                Axis.linear("Sharpe ratio of a day, no risk-free rate"),
                Axis.linear("growth rate (nat/day)"),
                series);
    }

    private double sharpe(int j) {
        double[] returns = new double[y.length];
        for (int t = 0; t < returns.length; t++) {
            returns[t] = y[t][j];
        }
        return sharpe(returns);
    }

    private static double sharpe(double[] returns) {
        double mean = 0;
        for (double r : returns) {
            mean += (r - 1) / returns.length;
        }
        double squares = 0;
        for (double r : returns) {
            squares += (r - 1 - mean) * (r - 1 - mean);
        }
        return mean / Math.sqrt(squares / (returns.length - 1));
    }

    private static Series point(String name, double x, double y) {
        return Series.of(name, new double[] {x}, new double[] {y});
    }

    /** The days from the first to T. */
    private double[] days(int first) {
        double[] days = new double[y.length + 1 - first];
        for (int i = 0; i < days.length; i++) {
            days[i] = first + i;
        }
        return days;
    }

    private static Figure lines(String name, String title, String y, List<Series> series) {
        return new Figure.Lines(name, title, Axis.linear("day"), Axis.linear(y), series);
    }
}
