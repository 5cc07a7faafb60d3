package org.consilience.methods.portfolio.internal;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.consilience.api.Seeds;
import org.consilience.api.TrialException;

/**
 * Cover's universal combination of k assets or strategies, with the power γ.
 *
 * <p>λ_{n+1} = ∫ λ S_n(λ)^γ dμ / ∫ S_n(λ)^γ dμ, where S_n(λ) = Π <λ, y_t> and μ is Dirichlet(α):
 * 2001 points for k = 2, a triangular lattice of step 1/100 for k = 3, random particles above.
 * Source: Cover, Mathematical Finance 1991; the power is the family's accelerated variant.
 *
 * <p>Numbers: each day's returns are divided by the combination's own, which leaves λ unchanged.
 * The weights w = S^γ are multiplied up for at most 128 days, then made anew from the log wealth,
 * as the logarithms of the products. A weight carries at most 128·2γ roundings for a whole γ up to
 * 32, a relative error under 1e-12 even if all go one way (3e-14 at γ = 1); for another γ the
 * weights are made anew every day.
 *
 * <p>Particles: when their effective number falls below 100, they are resampled (systematic) and
 * moved by 5 hit-and-run steps each, in directions from one particle to another. They then are
 * draws from S^γ μ of equal weight, so their weights start again at 1: weights S^γ on draws from
 * S^γ μ would count the past twice. This happens not before the history is 2 % longer than at the
 * last time.
 */
public final class Universal implements Strategy {

    private static final int FOLD_DAYS = 128;
    private static final double FOLD_RANGE = 230; // nats: weights stay within 1e±100 of their start
    private static final int LARGEST_POWER = 32;
    private static final double LEAST_SAMPLE = 100;
    private static final double LEAST_GROWTH = 1.02;
    private static final int STEPS = 5;

    private final int width;
    private final double alpha;
    private final double gamma;
    private final int power;
    private final long seed;
    private final boolean drawn;
    private final double[][] points;
    private final double[] mass;
    private final double[] logWealth;
    private final double[] block;
    private final double[] weight;
    private final double[] ratio;
    private final double[] half;
    private final double[] relative;
    private final double[] lambda;
    private double sample;
    private double logScale;
    private double range;
    private double spread;
    private int blockDays;
    private int day;
    private int resampled;
    private int resamplings;
    private double[][] history;

    /**
     * Starts with the distribution μ.
     *
     * @param width k, at least 1
     * @param alpha α, above 0
     * @param gamma γ, at least 1
     * @param particles P, used from k = 4
     * @param seed the source of the particles
     */
    public Universal(int width, double alpha, double gamma, int particles, long seed) {
        this(start(width, alpha, particles, seed), width > 3, alpha, gamma, seed);
    }

    Universal(SimplexPoints start, boolean drawn, double alpha, double gamma, long seed) {
        this.width = start.points().length;
        this.alpha = alpha;
        this.gamma = gamma;
        this.power = gamma == Math.rint(gamma) && gamma <= LARGEST_POWER ? (int) gamma : 0;
        this.seed = seed;
        this.drawn = drawn;
        this.points = start.points();
        this.mass = start.mass();
        this.logWealth = new double[mass.length];
        this.block = new double[mass.length];
        this.weight = new double[mass.length];
        this.ratio = new double[mass.length];
        this.half = new double[mass.length / 2 + 1];
        this.relative = new double[width];
        this.lambda = new double[width];
        this.history = new double[width][drawn ? 256 : 0];
        Arrays.fill(block, 1);
        fold();
        reweigh();
    }

    private static SimplexPoints start(int width, double alpha, int particles, long seed) {
        return switch (width) {
            case 1 -> SimplexPoints.single();
            case 2 -> SimplexPoints.grid(alpha);
            case 3 -> SimplexPoints.lattice(alpha);
            default -> SimplexPoints.draws(width, particles, alpha, Seeds.split(seed, "particles"));
        };
    }

    @Override
    public void portfolio(double[] b) {
        System.arraycopy(lambda, 0, b, 0, width);
    }

    @Override
    public void observe(double[] y) {
        double low = y[0];
        double high = y[0];
        double gain = 0;
        for (int j = 0; j < width; j++) {
            low = Math.min(low, y[j]);
            high = Math.max(high, y[j]);
            gain += lambda[j] * y[j];
        }
        if (!(gain > 0) || gain == Double.POSITIVE_INFINITY) {
            throw new TrialException(
                    "Universal combination, day %d: the return is %s; it must be positive."
                            .formatted(day + 1, gain));
        }
        for (int j = 0; j < width; j++) {
            relative[j] = y[j] / gain;
        }
        Loops.combine(points, relative, ratio);
        double dayRange = high / low - 1; // at least log(high / low)
        keep();
        day++;
        blockDays++;
        logScale += Math.log(gain);
        range += gamma * dayRange;
        spread = Math.max(spread, dayRange);
        Loops.multiply(ratio, block);
        if (power > 0 && blockDays < FOLD_DAYS && range < FOLD_RANGE) {
            Loops.multiplyPower(ratio, power, weight); // w ← w · (<λ, y> / gain)^γ
        } else {
            fold();
        }
        reweigh();
        if (drawn && sample < LEAST_SAMPLE && day >= LEAST_GROWTH * resampled) {
            resample();
            reweigh();
        }
    }

