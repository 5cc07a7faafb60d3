package org.consilience.ui.editor.internal.form;

import java.util.Objects;
import java.util.stream.Stream;
import org.consilience.ui.Faults;
import org.consilience.ui.Icons;
import org.consilience.ui.editor.internal.EditSession;
import org.consilience.ui.editor.internal.TextFault;
import org.consilience.ui.editor.internal.claims.ClaimsPage;
import org.consilience.ui.editor.internal.compose.ComposePage;
import org.consilience.ui.editor.internal.outline.PartActions;
import org.consilience.ui.editor.internal.source.SourcePage;
import org.consilience.ui.editor.internal.validation.ProblemMarkers;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.IFormPage;
import org.eclipse.ui.ide.IGotoMarker;

/** The editor of an experiment: pages over one session. */
public final class ExperimentEditor extends FormEditor implements IGotoMarker {

    /** Its id. */
    public static final String ID = "org.consilience.ui.editor";

    private final EditSession session = new EditSession();
    private final EditorViews views = new EditorViews(this);
    private final PartActions parts =
            new PartActions(session, () -> Stream.ofNullable(session.selected()).toList());
    private @Nullable FileLink link;
    private @Nullable FileWatch watch;
    private @Nullable SourcePage source;
    private String wanted = "";
    private int shownPage = -1;

    /** Returns what is edited. */
    public EditSession session() {
        return session;
    }

    /** Returns what cut, copy and paste do with the selected part. */
    PartActions parts() {
        return parts;
    }

    @Override
    public void init(@Nullable IEditorSite site, @Nullable IEditorInput input)
            throws PartInitException {
        IEditorInput given = Objects.requireNonNull(input);
        super.init(site, given);
        setPartName(given.getName());
        setTitleImage(Icons.image("experiment"));
        FileLink fresh = new FileLink(this, EditorFile.of(given));
        link = fresh;
        watch = new FileWatch(this, fresh);
        session.onRefusal(this::say);
        session.addListener(
                new EditSession.Listener() {
                    @Override
                    public void dirtyChanged() {
                        firePropertyChange(PROP_DIRTY);
                    }

                    @Override
                    public void changed() {
                        say("");
                    }
                });
        getSite().setSelectionProvider(views.selection());
        getSite().getService(IContextService.class).activateContext(ID + ".context");
        fresh.load();
    }

    @Override
    protected void addPages() {
        try {
            addPage(new OverviewPage(this, session));
            addPage(new ComposePage(this, session));
            addPage(new ClaimsPage(this, session));
            SourcePage text = new SourcePage(session);
            source = text;
            setPageText(addPage(text, getEditorInput()), "Source");
        } catch (PartInitException e) {
            Faults.show("The editor has not all its pages.", e);
        }
    }

    /** Returns the page of text. */
    public SourcePage source() {
        return Objects.requireNonNull(source);
    }

    /** Tells whether the page of text is shown. */
    public boolean showsSource() {
        return source != null && getActivePage() == pages.indexOf(source);
    }

    /** Shows the page of text. */
    public void showSource() {
        setActivePage(pages.indexOf(source()));
    }

    @Override
    protected void pageChange(int newPageIndex) {
        if (newPageIndex == shownPage) {
            return;
        }
        shownPage = newPageIndex;
        flush(null);
        super.pageChange(newPageIndex);
        IEditorPart page = getEditor(newPageIndex);
        if (page == source && page != null) {
            source().entered();
        } else if (pages.get(newPageIndex) instanceof IFormPage form
                && form.getManagedForm() != null) {
            views.header(form.getManagedForm());
        }
        views.refreshActions();
    }

    /**
     * Shows where a problem is.
     *
     * @param path the path of a problem
     */
    public void reveal(String path) {
        TextFault fault = session.faults().isEmpty() ? null : session.faults().get(0);
        if (fault != null) {
            showSource();
            source().reveal(fault);
            return;
        }
        EObject part = session.index().part(path);
        if (part != null) {
            views.reveal(part, session.index().feature(path));
        }
    }

