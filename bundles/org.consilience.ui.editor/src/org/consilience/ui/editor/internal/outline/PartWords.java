package org.consilience.ui.editor.internal.outline;

import org.consilience.model.Parts;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.Axis;
import org.consilience.model.experiment.Budget;
import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.DatasetReference;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.MeasureReference;
import org.consilience.model.experiment.Paper;
import org.consilience.model.experiment.SettingValue;
import org.consilience.model.experiment.Term;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;

/** What parts of an experiment are called, and their icons. */
public final class PartWords {

    private PartWords() {}

    /**
     * Returns the word for what a part is.
     *
     * @param part the part
     */
    public static String kind(EObject part) {
        return switch (part) {
            case DatasetReference d -> "Dataset";
            case MeasureReference m -> "Measure";
            case SettingValue s -> "Setting";
            default -> part.eClass().getName();
        };
    }

    /**
     * Returns what a part is called.
     *
     * @param part the part
     */
    public static String name(EObject part) {
        return switch (part) {
            case Experiment e -> or(e.getTitle(), or(e.getId(), "Experiment"));
            case DatasetReference d -> or(d.getLabel(), "(no label)");
            case Arm a -> or(a.getLabel(), "(no label)");
            case SettingValue s -> or(s.getName(), "(no name)") + " = " + Parts.text(s.getValue());
            case Axis a -> or(a.getTarget(), "(no target)");
            case MeasureReference m -> or(m.getId(), "(no id)");
            case Claim c -> or(c.getId(), "(no id)");
            case Paper p -> or(p.getTitle(), "Paper");
            case Term t -> "%s of %s".formatted(Parts.text(t.getMeasure()), Parts.text(t.getArm()));
            case Budget b -> "Budget";
            default -> part.eClass().getName();
        };
    }

    /**
     * Returns what is said of a part beside its name, perhaps nothing.
     *
     * @param part the part
     */
    public static String detail(EObject part) {
        return switch (part) {
            case DatasetReference d -> Parts.text(d.getType());
            case Arm a -> Parts.text(a.getMethod());
            case Axis a -> Parts.text(a.getValues());
            case Claim c -> Parts.text(c.getStatement());
            case Paper p -> p.getYear() == 0 ? "" : String.valueOf(p.getYear());
            default -> "";
        };
    }

    /**
     * Returns the name of a part's icon.
     *
     * @param part the part
     */
    public static String icon(EObject part) {
        return switch (part) {
            case Experiment e -> "experiment";
            case DatasetReference d -> "dataset";
            case Arm a -> "arm";
            case SettingValue s -> "setting";
            case Axis a -> "axis";
            case MeasureReference m -> "measure";
            case Claim c -> "claim";
            case Term t -> "claim";
            case Paper p -> "paper";
            default -> "overview";
        };
    }

    private static String or(@Nullable String text, String other) {
        return text == null || text.isBlank() ? other : text;
    }
}
