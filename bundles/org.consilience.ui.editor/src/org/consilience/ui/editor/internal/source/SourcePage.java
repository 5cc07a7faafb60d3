package org.consilience.ui.editor.internal.source;

import org.consilience.ui.editor.internal.EditSession;
import org.consilience.ui.editor.internal.SourceMap;
import org.consilience.ui.editor.internal.TextFault;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewerExtension6;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.editors.text.TextEditor;

/** The text of an experiment: what the forms change shows here, and what is typed shows there. */
public final class SourcePage extends TextEditor {

    private final EditSession session;
    private final ProblemMarks marks;
    private final EditSession.Listener listener =
            new EditSession.Listener() {
                @Override
                public void problemsChanged() {
                    marks.show();
                }

                @Override
                public void replaced() {
                    lock();
                }

                @Override
                public void selected(@Nullable EObject part, @Nullable Object origin) {
                    if (part != null && origin != SourcePage.this) {
                        reveal(part, "");
                    }
                }
            };
    private final IPropertyChangeListener colours =
            e -> {
                if (getSourceViewer() != null) {
                    getSourceViewer().invalidateTextPresentation();
                }
            };
    private @Nullable EObject caret;

    /**
     * Makes the page.
     *
     * @param session what the editor edits
     */
    public SourcePage(EditSession session) {
        this.session = session;
        SessionDocuments documents = new SessionDocuments(session);
        marks = new ProblemMarks(session, documents.marks());
        setDocumentProvider(documents);
        setSourceViewerConfiguration(new ExperimentTextConfiguration(session));
        session.addListener(listener);
        JFaceResources.getColorRegistry().addListener(colours);
    }

    @Override
    public void createPartControl(@Nullable Composite parent) {
        super.createPartControl(parent);
        lock();
        marks.show();
    }

    /** The text of a record, or one that is still being read, is not typed into. */
    private void lock() {
        ISourceViewer viewer = getSourceViewer();
        if (viewer != null && viewer.isEditable() == session.locked()) {
            viewer.setEditable(!session.locked());
        }
    }

    @Override
    protected boolean isLineNumberRulerVisible() {
        return true;
    }

    @Override
    protected void createUndoRedoActions() {
        // The editor undoes: text first, then the steps of the forms.
    }

    @Override
    protected void handleCursorPositionChanged() {
        super.handleCursorPositionChanged();
        StyledText widget = widget();
        if (widget == null || !widget.isFocusControl() || !session.faults().isEmpty()) {
            return;
        }
        int offset = widget.getCaretOffset();
        SourceMap map = new SourceMap(session.document().get());
        EObject part = map.part(session.experiment(), offset);
        if (part != caret) {
            caret = part;
            session.select(part, this);
        }
    }

    private @Nullable StyledText widget() {
        ISourceViewer viewer = getSourceViewer();
        return viewer == null ? null : viewer.getTextWidget();
    }

    /** The page is shown: only what is typed from now on is undone as text. */
    public void entered() {
        marks.show();
        ISourceViewer viewer = getSourceViewer();
        if (viewer instanceof ITextViewerExtension6 undoing && undoing.getUndoManager() != null) {
            undoing.getUndoManager().reset();
        }
        EObject part = session.selected();
        if (part != null) {
            reveal(part, "");
        }
    }

    /**
     * Undoes or redoes typing.
     *
     * @param operation {@link ITextOperationTarget#UNDO} or {@link ITextOperationTarget#REDO}
     * @return whether there was any
     */
    public boolean operate(int operation) {
        ISourceViewer viewer = getSourceViewer();
        if (viewer instanceof ITextOperationTarget target && target.canDoOperation(operation)) {
            target.doOperation(operation);
            return true;
        }
        return false;
    }

    /**
     * Tells whether typing can be undone or redone.
     *
     * @param operation {@link ITextOperationTarget#UNDO} or {@link ITextOperationTarget#REDO}
     */
    public boolean can(int operation) {
        return getSourceViewer() instanceof ITextOperationTarget target
                && target.canDoOperation(operation);
    }

    /**
     * Shows where the text cannot be read.
     *
     * @param fault the fault
     */
    public void reveal(TextFault fault) {
        try {
            int line = Math.clamp(fault.line() - 1L, 0, session.document().getNumberOfLines() - 1);
            int start = session.document().getLineOffset(line);
            int length = session.document().getLineLength(line);
            selectAndReveal(start + Math.clamp(fault.column() - 1L, 0, length), 0);
        } catch (BadLocationException e) {
            throw new IllegalStateException("The line was cut to those of the text.", e);
        }
        setFocus();
    }

    /**
     * Shows where a part stands.
     *
     * @param part the part
     * @param feature its attribute, or an empty string
     */
    public void reveal(EObject part, String feature) {
        if (getSourceViewer() == null || !session.faults().isEmpty()) {
            return;
        }
        SourceMap.Place place = new SourceMap(session.document().get()).attribute(part, feature);
        caret = part;
        selectAndReveal(place.start(), place.length());
    }

    /** Returns the action of the text editor that goes by a name. */
    public @Nullable IAction action(String id) {
        return getAction(id);
    }

    @Override
    public boolean isDirty() {
        return session.dirty();
    }

    @Override
    public void doSave(@Nullable IProgressMonitor monitor) {
        throw new IllegalStateException("The editor saves, not its page.");
    }

    @Override
    protected void initializeEditor() {
        super.initializeEditor();
        setHelpContextId("org.consilience.ui.editor.source");
    }

    @Override
    public void dispose() {
        session.removeListener(listener);
        JFaceResources.getColorRegistry().removeListener(colours);
        super.dispose();
    }
}
