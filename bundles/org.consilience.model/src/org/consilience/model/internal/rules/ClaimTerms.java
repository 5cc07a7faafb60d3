package org.consilience.model.internal.rules;

import java.util.List;
import org.consilience.model.Nearest;
import org.consilience.model.Parts;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.Term;

/** Claims compare measures that their arms record. */
final class ClaimTerms implements Rule {

    @Override
    public void check(Report report) {
        for (Claim claim : report.experiment().getClaims()) {
            if (claim.getLeft() == null) {
                report.error(
                        claim,
                        "left",
                        "The claim does not say what is compared.",
                        "Add a left term with an arm and a measure.");
            } else {
                check(report, claim.getLeft());
            }
            if (claim.getRight() != null) {
                check(report, claim.getRight());
            }
        }
    }

    private static void check(Report report, Term term) {
        List<String> labels =
                report.experiment().getArms().stream().map(a -> Parts.text(a.getLabel())).toList();
        String label = Parts.text(term.getArm());
        int index = labels.indexOf(label);
        if (index < 0) {
            report.error(
                    term,
                    "arm",
                    "No arm has the label \"%s\".".formatted(label),
                    "Choose among: %s.%s"
                            .formatted(String.join(", ", labels), Nearest.question(label, labels)));
            return;
        }
        Arm arm = report.experiment().getArms().get(index);
        if (!report.isInstalled(arm)) {
            return;
        }
        List<String> measures = report.catalogue().measures(Parts.provider(arm));
        String measure = Parts.text(term.getMeasure());
        if (!measures.contains(measure)) {
            report.error(
                    term,
                    "measure",
                    "The method %s of %s records no measure \"%s\"."
                            .formatted(Parts.provider(arm), label, measure),
                    "Choose among: %s.%s"
                            .formatted(
                                    String.join(", ", measures),
                                    Nearest.question(measure, measures)));
        }
    }
}
