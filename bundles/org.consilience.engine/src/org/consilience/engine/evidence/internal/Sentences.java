package org.consilience.engine.evidence.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.consilience.engine.evidence.MissingSeed;
import org.consilience.engine.evidence.PointEvidence;
import org.consilience.engine.evidence.SeedEffect;
import org.consilience.engine.evidence.Verdict;
import org.consilience.model.experiment.Aggregation;
import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.Comparison;
import org.consilience.model.experiment.Reduction;
import org.consilience.model.experiment.Term;
import org.eclipse.jdt.annotation.Nullable;

/** Verdicts in words. */
final class Sentences {

    private static final int SEEDS_NAMED = 5;

    private Sentences() {}

    /** The measure of a term and, where it is not the last value, which of the series it is. */
    static String measure(Term term) {
        return term.getReduce() == Reduction.LAST
                ? String.valueOf(term.getMeasure())
                : "%s %s"
                        .formatted(
                                term.getReduce().getName().toLowerCase(Locale.ROOT),
                                term.getMeasure());
    }

    static String average(
            Claim claim, Rule rule, Interval interval, int n, int planned, Verdict verdict) {
        boolean median = claim.getOver() == Aggregation.MEDIAN;
        String count = n == planned ? seeds(n) : "%d of %s".formatted(n, seeds(planned));
        String basis =
                "(%s%s, %s)"
                        .formatted(median ? "median, " : "", percent(claim.getConfidence()), count);
        String shown = Figures.interval(interval, rule);
        if (verdict == Verdict.HOLDS && exceeds(claim, rule)) {
            return "%s exceeds %s by %s%s %s"
                    .formatted(
                            arm(claim.getLeft()), arm(claim.getRight()), shown, in(claim), basis);
        }
        String end =
                switch (verdict) {
                    case HOLDS -> ", which is " + rule.words();
                    case FAILS -> ", which is not " + rule.words();
                    case UNDECIDED ->
                            interval.closed()
                                    ? ", which may or may not be " + rule.words()
                                    : ", too few seeds to tell whether it is " + rule.words();
                };
        return "%s is %s%s %s".formatted(subject(claim), shown, end, basis);
    }

    static String every(Claim claim, Rule rule, SeedValues values, Interval range) {
        List<SeedEffect> against =
                values.effects().stream().filter(e -> !rule.satisfied(e.difference())).toList();
        int n = values.effects().size();
        if (against.isEmpty()) {
            return "%s is %s %s (%s to %s)"
                    .formatted(
                            subject(claim),
                            rule.words(),
                            values.missing().isEmpty()
                                    ? n == 1 ? "for the only seed" : "for every one of " + seeds(n)
                                    : "for all %d of %s that have a value"
                                            .formatted(n, seeds(values.planned())),
                            Figures.brief(range.low()),
                            Figures.brief(range.high()));
        }
        String named =
                against.stream()
                        .limit(SEEDS_NAMED)
                        .map(
                                e ->
                                        "%s at seed %d"
                                                .formatted(Figures.brief(e.difference()), e.seed()))
                        .collect(Collectors.joining(", "));
        return "%s is not %s for %d of %s (%s%s)"
                .formatted(
                        subject(claim),
                        rule.words(),
                        against.size(),
                        seeds(n),
                        named,
                        against.size() > SEEDS_NAMED ? ", ..." : "");
    }

    static String share(
            Claim claim, Rule rule, int satisfied, int needed, int planned, Interval share) {
        return "%s is %s for %d of %s, %d needed (share %.2f [%.2f, %.2f], %s)"
                .formatted(
                        subject(claim),
                        rule.words(),
                        satisfied,
                        seeds(planned),
                        needed,
                        share.estimate(),
                        share.low(),
                        share.high(),
                        percent(claim.getConfidence()));
    }

    static String outlook(@Nullable Integer more) {
        if (more == null) {
            return "no number of seeds up to %d would likely decide it"
                    .formatted(Projection.MOST_SEEDS);
        }
        return more == 0
                ? "the planned seeds would likely decide it"
                : "about %d more %s would likely decide it"
                        .formatted(more, more == 1 ? "seed" : "seeds");
    }

    /** The planned seeds without a value, those with one reason together. */
    static String missing(SeedValues values) {
        Map<String, List<MissingSeed>> byReason =
                values.missing().stream()
                        .collect(
                                Collectors.groupingBy(
                                        MissingSeed::reason,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        StringBuilder text = new StringBuilder();
        byReason.forEach(
                (reason, seeds) -> {
                    String named =
                            seeds.stream()
                                    .limit(SEEDS_NAMED)
                                    .map(s -> Long.toString(s.seed()))
                                    .collect(Collectors.joining(", "));
                    int more = seeds.size() - SEEDS_NAMED;
                    text.append(seeds.size() == 1 ? "; missing: seed " : "; missing: seeds ")
                            .append(named)
                            .append(more > 0 ? " and %d more".formatted(more) : "")
                            .append(" (%s)".formatted(reason));
                });
        return text.toString();
    }

    /** The sentence of a claim: that of its decisive point, and where it is. */
    static String claim(Verdict verdict, PointEvidence decisive, List<PointEvidence> points) {
        if (points.size() == 1) {
            return decisive.sentence();
        }
        long same = points.stream().filter(p -> p.verdict() == verdict).count();
        String body = decisive.sentence().substring(verdict.word().length() + 2);
        String place =
                decisive.dataset()
                        + decisive.point().entrySet().stream()
                                .map(e -> ", %s=%s".formatted(e.getKey(), e.getValue()))
                                .collect(Collectors.joining());
        return same == points.size()
                ? "%s at all %d points; at %s: %s"
                        .formatted(verdict.word(), points.size(), place, body)
                : "%s at %d of %d points; at %s: %s"
                        .formatted(verdict.word(), same, points.size(), place, body);
    }

    private static boolean exceeds(Claim claim, Rule rule) {
        boolean upward =
                rule.comparison() == Comparison.GREATER || rule.comparison() == Comparison.AT_LEAST;
        return upward && rule.margin() == 0 && claim.getRight() != null && !claim.isAbsolute();
    }

    private static String subject(Claim claim) {
        String left = arm(claim.getLeft());
        Term right = claim.getRight();
        if (right == null) {
            String own = "%s of %s".formatted(measure(claim.getLeft()), left);
            return claim.isAbsolute() ? "the size of " + own : own;
        }
        String pair = "%s minus %s%s".formatted(left, arm(right), in(claim));
        return claim.isAbsolute() ? "the size of " + pair : pair;
    }

    private static String in(Claim claim) {
        String left = measure(claim.getLeft());
        String right = measure(claim.getRight());
        return left.equals(right) ? " in " + left : " (%s against %s)".formatted(left, right);
    }

    private static String arm(Term term) {
        return String.valueOf(term.getArm());
    }

    private static String percent(double confidence) {
        return Figures.brief(confidence * 100) + " %";
    }

    private static String seeds(int n) {
        return n == 1 ? "1 seed" : n + " seeds";
    }
}
