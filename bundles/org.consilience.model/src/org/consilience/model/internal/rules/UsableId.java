package org.consilience.model.internal.rules;

import java.util.regex.Pattern;
import org.consilience.model.Parts;

/** An experiment has an id that can be a part of a folder's name. */
final class UsableId implements Rule {

    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    @Override
    public void check(Report report) {
        String id = Parts.text(report.experiment().getId());
        if (!USABLE.matcher(id).matches()) {
            report.error(
                    report.experiment(),
                    "id",
                    id.isEmpty()
                            ? "The experiment has no id."
                            : "The id \"%s\" cannot be a part of a folder's name.".formatted(id),
                    "Give it up to 80 letters, digits, dots, hyphens and underscores.");
        }
    }
}
