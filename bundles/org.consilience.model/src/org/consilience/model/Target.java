package org.consilience.model;

import java.util.ArrayList;
import java.util.List;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.Part;
import org.consilience.model.validation.CatalogueView;

/**
 * What an axis sweeps or an override sets, written {@code label.setting}.
 *
 * @param label the label of a dataset or an arm, or one of the words {@value #ARMS} and {@value
 *     #DATASET} for all that have the setting
 * @param setting the setting's name
 */
public record Target(String label, String setting) {

    /** The word for all arms that have the setting. */
    public static final String ARMS = "arms";

    /** The word for all datasets that have the setting. */
    public static final String DATASET = "dataset";

    /**
     * Reads a target.
     *
     * @param text label and setting with a dot between
     * @return the target
     * @throws IllegalArgumentException if it is not of that form
     */
    public static Target parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 1 || dot == text.length() - 1) {
            throw new IllegalArgumentException(
                    "\"%s\" is no target; write label.setting, arms.setting or dataset.setting."
                            .formatted(text));
        }
        return new Target(text.substring(0, dot).strip(), text.substring(dot + 1).strip());
    }

    /**
     * Returns what has the label, whether or not it has the setting.
     *
     * @param experiment the experiment
     */
    public List<Part> named(Experiment experiment) {
        return switch (label) {
            case ARMS -> new ArrayList<>(experiment.getArms());
            case DATASET -> new ArrayList<>(experiment.getDatasets());
            default ->
                    Parts.all(experiment).stream()
                            .filter(part -> label.equals(part.getLabel()))
                            .toList();
        };
    }

    /**
     * Returns what is meant: what has the label and the setting.
     *
     * @param experiment the experiment
     * @param catalogue tells which settings there are
     */
    public List<Part> parts(Experiment experiment, CatalogueView catalogue) {
        return named(experiment).stream()
                .filter(
                        part ->
                                catalogue
                                        .settingNames(Parts.kind(part), Parts.provider(part))
                                        .contains(setting))
                .toList();
    }

    /** Returns the target as it is read. */
    @Override
    public String toString() {
        return label + "." + setting;
    }
}
