package org.consilience.engine.evidence.internal;

import java.util.List;
import java.util.stream.Stream;
import org.consilience.engine.evidence.ClaimEvidence;
import org.consilience.engine.evidence.Observations;
import org.consilience.engine.evidence.PointEvidence;
import org.consilience.engine.evidence.Verdict;
import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.Term;

/** Judges a claim at every dataset and point of the sweep where its arms ran. */
public final class ClaimJudge {

    private ClaimJudge() {}

    /**
     * Returns the evidence for a claim; the worst verdict of its points is its own.
     *
     * @param claim the claim
     * @param observations the trials
     */
    public static ClaimEvidence judge(Claim claim, Observations observations) {
        if (claim.getLeft() == null) {
            return evidence(claim, List.of(), "the claim has no left term");
        }
        List<PointEvidence> points =
                Pairing.of(claim, observations.plan()).stream()
                        .map(p -> PointJudge.judge(claim, p, observations))
                        .toList();
        return evidence(claim, points, "no planned trial " + arms(claim));
    }

    private static ClaimEvidence evidence(Claim claim, List<PointEvidence> points, String none) {
        Verdict verdict =
                points.stream()
                        .map(PointEvidence::verdict)
                        .reduce(Verdict::worse)
                        .orElse(Verdict.UNDECIDED);
        String sentence =
                points.stream()
                        .filter(p -> p.verdict() == verdict)
                        .findFirst()
                        .map(p -> Sentences.claim(verdict, p, points))
                        .orElse("undecided: " + none);
        return new ClaimEvidence(
                Pairing.text(claim.getId()),
                Pairing.text(claim.getStatement()),
                Pairing.text(claim.getWhere()),
                Pairing.text(claim.getPaperValue()),
                verdict,
                points,
                sentence);
    }

    private static String arms(Claim claim) {
        List<String> named =
                Stream.of(claim.getLeft(), claim.getRight())
                        .filter(t -> t != null)
                        .map(Term::getArm)
                        .distinct()
                        .toList();
        return "of %s matches the claim's dataset and point".formatted(String.join(" and ", named));
    }
}
