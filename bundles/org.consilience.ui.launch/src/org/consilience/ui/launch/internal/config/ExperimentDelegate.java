package org.consilience.ui.launch.internal.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consilience.engine.Engine;
import org.consilience.engine.RunIds;
import org.consilience.engine.run.RunException;
import org.consilience.model.ExperimentException;
import org.consilience.model.ExperimentFiles;
import org.consilience.ui.Faults;
import org.consilience.ui.Services;
import org.consilience.ui.WorkbenchPreferences;
import org.consilience.ui.launch.internal.queue.CommandProcess;
import org.consilience.ui.launch.internal.queue.RunOrder;
import org.consilience.ui.launch.internal.queue.RunQueue;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.model.LaunchConfigurationDelegate;
import org.eclipse.jdt.annotation.Nullable;

/** Runs an experiment: checks it first, then hands it to the queue. */
public final class ExperimentDelegate extends LaunchConfigurationDelegate {

    @Override
    public boolean finalLaunchCheck(
            @Nullable ILaunchConfiguration configuration,
            @Nullable String mode,
            @Nullable IProgressMonitor monitor)
            throws CoreException {
        ILaunchConfiguration given = Objects.requireNonNull(configuration);
        RunSettings settings = RunSettings.of(given);
        try {
            Path file = ExperimentFile.locate(settings.file());
            ExperimentFile.require(file);
            Services.get(Engine.class).plan(settings.request(file));
            return true;
        } catch (RunException e) {
            List<String> problems =
                    e.problems().isEmpty() ? List.of(Faults.words(e)) : e.problems();
            ProblemsDialog.show(given.getName(), problems);
        } catch (IllegalArgumentException | IllegalStateException e) {
            ProblemsDialog.show(given.getName(), List.of(Faults.words(e)));
        }
        return false;
    }

    @Override
    public void launch(
            @Nullable ILaunchConfiguration configuration,
            @Nullable String mode,
            @Nullable ILaunch launch,
            @Nullable IProgressMonitor monitor)
            throws CoreException {
        ILaunchConfiguration given = Objects.requireNonNull(configuration);
        Services.get(RunQueue.class).submit(order(given), Objects.requireNonNull(launch));
    }

    @Override
    public String showCommandLine(
            @Nullable ILaunchConfiguration configuration,
            @Nullable String mode,
            @Nullable ILaunch launch,
            @Nullable IProgressMonitor monitor)
            throws CoreException {
        RunOrder order = order(Objects.requireNonNull(configuration));
        try {
            List<String> process =
                    CommandProcess.ofThisInstall()
                            .command(order.arguments(), Path.of("CONFIGURATION"));
            return "In a terminal:%n%s%n%nAs a process of this install:%n%s"
                    .formatted(
                            order.twin(),
                            DebugPlugin.renderArguments(process.toArray(new String[0]), null));
        } catch (java.io.IOException e) {
            throw new CoreException(Status.error(Faults.words(e), e));
        }
    }

    /** Only the experiment's own project matters for what is saved before. */
    @Override
    protected IProject @Nullable [] getBuildOrder(
            @Nullable ILaunchConfiguration configuration, @Nullable String mode)
            throws CoreException {
        Optional<IFile> file =
                ExperimentFile.inWorkspace(
                        RunSettings.of(Objects.requireNonNull(configuration)).file());
        return file.map(f -> new IProject[] {f.getProject()}).orElse(null);
    }

    private static RunOrder order(ILaunchConfiguration configuration) throws CoreException {
        RunSettings settings = RunSettings.of(configuration);
        try {
            Path file = ExperimentFile.locate(settings.file());
            String title = String.valueOf(file.getFileName()).replaceFirst("\\.experiment$", "");
            String @Nullable [] environment =
                    DebugPlugin.getDefault().getLaunchManager().getEnvironment(configuration);
            return new RunOrder(
                    RunOrder.Kind.RUN,
                    id(file, title),
                    configuration.getName(),
                    settings.words(file),
                    WorkbenchPreferences.workspace().home(),
                    Objects.requireNonNullElse(file.getParent(), file),
                    environment == null ? List.of() : Arrays.asList(environment));
        } catch (IllegalArgumentException e) {
            throw new CoreException(Status.error(Faults.words(e), e));
        }
    }

    /** An id like those of the engine that neither a run nor a waiting one has. */
    private static String id(Path file, String title) {
        String experiment = title;
        try {
            experiment = Objects.requireNonNullElse(ExperimentFiles.load(file).getId(), experiment);
        } catch (ExperimentException e) {
            experiment = title; // its command line tells what is wrong
        }
        return free(RunIds.make(experiment));
    }

    /** Returns an id that neither a run nor a waiting one has, as near to a wish as it can be. */
    public static String free(String wish) {
        RunQueue queue = Services.get(RunQueue.class);
        Path runs = WorkbenchPreferences.workspace().runs();
        String id = wish;
        for (int i = 2; Files.exists(runs.resolve(id)) || queue.find(id).isPresent(); i++) {
            id = wish + "-" + i;
        }
        return id;
    }
}
