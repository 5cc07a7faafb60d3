package org.consilience.ui.launch.internal.action;

import java.util.List;
import java.util.Optional;
import org.consilience.ui.CommandLine;
import org.consilience.ui.WorkbenchPreferences;
import org.consilience.ui.launch.internal.config.ExperimentFile;
import org.consilience.ui.launch.internal.queue.RunOrder;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;

/** Copies the command that runs the experiment at hand, or that tells of the run in focus. */
public final class CopyCommandHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        Optional<String> file = RunHandler.file(event);
        FocusedRun run = FocusedRun.now();
        List<String> words =
                file.isPresent()
                        ? List.of("run", ExperimentFile.locate(file.get()).toString())
                        : switch (run.state()) {
                            case NONE -> List.of("list", "runs");
                            case OURS, FOREIGN, DONE -> List.of("evidence", run.id());
                            case RESUMABLE -> run.words(RunOrder.Kind.RESUME);
                        };
        CommandLine.copy(RunOrder.twin(words, WorkbenchPreferences.workspace().home()));
        return null;
    }
}
