package org.consilience.ui.editor.internal.form;

import java.util.List;
import java.util.Objects;
import org.consilience.model.validation.Problem;
import org.consilience.model.validation.Severity;
import org.consilience.ui.editor.internal.EditSession;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.Form;

/** The top line of a page: the worst problem and how many there are; a click lists them. */
final class ProblemHeader {

    private final ExperimentEditor editor;
    private final EditSession session;
    private final Form form;

    ProblemHeader(ExperimentEditor editor, Form form) {
        this.editor = editor;
        this.session = editor.session();
        this.form = form;
        EditSession.Listener listener =
                new EditSession.Listener() {
                    @Override
                    public void problemsChanged() {
                        show();
                    }

                    @Override
                    public void replaced() {
                        show();
                    }
                };
        session.addListener(listener);
        form.addDisposeListener(e -> session.removeListener(listener));
        form.addMessageHyperlinkListener(
                new HyperlinkAdapter() {
                    @Override
                    public void linkActivated(@Nullable HyperlinkEvent event) {
                        new ProblemList(editor).open(Objects.requireNonNull(form.getHead()));
                    }
                });
        show();
    }

    private void show() {
        List<Problem> problems = session.problems();
        long errors = problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
        if (problems.isEmpty()) {
            form.setMessage(
                    session.locked() && editor.link().loaded()
                            ? "Read-only: a run keeps this as a record. Save it under another name to edit it."
                            : null,
                    IMessageProvider.INFORMATION);
            return;
        }
        Problem worst =
                problems.stream()
                        .filter(p -> p.severity() == Severity.ERROR)
                        .findFirst()
                        .orElse(problems.get(0));
        String text =
                problems.size() == 1
                        ? worst.message()
                        : "%s (%d more)".formatted(worst.message(), problems.size() - 1);
        form.setMessage(text, errors > 0 ? IMessageProvider.ERROR : IMessageProvider.WARNING);
    }
}
