package org.consilience.model.internal.rules;

import java.util.List;
import org.consilience.model.Nearest;
import org.consilience.model.Parts;
import org.consilience.model.validation.CatalogueView;

/** The device is there. */
final class KnownDevice implements Rule {

    @Override
    public void check(Report report) {
        String device = Parts.text(report.experiment().getDevice());
        if (!report.catalogue().knows(CatalogueView.Kind.DEVICE, device)) {
            List<String> ids = report.catalogue().ids(CatalogueView.Kind.DEVICE);
            report.error(
                    report.experiment(),
                    "device",
                    "There is no device \"%s\" here.".formatted(device),
                    "Choose one of: %s.%s"
                            .formatted(String.join(", ", ids), Nearest.question(device, ids)));
        }
    }
}
