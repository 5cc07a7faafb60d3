package org.consilience.ui.editor.internal.wizards;

import java.util.List;
import java.util.Locale;
import org.consilience.engine.catalogue.Entry;
import org.consilience.model.Parts;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.DatasetReference;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.ExperimentFactory;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What the user of the wizard chose.
 *
 * @param title the experiment's title
 * @param dataset the dataset, or null to choose it later
 * @param fileSetting the dataset's setting that names a file, or an empty string
 * @param file the file to read, as the experiment is to name it; empty for none
 * @param methods the methods to compare
 * @param seeds such as {@code 1..5}
 */
record ExperimentDraft(
        String title,
        @Nullable Entry dataset,
        String fileSetting,
        String file,
        List<Entry> methods,
        String seeds) {

    /** Copies the list. */
    ExperimentDraft {
        methods = List.copyOf(methods);
    }

    /**
     * Makes the experiment, with the defaults of all settings.
     *
     * @param fileName the name of its file without the ending, from which its id is made
     */
    Experiment experiment(String fileName) {
        ExperimentFactory factory = ExperimentFactory.eINSTANCE;
        Experiment experiment = factory.createExperiment();
        experiment.setId(id(fileName));
        experiment.setTitle(title.isBlank() ? fileName : title.strip());
        experiment.setSeeds(seeds.strip());
        Entry data = dataset;
        if (data != null) {
            DatasetReference reference = factory.createDatasetReference();
            reference.setLabel(data.id());
            reference.setType(data.id());
            if (!fileSetting.isEmpty() && !file.isBlank()) {
                Parts.set(reference, fileSetting, file);
            }
            experiment.getDatasets().add(reference);
        }
        for (Entry method : methods) {
            Arm arm = factory.createArm();
            boolean taken = data != null && data.id().equals(method.id());
            arm.setLabel(taken ? method.id() + "-method" : method.id());
            arm.setMethod(method.id());
            experiment.getArms().add(arm);
        }
        return experiment;
    }

    /** The letters, digits and dashes of a name, in lower case. */
    static String id(String name) {
        String id =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return id.isEmpty() ? "experiment" : id;
    }
}
