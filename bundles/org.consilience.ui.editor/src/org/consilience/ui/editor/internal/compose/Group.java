package org.consilience.ui.editor.internal.compose;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.Axis;
import org.consilience.model.experiment.DatasetReference;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.ExperimentPackage;
import org.consilience.model.experiment.MeasureReference;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jdt.annotation.Nullable;

/** What an experiment is composed of: the first level of the tree. */
enum Group {
    DATASETS(
            "Datasets",
            "Dataset",
            "dataset",
            ExperimentPackage.Literals.EXPERIMENT__DATASETS,
            "The data that is learnt from. Every arm runs on each dataset unless it names some."),
    ARMS(
            "Arms",
            "Arm",
            "method",
            ExperimentPackage.Literals.EXPERIMENT__ARMS,
            "The methods that are compared, each with its settings and a label that claims name it by."),
    AXES(
            "Axes",
            "Axis",
            "compose-axis",
            ExperimentPackage.Literals.EXPERIMENT__AXES,
            "Settings that are swept through several values. The points are the product of all axes."),
    SEEDS("Seeds", "Seeds", "compose-seeds", null, "Each seed is one repetition of every trial."),
    DEVICE("Device", "Device", "device", null, "What the trials compute on."),
    MEASURES(
            "Measures",
            "Measure",
            "measure",
            ExperimentPackage.Literals.EXPERIMENT__MEASURES,
            "The measures that reports show first; all are recorded in any case.");

    private final String title;
    private final String one;
    private final String icon;
    private final @Nullable EReference list;
    private final String doc;

    Group(String title, String one, String icon, @Nullable EReference list, String doc) {
        this.title = title;
        this.one = one;
        this.icon = icon;
        this.list = list;
        this.doc = doc;
    }

    /** The words for all. */
    String title() {
        return title;
    }

    /** The word for one. */
    String one() {
        return one;
    }

    String icon() {
        return icon;
    }

    String doc() {
        return doc;
    }

    /** Where the experiment holds them, or null if it has just one value. */
    @Nullable
    EReference list() {
        return list;
    }

    /** Whether the tree shows them one by one. */
    boolean open() {
        return this == DATASETS || this == ARMS || this == AXES;
    }

    /** What the tree shows below. */
    List<? extends EObject> children(Experiment experiment) {
        return switch (this) {
            case DATASETS -> experiment.getDatasets();
            case ARMS -> experiment.getArms();
            case AXES -> experiment.getAxes();
            default -> List.of();
        };
    }

    /** The group of a part of an experiment. */
    static Optional<Group> of(@Nullable Object part) {
        return switch (part) {
            case Group group -> Optional.of(group);
            case DatasetReference d -> Optional.of(DATASETS);
            case Arm a -> Optional.of(ARMS);
            case Axis a -> Optional.of(AXES);
            case MeasureReference m -> Optional.of(MEASURES);
            case null, default -> Optional.empty();
        };
    }

    /** Those that the tree shows one by one. */
    static List<Group> openOnes() {
        return Arrays.stream(values()).filter(Group::open).toList();
    }
}
