package org.consilience.ui.editor.internal.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.consilience.api.device.Device;
import org.consilience.engine.Engine;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunException;
import org.consilience.model.ExperimentFiles;
import org.consilience.model.Parts;
import org.consilience.model.experiment.Experiment;
import org.consilience.ui.Faults;
import org.consilience.ui.Loader;
import org.consilience.ui.Services;
import org.consilience.ui.WorkbenchPreferences;
import org.consilience.ui.editor.internal.EditSession;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.events.ExpansionAdapter;
import org.eclipse.ui.forms.events.ExpansionEvent;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;

/** The plan of the experiment as it stands in the editor, made anew a moment after each change. */
public final class PlanPreview {

    private static final int DELAY = 400;
    private static final List<String> UNKNOWN = List.of("The plan cannot be made.");

    private final EditSession session;
    private final Section section;
    private final PlanTables tables;
    private final Runnable resized;
    private final Loader<PlanSummary> loader;
    private final EditSession.Listener listener;
    private int edit;
    private @Nullable PlanSummary summary;

    /**
     * Makes the preview; it follows the session until it is disposed.
     *
     * @param parent the parent
     * @param toolkit makes its widgets
     * @param session what is edited
     * @param resized called when it is opened or closed
     */
    public PlanPreview(
            Composite parent, FormToolkit toolkit, EditSession session, Runnable resized) {
        this.session = session;
        this.resized = resized;
        section =
                toolkit.createSection(
                        parent, Section.TWISTIE | Section.COMPACT | Section.CLIENT_INDENT);
        section.setText("Plan");
        tables = new PlanTables(section, toolkit);
        section.setClient(tables.control());
        section.addExpansionListener(
                new ExpansionAdapter() {
                    @Override
                    public void expansionStateChanged(@Nullable ExpansionEvent e) {
                        PlanSummary now = summary;
                        if (now != null) {
                            show(now);
                        }
                        resized.run();
                    }
                });
        loader = new Loader<>(section, this::show, this::failed);
        listener =
                new EditSession.Listener() {
                    @Override
                    public void changed() {
                        update();
                    }

                    @Override
                    public void replaced() {
                        update();
                    }
                };
        session.addListener(listener);
        section.addListener(SWT.Dispose, e -> session.removeListener(listener));
        update();
    }

    /** Returns the control to lay out. */
    public Section control() {
        return section;
    }

    /** Opens the tables below the summary. */
    public void open() {
        section.setExpanded(true);
        PlanSummary now = summary;
        if (now != null) {
            show(now);
        }
        resized.run();
    }

    /** Returns what was found last, or null if nothing was yet. */
    public @Nullable PlanSummary summary() {
        return summary;
    }

    /** Tells whether a plan is awaited. */
    public boolean busy() {
        return loader.busy() || summary == null;
    }

    /** Plans, once there was no further change for a moment. */
    public void update() {
        int now = ++edit;
        section.getDisplay()
                .timerExec(
                        DELAY,
                        () -> {
                            if (!section.isDisposed() && edit == now) {
                                plan();
                            }
                        });
    }

    private void plan() {
        Experiment copy = ExperimentFiles.copy(session.experiment());
        Path folder = session.folder();
        loader.load("Planning the experiment", monitor -> summarise(copy, folder, monitor));
    }

    /** Plans and estimates; never on the UI thread. */
    static PlanSummary summarise(Experiment copy, Path folder, IProgressMonitor monitor) {
        long most = PlanMaker.most(copy);
        if (most > PlanMaker.LONGEST) {
            return new PlanSummary(most, Map.of(), List.of(), TimeEstimate.NONE, List.of(), true);
        }
        Engine engine = Services.get(Engine.class);
        try {
            List<PlannedTrial> plan = new PlanMaker(engine, folder).plan(copy);
            PastDurations past = PastDurations.read(Services.get(RunLibrary.class), monitor);
            return new PlanSummary(
                    plan.size(),
                    PlanMaker.byArm(plan),
                    plan.subList(0, Math.min(PlanSummary.ROWS, plan.size())),
                    past.estimate(plan, workers(engine, copy, plan.size())),
                    List.of(),
                    false);
        } catch (RunException e) {
            List<String> problems =
                    e.problems().isEmpty() ? List.of(Faults.words(e)) : e.problems();
            return new PlanSummary(0, Map.of(), List.of(), TimeEstimate.NONE, problems, false);
        }
    }

    private static int workers(Engine engine, Experiment experiment, int trials) {
        int wanted = WorkbenchPreferences.workers();
        if (wanted == 0) {
            wanted =
                    engine.catalogue()
                            .device(Parts.text(experiment.getDevice()))
                            .map(Device::slots)
                            .orElse(1);
        }
        return Math.max(1, Math.min(wanted, trials));
    }

    private void show(PlanSummary now) {
        summary = now;
        section.setText("Plan: " + now.words().replace("&", "&&"));
        section.setToolTipText(
                now.problems().isEmpty()
                        ? null
                        : now.problems().stream().limit(8).collect(Collectors.joining("\n")));
        section.layout();
        if (section.isExpanded()) {
            tables.show(now);
            resized.run();
        }
    }

    private void failed(Exception fault) {
        Faults.log("The plan of the experiment could not be made.", fault);
        show(new PlanSummary(0, Map.of(), List.of(), TimeEstimate.NONE, UNKNOWN, false));
    }
}