    /** Returns k. */
    public int width() {
        return width;
    }

    /** Returns the coordinates of the points, {@code [k][P]}, and below them their masses. */
    public double[][] points() {
        double[][] copy = new double[width + 1][];
        for (int j = 0; j < width; j++) {
            copy[j] = points[j].clone();
        }
        copy[width] = mass.clone();
        return copy;
    }

    /** Returns the effective number of points (Σ w)² / Σ w². */
    public double effectiveSampleSize() {
        return sample;
    }

    /** Returns how often the particles were resampled. */
    public int resamplings() {
        return resamplings;
    }

    /**
     * Returns the log wealth of the constant mixture at each point, where no point was resampled.
     */
    public double[] logWealths() {
        double[] values = new double[mass.length];
        for (int p = 0; p < values.length; p++) {
            values[p] = logScale + logWealth[p] + Math.log(block[p]);
        }
        return values;
    }

    @Override
    public void exchange(Memory memory) {
        day = memory.whole(day);
        blockDays = memory.whole(blockDays);
        resampled = memory.whole(resampled);
        resamplings = memory.whole(resamplings);
        sample = memory.number(sample);
        logScale = memory.number(logScale);
        range = memory.number(range);
        spread = memory.number(spread);
        memory.array(lambda);
        memory.array(logWealth);
        memory.array(block);
        memory.array(weight);
        if (drawn) {
            memory.array(mass);
            memory.matrix(points);
            for (int j = 0; j < width; j++) {
                double[] past = Arrays.copyOf(history[j], day);
                memory.array(past);
                history[j] = Arrays.copyOf(past, Math.max(256, day));
            }
        }
    }

    private void keep() {
        if (!drawn) {
            return;
        }
        for (int j = 0; j < width; j++) {
            if (day == history[j].length) {
                history[j] = Arrays.copyOf(history[j], 2 * day);
            }
            history[j][day] = relative[j];
        }
    }

    /** Takes the products of the block into the log wealth and makes the weights anew. */
    private void fold() {
        double highest = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < block.length; p++) {
            logWealth[p] += Math.log(block[p]);
            block[p] = 1;
            highest = Math.max(highest, logWealth[p]);
        }
        for (int p = 0; p < block.length; p++) {
            weight[p] = mass[p] * Math.exp(gamma * (logWealth[p] - highest));
        }
        blockDays = 0;
        range = 0;
    }

    /** Sets λ ← Σ w λ / Σ w; the coordinates of a point add up to 1, so Σ w is theirs. */
    private void reweigh() {
        double sum = 0;
        for (int j = 0; j < width; j++) {
            lambda[j] = Loops.dot(weight, points[j], ratio, half);
            sum += lambda[j];
        }
        for (int j = 0; j < width; j++) {
            lambda[j] /= sum;
        }
        sample = sum * sum / Loops.dot(weight, weight, ratio, half);
    }

    private void resample() {
        RandomGenerator random = Seeds.split(seed, "resample", day);
        int count = mass.length;
        double[][] cloud = new double[width][];
        for (int j = 0; j < width; j++) {
            cloud[j] = points[j].clone();
        }
        double total = 0;
        for (double w : weight) {
            total += w;
        }
        double[][] days = new double[width][];
        for (int j = 0; j < width; j++) {
            days[j] = Arrays.copyOf(history[j], day);
        }
        HitAndRun line = new HitAndRun(days, day, Math.log1p(spread), gamma, alpha);
        double[] point = new double[width];
        double[] direction = new double[width];
        double offset = random.nextDouble();
        double reached = weight[0];
        int from = 0;
        for (int p = 0; p < count; p++) {
            double level = (p + offset) / count * total;
            while (reached <= level && from < count - 1) {
                reached += weight[++from];
            }
            for (int j = 0; j < width; j++) {
                point[j] = cloud[j][from];
            }
            line.start(point);
            for (int step = 0; step < STEPS; step++) {
                int a = random.nextInt(count);
                int b = random.nextInt(count);
                for (int j = 0; j < width; j++) {
                    direction[j] = cloud[j][a] - cloud[j][b];
                }
                line.move(point, direction, random);
            }
            for (int j = 0; j < width; j++) {
                points[j][p] = point[j];
            }
        }
        Arrays.fill(mass, 1.0 / count);
        Arrays.fill(logWealth, 0);
        Arrays.fill(block, 1);
        resampled = day;
        resamplings++;
        fold();
    }
}
