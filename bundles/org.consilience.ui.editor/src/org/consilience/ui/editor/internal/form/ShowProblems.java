package org.consilience.ui.editor.internal.form;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;

/** Lists the problems of the active editor with their fixes. */
public final class ShowProblems extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        if (event != null
                && HandlerUtil.getActiveEditor(event) instanceof ExperimentEditor editor) {
            editor.showProblems();
        }
        return null;
    }
}
