package org.consilience.engine.internal.plan;

import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.stream.LongStream;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.evidence.Evidence;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.consilience.model.experiment.Experiment;

/** Extends a plan by the seeds that its evidence asks for. */
public final class MoreSeeds {

    /** The most seeds of a run that adds seeds by itself. */
    public static final int MOST = 100;

    private final Experiment experiment;
    private final Planner planner;

    /**
     * Prepares for an experiment.
     *
     * @param experiment the run's experiment
     * @param catalogue the installed plugins
     * @throws RunException if it cannot be planned any more
     */
    public MoreSeeds(Experiment experiment, Catalogue catalogue) throws RunException {
        this.experiment = experiment;
        this.planner = new Planner(experiment, catalogue, "");
    }

    /**
     * Returns the trials that would likely decide the claims that are open.
     *
     * @param run the run, all its trials ended
     * @return none if every claim is decided, or there are seeds enough already
     * @throws RunException if there are too many trials
     */
    public List<PlannedTrial> next(RunFolder run) throws RunException {
        List<PlannedTrial> plan = run.plan();
        LongSummaryStatistics seeds =
                plan.stream().mapToLong(PlannedTrial::seed).distinct().summaryStatistics();
        long wanted = Evidence.seedsNeeded(Evidence.of(experiment, run));
        long more = Math.min(wanted, MOST - seeds.getCount());
        if (more <= 0) {
            return List.of();
        }
        return planner.extend(
                LongStream.rangeClosed(seeds.getMax() + 1, seeds.getMax() + more).boxed().toList(),
                plan.size() + 1);
    }
}
