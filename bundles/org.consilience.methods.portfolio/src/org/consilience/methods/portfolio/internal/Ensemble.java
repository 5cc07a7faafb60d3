package org.consilience.methods.portfolio.internal;

import java.util.Arrays;
import org.consilience.api.Recorder;
import org.consilience.api.TrialException;

/**
 * Strategies at work side by side, and the portfolio b = Σ_j λ^j b^(j) that a rule makes of them.
 */
final class Ensemble implements Strategy, Reporter {

    private static final int SAMPLES = 400;

    private final String name;
    private final Components components;
    private final Strategy rule;
    private final Guarantee guarantee;
    private final Ledger ledger;
    private final double[] lambda;
    private final double[] b;
    private final double[] logWealths;
    private final double[] leads;
    private final double[][] weights;
    private final int stride;
    private final MixtureFrames frames;
    private double logWealth;
    private double lead;
    private double slack = Double.POSITIVE_INFINITY;

    Ensemble(String name, Components components, Strategy rule, Guarantee guarantee, double cost) {
        int days = components.returns().length;
        int k = components.size();
        this.name = name;
        this.components = components;
        this.rule = rule;
        this.guarantee = guarantee;
        this.ledger = new Ledger(components.assets(), cost);
        this.lambda = new double[k];
        this.b = new double[components.assets()];
        this.logWealths = new double[k];
        this.leads = new double[days];
        this.stride = Math.max(1, days / SAMPLES);
        this.weights = new double[(days + stride - 1) / stride][k];
        this.frames = new MixtureFrames(days);
    }

    @Override
    public void portfolio(double[] today) {
        rule.portfolio(lambda);
        components.mix(lambda, b);
        System.arraycopy(b, 0, today, 0, b.length);
    }

    @Override
    public void observe(double[] x) {
        int t = components.days();
        double[] y = components.observe(x);
        double gain = ledger.enter(b, x);
        double best = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < y.length; j++) {
            if (!(y[j] > 0)) {
                throw new TrialException(
                        "Day %d: the return of %s is %s; check the relatives of that day."
                                .formatted(t + 1, components.names().get(j), y[j]));
            }
            logWealths[j] += Math.log(y[j]);
            best = Math.max(best, logWealths[j]);
        }
        logWealth += Math.log(gain);
        lead = logWealth - best;
        leads[t] = lead;
        if (guarantee.holds()) {
            slack = Math.min(slack, guarantee.slack(lead, t + 1));
        }
        if (t % stride == 0) {
            System.arraycopy(lambda, 0, weights[t / stride], 0, lambda.length);
        }
        rule.observe(y);
        if (y.length == 3 && rule instanceof Universal universal) {
            frames.day(t + 1, universal);
        }
    }

    @Override
    public void day(Recorder record, Backtest test) {
        record.scalar("lead", test.day(), lead);
        if (guarantee.holds()) {
            record.scalar("guarantee-slack", test.day(), slack);
            slack = Double.POSITIVE_INFINITY;
        }
        if (rule instanceof Universal universal) {
            record.scalar("effective-sample-size", test.day(), universal.effectiveSampleSize());
        }
    }

    @Override
    public void end(Recorder record, Backtest test) {
        int days = test.length();
        double[] growth = new double[days - days / 2];
        for (int i = 0; i < growth.length; i++) {
            int t = days / 2 + i;
            growth[i] = leads[t] / (t + 1); // r_n = (1/n) log(S_n / max_j S_n^j)
        }
        double last = growth[growth.length - 1];
        Arrays.sort(growth);
        int middle = growth.length / 2;
        double median =
                growth.length % 2 == 1 ? growth[middle] : (growth[middle - 1] + growth[middle]) / 2;
        BestConstant mixture = BestConstant.of(components.returns(), days);
        record.scalar("relative-growth-min", days, growth[0]);
        record.scalar("relative-growth-median", days, median);
        record.scalar("relative-growth-last", days, last);
        record.scalar("mixture-gap", days, mixture.logWealth() - logWealth);
        if (rule instanceof Universal universal && universal.resamplings() > 0) {
            record.note(
                    "The particles were resampled %d times.".formatted(universal.resamplings()));
        }
        EnsembleFigures figures = new EnsembleFigures(name, components, test.logWealths());
        record.table("components", figures.table(logWealths, lambda, mixture.weights()));
        record.figure(figures.wealth());
        record.figure(figures.lead(leads, guarantee));
        record.figure(figures.relativeGrowth(leads));
        record.figure(figures.weights(weights, stride));
        record.figure(figures.riskAndGrowth());
        if (lambda.length == 3 && rule instanceof Universal) {
            record.figure(frames.animation(components.names()));
        }
    }

    @Override
    public void exchange(Memory memory) {
        components.exchange(memory);
        rule.exchange(memory);
        ledger.exchange(memory);
        frames.exchange(memory);
        memory.array(lambda);
        memory.array(logWealths);
        memory.array(leads);
        memory.matrix(weights);
        logWealth = memory.number(logWealth);
        lead = memory.number(lead);
        slack = memory.number(slack);
    }
}
