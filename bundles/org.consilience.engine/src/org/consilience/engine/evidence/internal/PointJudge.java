package org.consilience.engine.evidence.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.consilience.api.Seeds;
import org.consilience.engine.evidence.Observations;
import org.consilience.engine.evidence.PointEvidence;
import org.consilience.engine.evidence.Verdict;
import org.consilience.model.experiment.Aggregation;
import org.consilience.model.experiment.Claim;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Judges a claim at one dataset and one point of the sweep.
 *
 * <p>A mean or median is judged by its interval over the seeds that ended; while planned seeds are
 * still to come this is a verdict so far. Seeds whose trials failed or gave no finite value leave
 * it undecided, because what is left may be a favourable choice.
 */
final class PointJudge {

    private final Claim claim;
    private final Rule rule;
    private final Pairing pairing;
    private final SeedValues values;

    private PointJudge(Claim claim, Pairing pairing, SeedValues values) {
        this.claim = claim;
        this.rule = Rule.of(claim);
        this.pairing = pairing;
        this.values = values;
    }

    /** A verdict with what it rests on. */
    private record Finding(
            Verdict verdict, @Nullable Interval interval, @Nullable Integer more, String words) {}

    static PointEvidence judge(Claim claim, Pairing pairing, Observations observations) {
        SeedValues values = SeedValues.of(claim, pairing, observations);
        Finding found = new PointJudge(claim, pairing, values).find();
        Interval interval = found.interval;
        return new PointEvidence(
                pairing.dataset(),
                pairing.point(),
                found.verdict,
                values.effects(),
                values.missing(),
                interval == null ? null : interval.estimate(),
                interval == null || !interval.closed() ? null : interval.low(),
                interval == null || !interval.closed() ? null : interval.high(),
                claim.getConfidence(),
                interval == null ? "none" : interval.method(),
                found.more,
                found.verdict.word() + ": " + found.words + Sentences.missing(values));
    }

    private Finding find() {
        if (values.effects().isEmpty()) {
            String words =
                    values.planned() == 0 ? "the two arms share no seed" : "no seed has a value";
            boolean pending = values.planned() > 0 && !values.lossy();
            return new Finding(Verdict.UNDECIDED, null, pending ? 0 : null, words);
        }
        return switch (claim.getOver()) {
            case MEAN, MEDIAN -> average();
            case EVERY -> every();
            case SHARE -> share();
        };
    }

    private Finding average() {
        boolean median = claim.getOver() == Aggregation.MEDIAN;
        double[] d = values.differences();
        Interval interval =
                median
                        ? Intervals.median(d, claim.getConfidence())
                        : Intervals.mean(d, claim.getConfidence(), random());
        Verdict verdict =
                interval.closed() ? rule.judge(interval.low(), interval.high()) : Verdict.UNDECIDED;
        String words =
                Sentences.average(claim, rule, interval, d.length, values.planned(), verdict);
        if (verdict != Verdict.UNDECIDED && values.lossy()) {
            return new Finding(
                    Verdict.UNDECIDED,
                    interval,
                    null,
                    words + "; not counted while seeds are lost");
        }
        if (verdict != Verdict.UNDECIDED) {
            return new Finding(verdict, interval, 0, words);
        }
        Integer seeds = Projection.seeds(interval, d.length, rule, claim.getConfidence(), median);
        Integer more = seeds == null ? null : Math.max(0, seeds - values.planned());
        return new Finding(verdict, interval, more, words + "; " + Sentences.outlook(more));
    }

    /** Fails at the first seed that contradicts, holds once every planned seed bears it out. */
    private Finding every() {
        double[] d = values.differences();
        long satisfied = Arrays.stream(d).filter(rule::satisfied).count();
        Verdict verdict =
                satisfied < d.length
                        ? Verdict.FAILS
                        : values.missing().isEmpty() ? Verdict.HOLDS : Verdict.UNDECIDED;
        double worst = d[0];
        for (double x : d) {
            worst = rule.slack(x) < rule.slack(worst) ? x : worst;
        }
        Interval range =
                new Interval(
                        worst,
                        Arrays.stream(d).min().orElseThrow(),
                        Arrays.stream(d).max().orElseThrow(),
                        "range");
        return new Finding(
                verdict,
                range,
                verdict == Verdict.UNDECIDED && values.lossy() ? null : Integer.valueOf(0),
                Sentences.every(claim, rule, values, range));
    }

    /** Counts: holds once enough planned seeds satisfy it, fails once too few are left. */
    private Finding share() {
        int n = values.effects().size();
        int satisfied = (int) Arrays.stream(values.differences()).filter(rule::satisfied).count();
        int needed = needed(claim.getShare(), values.planned());
        Verdict verdict =
                satisfied >= needed
                        ? Verdict.HOLDS
                        : satisfied + values.missing().size() < needed
                                ? Verdict.FAILS
                                : Verdict.UNDECIDED;
        double[] ends = Binomial.share(satisfied, n, claim.getConfidence());
        Interval interval =
                new Interval((double) satisfied / n, ends[0], ends[1], "clopper-pearson");
        return new Finding(
                verdict,
                interval,
                verdict == Verdict.UNDECIDED && values.lossy() ? null : Integer.valueOf(0),
                Sentences.share(claim, rule, satisfied, needed, values.planned(), interval));
    }

    /** The least whole number that is the share of the planned seeds, in decimal arithmetic. */
    static int needed(double share, int planned) {
        return BigDecimal.valueOf(share)
                .multiply(BigDecimal.valueOf(planned))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    /**
     * Resamples depend on the claim and the place alone: the same trials give the same interval.
     */
    private RandomGenerator random() {
        String place = "%s at %s %s".formatted(claim.getId(), pairing.dataset(), pairing.point());
        return Seeds.split(0, "bootstrap of " + place);
    }
}
