package org.consilience.ui.views.internal.runs;

import java.util.LinkedHashSet;
import java.util.Set;
import org.consilience.api.Measure;
import org.consilience.engine.Engine;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.evidence.Evidence;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.consilience.model.ExperimentException;
import org.consilience.model.ExperimentFiles;
import org.consilience.model.experiment.Experiment;
import org.consilience.report.Results;
import org.consilience.ui.Services;

/** What a run's report and exports are made from; reads files, so never on the UI thread. */
final class RunResults {

    private RunResults() {}

    static Results of(String id) throws RunException, ExperimentException {
        RunFolder run = FocusedRuns.library().open(id);
        Experiment experiment = ExperimentFiles.load(run.experimentFile());
        Catalogue catalogue = Services.get(Engine.class).catalogue();
        Set<Measure> measures = new LinkedHashSet<>();
        for (String method : run.plan().stream().map(PlannedTrial::method).distinct().toList()) {
            catalogue
                    .find(Catalogue.Kind.METHOD, method)
                    .ifPresent(entry -> measures.addAll(entry.measures()));
        }
        return Results.of(run, experiment, Evidence.of(experiment, run), measures);
    }
}
