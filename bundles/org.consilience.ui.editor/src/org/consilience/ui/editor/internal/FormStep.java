package org.consilience.ui.editor.internal;

import org.consilience.model.ExperimentException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandWrapper;

/** A change of the model, which the text follows. */
final class FormStep extends CommandWrapper implements Step {

    private final SessionText text;
    private TextChange change = new TextChange(0, "", "");

    FormStep(SessionText text, String label, Command command) {
        super(label, command);
        this.text = text;
    }

    @Override
    public void execute() {
        super.execute();
        try {
            change = text.follow();
        } catch (ExperimentException e) {
            super.undo();
            text.refuse(e.problems().get(0).message());
            throw new OperationCanceledException();
        }
    }

    @Override
    public void undo() {
        super.undo();
        text.rewrite(change::revert);
    }

    @Override
    public void redo() {
        super.redo();
        text.rewrite(change::apply);
    }
}
