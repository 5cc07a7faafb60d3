package org.consilience.model.internal.rules;

import java.util.List;
import org.consilience.model.Nearest;
import org.consilience.model.internal.files.Kept;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Every attribute and element of the file means something. */
final class NothingIsIgnored implements Rule {

    @Override
    public void check(Report report) {
        check(report, report.experiment());
        report.experiment().eAllContents().forEachRemaining(object -> check(report, object));
    }

    private static void check(Report report, EObject object) {
        Kept kept = Kept.of(object);
        if (kept == null) {
            return;
        }
        for (String name : kept.unknownAttributes().keySet()) {
            if (name.indexOf(':') < 0 && !name.equals("xmlns")) {
                warn(report, object, "attribute", name);
            }
        }
        for (String name : kept.unknownElements()) {
            warn(report, object, "element", name);
        }
    }

    private static void warn(Report report, EObject object, String word, String name) {
        List<String> known =
                object.eClass().getEAllStructuralFeatures().stream()
                        .filter(f -> f instanceof EAttribute == word.equals("attribute"))
                        .map(EStructuralFeature::getName)
                        .toList();
        report.warning(
                object,
                name,
                "%s has no %s \"%s\"; it is kept in the file but has no effect."
                        .formatted(object.eClass().getName(), word, name),
                Nearest.to(name, known)
                        .map("Did you mean \"%s\"?"::formatted)
                        .orElse("Remove it if no plugin needs it."));
    }
}
