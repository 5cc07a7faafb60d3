package org.consilience.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.DatasetReference;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.ExperimentFactory;
import org.consilience.model.experiment.Part;
import org.consilience.model.experiment.SettingValue;
import org.consilience.model.validation.CatalogueView;
import org.eclipse.jdt.annotation.Nullable;

/** Datasets and arms seen alike: what is configured and has a label. */
public final class Parts {

    private Parts() {}

    /**
     * Returns all datasets, then all arms.
     *
     * @param experiment the experiment
     */
    public static List<Part> all(Experiment experiment) {
        List<Part> parts = new ArrayList<>(experiment.getDatasets());
        parts.addAll(experiment.getArms());
        return parts;
    }

    /**
     * Returns the kind of provider behind a part.
     *
     * @param part a dataset or an arm
     */
    public static CatalogueView.Kind kind(Part part) {
        return part instanceof Arm ? CatalogueView.Kind.METHOD : CatalogueView.Kind.DATASET;
    }

    /**
     * Returns the id of the provider behind a part.
     *
     * @param part a dataset or an arm
     * @return the id, an empty string if none is given
     */
    public static String provider(Part part) {
        return switch (part) {
            case Arm arm -> text(arm.getMethod());
            case DatasetReference dataset -> text(dataset.getType());
            default -> throw new IllegalStateException("The model has datasets and arms only.");
        };
    }

    /**
     * Returns the settings of a part in the file's order; the last of several with one name counts.
     *
     * @param part a dataset or an arm
     * @return a new map of name to value as text
     */
    public static Map<String, String> settings(Part part) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (SettingValue setting : part.getSettings()) {
            settings.put(text(setting.getName()), text(setting.getValue()));
        }
        return settings;
    }

    /**
     * Sets a setting of a part, replacing its value or adding it.
     *
     * @param part a dataset or an arm
     * @param name the setting's name
     * @param value the value as text
     */
    public static void set(Part part, String name, String value) {
        boolean found = false;
        for (SettingValue setting : part.getSettings()) {
            if (name.equals(setting.getName())) {
                setting.setValue(value);
                found = true;
            }
        }
        if (!found) {
            SettingValue setting = ExperimentFactory.eINSTANCE.createSettingValue();
            setting.setName(name);
            setting.setValue(value);
            part.getSettings().add(setting);
        }
    }

    /**
     * Returns a text of the model that may be absent.
     *
     * @param value the text or null
     * @return the text, or an empty string
     */
    public static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
