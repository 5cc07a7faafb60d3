package org.consilience.ui.editor.internal;

import java.util.List;
import java.util.function.Consumer;
import org.consilience.model.ExperimentException;
import org.consilience.model.ExperimentFiles;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.ExperimentFactory;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;

/**
 * The text of an experiment beside its model. What a form changes is written into the text; what is
 * typed is read into a fresh model. A text that cannot be read leaves the last model as it was.
 */
public final class SessionText {

    /** What hears of the two. */
    interface Owner {
        /** Somebody typed; the text is to be read in a moment. */
        void typed();

        /** The model was replaced, or its text became readable or unreadable. */
        void adopted();

        /** Something was not done. */
        void refused(String sentence);
    }

    /**
     * A model, and why the text is none.
     *
     * @param experiment the model of the last text that could be read
     * @param faults why the text cannot be read; empty if it can
     */
    public record State(Experiment experiment, List<TextFault> faults) {}

    private static final String BYTE_ORDER = "\uFEFF";

    private final IDocument document = new Document();
    private final Owner owner;
    private State state = new State(ExperimentFactory.eINSTANCE.createExperiment(), List.of());
    private State settled = state;
    private String settledText = "";
    private String saved = "";
    private boolean own;
    private boolean unread;

    SessionText(Owner owner) {
        this.owner = owner;
        document.addDocumentListener(
                new IDocumentListener() {
                    @Override
                    public void documentAboutToBeChanged(@Nullable DocumentEvent event) {}

                    @Override
                    public void documentChanged(@Nullable DocumentEvent event) {
                        if (!own) {
                            unread = true;
                            owner.typed();
                        }
                    }
                });
    }

    IDocument document() {
        return document;
    }

    State state() {
        return state;
    }

    /** Starts anew with the text of a file. */
    void open(String text, State read) {
        write(d -> d.set(text));
        saved = text;
        unread = false;
        adopt(read);
        mark();
    }

    /** Notes what the file holds now. */
    void saved(String text) {
        saved = text;
    }

    boolean dirty() {
        return document.getLength() != saved.length() || !document.get().equals(saved);
    }

    /** Takes a model that was read from the text as it is now. */
    void read(State read) {
        if (unread) {
            unread = false;
            adopt(read);
        }
    }

    /** Makes the model the one that is shown. */
    private void adopt(State other) {
        state = other;
        owner.adopted();
    }

    /** Goes to a state that a step led to or came from. */
    void restore(State other, Consumer<IDocument> change) {
        write(change);
        adopt(other);
        mark();
    }

    /** Turns what was typed since the last step into one. */
    void settle(CommandStack stack) {
        if (unread) {
            unread = false;
            adopt(parse(document.get(), state.experiment()));
        }
        TextChange change = TextChange.between(settledText, document.get());
        if (!change.isEmpty()) {
            State before = settled;
            mark();
            stack.execute(new TextStep(this, before, state, change));
        }
    }

    private void mark() {
        settled = state;
        settledText = document.get();
    }

    /** Reads a text; one that cannot be read keeps the last model. */
    public static State parse(String text, Experiment last) {
        try {
            return new State(ExperimentFiles.parse(text, "experiment"), List.of());
        } catch (ExperimentException e) {
            return new State(last, Checker.faults(e));
        }
    }

    /** Writes the model into the text, and says what changed there. */
    TextChange follow() throws ExperimentException {
        String before = document.get();
        String after = ExperimentFiles.format(state.experiment());
        if (before.contains("\r\n")) {
            after = after.replace("\n", "\r\n");
        }
        if (before.startsWith(BYTE_ORDER)) {
            after = BYTE_ORDER + after;
        }
        TextChange change = TextChange.between(before, after);
        rewrite(change::apply);
        return change;
    }

    /** Writes what the model holds already. */
    void rewrite(Consumer<IDocument> change) {
        write(change);
        mark();
    }

    /** Writes into the text without reading it. */
    private void write(Consumer<IDocument> change) {
        boolean outer = own;
        own = true;
        try {
            change.accept(document);
        } finally {
            own = outer;
        }
    }

    void refuse(String sentence) {
        owner.refused(sentence);
    }
}
