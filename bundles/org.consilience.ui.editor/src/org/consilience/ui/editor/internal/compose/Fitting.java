package org.consilience.ui.editor.internal.compose;

import java.util.List;
import java.util.stream.Collectors;
import org.consilience.engine.catalogue.Entry;
import org.consilience.model.experiment.DatasetReference;
import org.consilience.model.experiment.Experiment;

/** Which methods fit which datasets. */
final class Fitting {

    private Fitting() {}

    /** The datasets whose data a method accepts. */
    static List<DatasetReference> datasets(
            Entry method, Experiment experiment, Installed installed) {
        return experiment.getDatasets().stream()
                .filter(
                        d ->
                                installed
                                        .find(d)
                                        .filter(e -> e.dataType().equals(method.dataType()))
                                        .isPresent())
                .toList();
    }

    /** Why a method cannot be an arm; empty if it can, or no dataset is known yet. */
    static String reason(Entry method, Experiment experiment, Installed installed) {
        List<String> given =
                experiment.getDatasets().stream()
                        .flatMap(d -> installed.find(d).stream())
                        .map(e -> plain(e.dataType()))
                        .distinct()
                        .toList();
        if (given.isEmpty() || given.contains(plain(method.dataType()))) {
            return "";
        }
        return "It learns from %s; the datasets here give %s. Add a fitting dataset first."
                .formatted(
                        plain(method.dataType()),
                        given.stream().collect(Collectors.joining(" and ")));
    }

    /** A type's name without its package. */
    static String plain(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
