package org.consilience.ui.views.internal.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.consilience.engine.evidence.Group;
import org.consilience.engine.evidence.MissingSeed;
import org.consilience.engine.evidence.PointEvidence;
import org.consilience.engine.evidence.SeedEffect;
import org.consilience.ui.runs.Focus;
import org.consilience.ui.views.internal.SameKey;
import org.eclipse.jdt.annotation.Nullable;

/** A row of the tree: claim, then point, then seed, then trial. */
sealed interface Row extends SameKey.Keyed {

    /** Most rows below another; more are put into parts. */
    int MOST = 500;

    /** The row above, or null. */
    default @Nullable Row above() {
        return switch (this) {
            case OfClaim claim -> null;
            case OfPoint point -> point.parent();
            case OfPart part -> part.parent();
            case OfSeed seed -> seed.parent();
            case OfMissing missing -> missing.parent();
            case OfTrial trial -> trial.parent();
        };
    }

    /** The claim that it is about. */
    JudgedClaim claim();

    /** The rows below. */
    List<Row> children();

    /** The trials behind it; empty for all of its arms. */
    Set<String> trials();

    /** The seeds behind it; empty for all. */
    Set<Long> seeds();

    /** The arms behind it. */
    default Set<String> arms() {
        return claim().arms();
    }

    /** A claim. */
    record OfClaim(JudgedClaim claim) implements Row {

        @Override
        public String key() {
            return claim.evidence().id();
        }

        @Override
        public List<Row> children() {
            return claim.evidence().points().stream().<Row>map(p -> new OfPoint(this, p)).toList();
        }

        @Override
        public Set<String> trials() {
            return Set.of();
        }

        @Override
        public Set<Long> seeds() {
            return Set.of();
        }
    }

    /** A dataset and point of the sweep. */
    record OfPoint(OfClaim parent, PointEvidence point) implements Row {

        String words() {
            return new Group(point.dataset(), point.point()).words();
        }

        @Override
        public String key() {
            return parent.key() + '\n' + words();
        }

        @Override
        public JudgedClaim claim() {
            return parent.claim();
        }

        @Override
        public List<Row> children() {
            List<Row> seeds = new ArrayList<>();
            point.effects().forEach(e -> seeds.add(new OfSeed(this, e)));
            point.seedsMissing().forEach(s -> seeds.add(new OfMissing(this, s)));
            if (seeds.size() <= MOST) {
                return seeds;
            }
            List<Row> parts = new ArrayList<>();
            for (int from = 0; from < seeds.size(); from += MOST) {
                parts.add(
                        new OfPart(
                                this,
                                from,
                                seeds.subList(from, Math.min(seeds.size(), from + MOST))));
            }
            return parts;
        }

        @Override
        public Set<String> trials() {
            return ids(point.effects());
        }

        @Override
        public Set<Long> seeds() {
            return Set.of();
        }

        private static Set<String> ids(Collection<SeedEffect> effects) {
            Set<String> ids = new LinkedHashSet<>();
            for (SeedEffect effect : effects) {
                ids.add(effect.leftTrial());
                String right = effect.rightTrial();
                if (right != null) {
                    ids.add(right);
                }
            }
            return ids;
        }
    }

    /** Some of very many seeds. */
    record OfPart(OfPoint parent, int from, List<Row> children) implements Row {

        @Override
        public String key() {
            return parent.key() + "\npart " + from;
        }

        @Override
        public JudgedClaim claim() {
            return parent.claim();
        }

        @Override
        public Set<String> trials() {
            Set<String> ids = new LinkedHashSet<>();
            children.forEach(c -> ids.addAll(c.trials()));
            return ids;
        }

        @Override
        public Set<Long> seeds() {
            Set<Long> seeds = new LinkedHashSet<>();
            children.forEach(c -> seeds.addAll(c.seeds()));
            return seeds;
        }
    }

    /** A seed with its values. */
    record OfSeed(OfPoint parent, SeedEffect effect) implements Row {

        @Override
        public String key() {
            return parent.key() + "\nseed " + effect.seed();
        }

        @Override
        public JudgedClaim claim() {
            return parent.claim();
        }

        @Override
        public List<Row> children() {
            OfTrial left = new OfTrial(this, effect.leftTrial(), claim().left(), effect.left());
            String other = effect.rightTrial();
            Double right = effect.right();
            return other == null || right == null || other.equals(effect.leftTrial())
                    ? List.of(left)
                    : List.of(left, new OfTrial(this, other, claim().right(), right));
        }

        @Override
        public Set<String> trials() {
            return OfPoint.ids(List.of(effect));
        }

        @Override
        public Set<Long> seeds() {
            return Set.of(effect.seed());
        }
    }

    /** A planned seed without a value. */
    record OfMissing(OfPoint parent, MissingSeed missing) implements Row {

        @Override
        public String key() {
            return parent.key() + "\nseed " + missing.seed();
        }

        @Override
        public JudgedClaim claim() {
            return parent.claim();
        }

        @Override
        public List<Row> children() {
            return List.of();
        }

        @Override
        public Set<String> trials() {
            return Set.of();
        }

        @Override
        public Set<Long> seeds() {
            return Set.of(missing.seed());
        }
    }

    /** A trial behind a seed's value. */
    record OfTrial(OfSeed parent, String id, String arm, double value) implements Row {

        @Override
        public String key() {
            return parent.key() + '\n' + id;
        }

        @Override
        public JudgedClaim claim() {
            return parent.claim();
        }

        @Override
        public List<Row> children() {
            return List.of();
        }

        @Override
        public Set<String> trials() {
            return Set.of(id);
        }

        @Override
        public Set<Long> seeds() {
            return parent.seeds();
        }

        @Override
        public Set<String> arms() {
            return Set.of(arm);
        }
    }

    /** Returns a focus on the trials, seeds and arms behind rows of the focused run. */
    static Focus focus(List<Row> rows, Focus now) {
        Set<String> trials = new LinkedHashSet<>();
        Set<String> arms = new LinkedHashSet<>();
        Set<Long> seeds = new LinkedHashSet<>();
        boolean allTrials = false;
        boolean allSeeds = false;
        String measure = now.measure();
        for (Row row : rows) {
            trials.addAll(row.trials());
            allTrials |= row.trials().isEmpty();
            seeds.addAll(row.seeds());
            allSeeds |= row.seeds().isEmpty();
            arms.addAll(row.arms());
            measure = row.claim().measure().isEmpty() ? measure : row.claim().measure();
        }
        return new Focus(
                now.runs(),
                allTrials ? Set.of() : trials,
                arms,
                allSeeds ? Set.of() : seeds,
                measure,
                now.step());
    }
}
