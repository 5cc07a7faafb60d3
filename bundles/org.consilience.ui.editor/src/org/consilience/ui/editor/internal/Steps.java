package org.consilience.ui.editor.internal;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.jdt.annotation.Nullable;

/** The command stack of one editor: whatever runs on it keeps model and text together. */
final class Steps extends BasicCommandStack {

    private final SessionText text;

    Steps(SessionText text) {
        this.text = text;
    }

    /** Makes what was typed a step of its own. */
    void settle() {
        text.settle(this);
    }

    @Override
    public void execute(@Nullable Command command) {
        if (command instanceof Step) {
            super.execute(command);
        } else if (command != null) {
            settle();
            if (text.state().faults().isEmpty()) {
                super.execute(new FormStep(text, command.getLabel(), command));
            } else {
                command.dispose();
                text.refuse(
                        "The text cannot be read, so the forms cannot change it; correct the text first.");
            }
        }
    }

    @Override
    public void undo() {
        settle();
        super.undo();
    }

    @Override
    public void redo() {
        settle();
        super.redo();
    }
}
