package org.consilience.ui.editor.internal;

import org.eclipse.emf.common.command.AbstractCommand;

/** What a user wrote as text between two looks at the forms: one step, both ways. */
final class TextStep extends AbstractCommand implements Step {

    private final SessionText text;
    private final SessionText.State before;
    private final SessionText.State after;
    private final TextChange change;

    TextStep(
            SessionText text,
            SessionText.State before,
            SessionText.State after,
            TextChange change) {
        super("Edit Text");
        this.text = text;
        this.before = before;
        this.after = after;
        this.change = change;
    }

    @Override
    public boolean canExecute() {
        return true;
    }

    /** Does nothing, since the user wrote it already. */
    @Override
    public void execute() {}

    @Override
    public void undo() {
        text.restore(before, change::revert);
    }

    @Override
    public void redo() {
        text.restore(after, change::apply);
    }
}
