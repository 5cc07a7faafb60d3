package org.consilience.model.internal.rules;

import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.Comparison;

/** The numbers of a claim can decide it. */
final class ClaimNumbers implements Rule {

    @Override
    public void check(Report report) {
        for (Claim claim : report.experiment().getClaims()) {
            number(report, claim, "margin", claim.getMargin());
            number(report, claim, "upper", claim.getUpper());
            if (claim.getComparison() == Comparison.WITHIN
                    && claim.getUpper() < claim.getMargin()) {
                report.error(
                        claim,
                        "upper",
                        "WITHIN holds for no effect: upper, %s, is below margin, %s."
                                .formatted(claim.getUpper(), claim.getMargin()),
                        "Make margin the lower and upper the higher bound.");
            }
            if (!(claim.getConfidence() > 0 && claim.getConfidence() < 1)) {
                report.error(
                        claim,
                        "confidence",
                        "The confidence is %s.".formatted(claim.getConfidence()),
                        "Choose one above 0 and below 1, such as 0.95.");
            }
            if (!(claim.getShare() > 0 && claim.getShare() <= 1)) {
                report.error(
                        claim,
                        "share",
                        "The share is %s.".formatted(claim.getShare()),
                        "Choose one above 0 and at most 1, such as 0.8.");
            }
        }
    }

    private static void number(Report report, Claim claim, String feature, double value) {
        if (!Double.isFinite(value)) {
            report.error(
                    claim,
                    feature,
                    "%s is %s.".formatted(feature, value),
                    "Write a finite number.");
        }
    }
}