    /** Lists the problems with their fixes. */
    void showProblems() {
        if (session.problems().isEmpty()) {
            say("The experiment has no problems.");
        } else {
            new ProblemList(this).open(getContainer());
        }
    }

    @Override
    public void gotoMarker(@Nullable IMarker marker) {
        String path = marker == null ? "" : marker.getAttribute(ProblemMarkers.PATH, "");
        wanted = path.isEmpty() ? "/" : path;
        if (link().loaded()) {
            revealWanted();
        }
    }

    private void revealWanted() {
        String path = wanted;
        wanted = "";
        if (!path.isEmpty()) {
            reveal(path);
        }
    }

    /** Tells whether the user works in this editor. */
    boolean isActive() {
        return getSite().getPage().getActiveEditor() == this
                && getSite().getWorkbenchWindow().getShell().isVisible();
    }

    /** Shows a sentence in the status line. */
    public void say(String sentence) {
        getEditorSite()
                .getActionBars()
                .getStatusLineManager()
                .setErrorMessage(sentence.isEmpty() ? null : sentence);
    }

    /** The file was read. */
    void opened() {
        say("");
        firePropertyChange(PROP_DIRTY);
        views.refreshActions();
        views.mark();
        revealWanted();
    }

    /** The file was deleted. */
    void vanished() {
        firePropertyChange(PROP_DIRTY);
        say(
                "%s was deleted. The editor holds its text: save to write it again."
                        .formatted(getEditorInput().getName()));
    }

    /** Goes on with another file. */
    void moved(IEditorInput input) {
        setInput(input);
        setPartName(input.getName());
        link().moveTo(EditorFile.of(input));
        firePropertyChange(PROP_INPUT);
    }

    FileLink link() {
        return Objects.requireNonNull(link);
    }

    @Override
    public boolean isDirty() {
        return session.dirty()
                || link != null && link().gone()
                || forms().anyMatch(IFormPage::isDirty);
    }

    private Stream<IFormPage> forms() {
        return Stream.of(pages.toArray())
                .filter(p -> p instanceof IFormPage)
                .map(IFormPage.class::cast);
    }

    /** Takes what is being typed into the experiment. */
    private void flush(@Nullable IProgressMonitor monitor) {
        forms().filter(IFormPage::isDirty).forEach(p -> p.doSave(monitor));
        session.settle();
    }

    @Override
    public void doSave(@Nullable IProgressMonitor monitor) {
        flush(monitor);
        boolean done = link().save(link().file(), monitor);
        if (!done && monitor != null) {
            monitor.setCanceled(true);
        }
        saved(done);
    }

    private void saved(boolean done) {
        firePropertyChange(PROP_DIRTY);
        if (done) {
            views.mark();
            say(
                    session.faults().isEmpty()
                            ? ""
                            : "Saved as it is; the text cannot be read. "
                                    + session.faults().get(0));
        }
    }

    @Override
    public void doSaveAs() {
        flush(null);
        IEditorInput target = SaveAs.ask(getSite().getShell(), link().file());
        if (target != null && link().save(EditorFile.of(target), null)) {
            session.place(null, session.folder(), false);
            moved(target);
            saved(true);
        }
    }

    /** Gives up all changes since the last save. */
    public void revert() {
        link().load();
    }

    @Override
    public boolean isSaveAsAllowed() {
        return true;
    }

    @Override
    public <T> T getAdapter(@Nullable Class<T> type) {
        T found = type == null ? null : views.adapter(type);
        return found != null ? found : super.getAdapter(type);
    }

    @Override
    public void dispose() {
        FileWatch watching = watch;
        if (watching != null) {
            watching.dispose();
            link().close();
        }
        session.dispose();
        super.dispose();
    }
}
