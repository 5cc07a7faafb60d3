package org.consilience.ui.launch.internal.action;

import java.util.Optional;
import org.consilience.ui.launch.internal.config.ExperimentFile;
import org.consilience.ui.launch.internal.config.ExperimentShortcut;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.handlers.HandlerUtil;

/** Runs the experiment that is selected, or the one of the active editor. */
public final class RunHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        file(event).ifPresent(ExperimentShortcut::run);
        return null;
    }

    /** In an editor, its own selection is of parts of the experiment, so the editor goes first. */
    static Optional<String> file(@Nullable ExecutionEvent event) {
        IEditorInput input = HandlerUtil.getActiveEditorInput(event);
        boolean editing =
                HandlerUtil.getActivePart(event) != null
                        && HandlerUtil.getActivePart(event) == HandlerUtil.getActiveEditor(event);
        Optional<String> edited = ExperimentFile.edited(input);
        Optional<String> selected = ExperimentFile.selected(HandlerUtil.getCurrentSelection(event));
        return editing ? edited.or(() -> selected) : selected.or(() -> edited);
    }
}
