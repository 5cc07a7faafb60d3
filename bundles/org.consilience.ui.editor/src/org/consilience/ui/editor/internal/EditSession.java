package org.consilience.ui.editor.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.validation.Problem;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;

/**
 * What one open editor edits: the experiment, its text, the steps that can be undone, the problems
 * and the selection. For the UI thread only.
 */
public final class EditSession extends Edits {

    /** Hears what happens, on the UI thread. */
    public interface Listener {

        /** A command changed the experiment, forwards or backwards; its parts are the same. */
        default void changed() {}

        /**
         * The experiment is another object, or the forms became writable or read-only: show all
         * anew.
         */
        default void replaced() {}

        /** The problems are others. */
        default void problemsChanged() {}

        /** The text differs from the file now, or no longer does. */
        default void dirtyChanged() {}

        /**
         * A part was selected.
         *
         * @param part the part, or null for none
         * @param origin who selected it
         */
        default void selected(@Nullable EObject part, @Nullable Object origin) {}
    }

    private final ListenerList<Listener> listeners = new ListenerList<>();
    private final SessionText text;
    private final Steps steps;
    private final EditingDomain domain;
    private final Checker checker;
    private PartIndex index;
    private final SessionProblems problems = new SessionProblems();
    private @Nullable EObject selected;
    private String selectedPath = "";
    private @Nullable IFile file;
    private Path folder = Path.of("").toAbsolutePath();
    private boolean locked = true;
    private boolean dirty;
    private Consumer<String> refusals = sentence -> {};

    /** Makes a session of an empty experiment, read-only until a text is opened. */
    public EditSession() {
        checker = new Checker(Objects.requireNonNull(Display.getCurrent()), this::checked);
        text = new SessionText(new TextOwner());
        steps = new Steps(text);
        domain = new AdapterFactoryEditingDomain(new ReflectiveItemProviderAdapterFactory(), steps);
        index = new PartIndex(experiment());
        steps.addCommandStackListener(e -> stepped());
    }

    /** Returns the experiment that the forms show: that of the last text that could be read. */
    public Experiment experiment() {
        return text.state().experiment();
    }

    @Override
    public EditingDomain domain() {
        return domain;
    }

    /** Returns the text, which may be typed into. */
    public IDocument document() {
        return text.document();
    }

    /** Returns why the text cannot be read; empty if it can. */
    public List<TextFault> faults() {
        return text.state().faults();
    }

    @Override
    public void execute(String label, Command command) {
        if (locked) {
            text.refuse("The experiment is open read-only; save it under another name to edit it.");
            return;
        }
        CompoundCommand one = new CompoundCommand(label);
        one.append(command);
        steps.execute(one);
    }

    /** Undoes the last step; what was typed since is the last step. */
    public void undo() {
        steps.undo();
    }

    /** Does the last undone step again. */
    public void redo() {
        steps.redo();
    }

    /** Makes what was typed one step. */
    public void settle() {
        steps.settle();
    }

    /** Returns the file in the workspace, or empty if it is elsewhere or nowhere. */
    public Optional<IFile> file() {
        IFile known = file;
        return known == null ? Optional.empty() : Optional.of(known);
    }

    /** Returns the folder against which files of datasets are resolved. */
    public Path folder() {
        return folder;
    }

    /**
     * Tells whether the forms show but do not change: the file is a record, is still being read, or
     * its text cannot be read.
     */
    public boolean readOnly() {
        return locked || !faults().isEmpty();
    }

    /** Tells whether even the text may not be changed. */
    public boolean locked() {
        return locked;
    }

    /** Tells whether the text differs from that of the file. */
    public boolean dirty() {
        return dirty;
    }

    /** Returns all problems, those that keep it from running and those that do not. */
    public List<Problem> problems() {
        return problems.all();
    }

    /**
     * Returns the problems at a part and within it.
     *
     * @param part the part
     */
    public List<Problem> problems(EObject part) {
        return problems.within(index, part);
    }

