package org.consilience.ui.editor.internal.outline;

import java.util.List;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.ExperimentPackage;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/**
 * The parts of one kind, as one item of the outline.
 *
 * @param title what it is called
 * @param icon its icon
 * @param list where they are held
 */
record Group(String title, String icon, EReference list) {

    static final List<Group> ALL =
            List.of(
                    new Group(
                            "Datasets", "dataset", ExperimentPackage.Literals.EXPERIMENT__DATASETS),
                    new Group("Arms", "arm", ExperimentPackage.Literals.EXPERIMENT__ARMS),
                    new Group("Axes", "axis", ExperimentPackage.Literals.EXPERIMENT__AXES),
                    new Group(
                            "Measures", "measure", ExperimentPackage.Literals.EXPERIMENT__MEASURES),
                    new Group("Claims", "claim", ExperimentPackage.Literals.EXPERIMENT__CLAIMS));

    /** The parts of this kind. */
    List<EObject> parts(Experiment experiment) {
        return ((List<?>) experiment.eGet(list)).stream().map(EObject.class::cast).toList();
    }
}
