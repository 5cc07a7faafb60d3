package org.consilience.model.internal.rules;

import java.util.List;
import org.consilience.model.Nearest;
import org.consilience.model.Parts;
import org.consilience.model.experiment.DatasetReference;
import org.consilience.model.experiment.Part;

/** Datasets and methods are installed. */
final class KnownProviders implements Rule {

    @Override
    public void check(Report report) {
        for (Part part : Parts.all(report.experiment())) {
            String id = Parts.provider(part);
            boolean dataset = part instanceof DatasetReference;
            String word = dataset ? "dataset" : "method";
            String feature = dataset ? "type" : "method";
            List<String> ids = report.catalogue().ids(Parts.kind(part));
            if (id.isBlank()) {
                report.error(
                        part,
                        feature,
                        "No %s is named.".formatted(word),
                        "Name one of `consilience list %ss`.".formatted(word));
            } else if (!report.isInstalled(part)) {
                report.error(
                        part,
                        feature,
                        "No installed plugin provides the %s \"%s\".".formatted(word, id),
                        Nearest.to(id, ids)
                                .map("Did you mean \"%s\"?"::formatted)
                                .orElse(
                                        "Install its plugin, or name one of `consilience list %ss`."
                                                .formatted(word)));
            }
        }
    }
}