    /**
     * Returns the problems of one feature.
     *
     * @param part the part
     * @param feature the feature's name
     */
    public List<Problem> problems(EObject part, String feature) {
        String path = index.path(part) + "/" + feature;
        return problems(part).stream().filter(p -> p.path().equals(path)).toList();
    }

    /** Returns the parts by the paths of problems, as they are now. */
    public PartIndex index() {
        return index;
    }

    /** Returns the selected part, or null for none. */
    public @Nullable EObject selected() {
        return selected;
    }

    /**
     * Selects a part everywhere.
     *
     * @param part the part, or null for none
     * @param origin who selects it, to know its own selection again
     */
    public void select(@Nullable EObject part, @Nullable Object origin) {
        selected = part;
        selectedPath = part == null ? "" : Objects.requireNonNullElse(index.path(part), "");
        listeners.forEach(l -> l.selected(part, origin));
    }

    /**
     * Adds a listener.
     *
     * @param listener the listener
     */
    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    /**
     * Removes a listener.
     *
     * @param listener the listener
     */
    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /**
     * Says where the experiment is stored from now on.
     *
     * @param workspaceFile the file in the workspace, or null
     * @param parent the folder that it is in
     * @param readOnly whether nothing may be changed
     */
    public void place(@Nullable IFile workspaceFile, Path parent, boolean readOnly) {
        boolean before = readOnly();
        file = workspaceFile;
        folder = parent;
        locked = readOnly;
        if (before != readOnly()) {
            listeners.forEach(Listener::replaced);
        }
    }

    /**
     * Starts anew with the text of a file; nothing can be undone before.
     *
     * @param content the text
     * @param read what was read from it
     */
    public void open(String content, SessionText.State read) {
        text.open(content, read);
        steps.flush();
        dirtied();
        if (locked && !read.faults().isEmpty()) {
            checker.cancel(); // what could not be read is all there is to say
            problems.set(read.faults().stream().map(Checker::problem).toList());
            listeners.forEach(Listener::problemsChanged);
        } else {
            checker.check(content, true);
        }
    }

    /**
     * Notes what the file holds now.
     *
     * @param content the text
     */
    public void saved(String content) {
        text.saved(content);
        dirtied();
    }

    /**
     * Says who tells the user what was not done.
     *
     * @param teller takes a sentence
     */
    public void onRefusal(Consumer<String> teller) {
        refusals = teller;
    }

    /**
     * Tells the user what was not done.
     *
     * @param sentence what, and what to do
     */
    public void refuse(String sentence) {
        refusals.accept(sentence);
    }

    /** Tells whether an answer about the last change is awaited. */
    public boolean checking() {
        return checker.busy();
    }

    /** Ends the session's work. */
    public void dispose() {
        checker.cancel();
    }

    private void stepped() {
        index = new PartIndex(experiment());
        keepSelection();
        listeners.forEach(Listener::changed);
        dirtied();
        checker.check(document().get(), false);
    }

    private void keepSelection() {
        EObject part = selected;
        if (part != null) {
            String path = index.path(part);
            if (path == null) {
                select(index.part(selectedPath), null);
            } else {
                selectedPath = path;
            }
        }
    }

    private void dirtied() {
        boolean now = text.dirty();
        if (now != dirty) {
            dirty = now;
            listeners.forEach(Listener::dirtyChanged);
        }
    }

    private void checked(Checker.Answer answer) {
        Experiment fresh = answer.experiment();
        text.read(new SessionText.State(fresh == null ? experiment() : fresh, answer.faults()));
        problems.set(answer.problems());
        listeners.forEach(Listener::problemsChanged);
    }

    private final class TextOwner implements SessionText.Owner {

        @Override
        public void typed() {
            dirtied();
            checker.check(document().get(), false);
        }

        @Override
        public void adopted() {
            index = new PartIndex(experiment());
            listeners.forEach(Listener::replaced);
            keepSelection();
        }

        @Override
        public void refused(String sentence) {
            refusals.accept(sentence);
        }
    }
}
