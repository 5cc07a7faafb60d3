package org.consilience.ui.editor.internal.source;

import org.consilience.ui.editor.internal.EditSession;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.operation.IRunnableContext;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension3;
import org.eclipse.jface.text.rules.FastPartitioner;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.ui.texteditor.AbstractDocumentProvider;

/** Lends the session's text to the text editor, which neither reads nor writes files. */
final class SessionDocuments extends AbstractDocumentProvider {

    private final EditSession session;
    private final AnnotationModel marks = new AnnotationModel();

    SessionDocuments(EditSession session) {
        this.session = session;
    }

    AnnotationModel marks() {
        return marks;
    }

    @Override
    protected IDocument createDocument(@Nullable Object element) {
        IDocument document = session.document();
        if (document instanceof IDocumentExtension3 parts
                && parts.getDocumentPartitioner(ExperimentPartitions.NAME) == null) {
            FastPartitioner partitioner =
                    new FastPartitioner(new ExperimentPartitions(), ExperimentPartitions.TYPES);
            parts.setDocumentPartitioner(ExperimentPartitions.NAME, partitioner);
            partitioner.connect(document);
        }
        return document;
    }

    @Override
    protected IAnnotationModel createAnnotationModel(@Nullable Object element) {
        return marks;
    }

    @Override
    protected void doSaveDocument(
            @Nullable IProgressMonitor monitor,
            @Nullable Object element,
            @Nullable IDocument document,
            boolean overwrite) {
        throw new IllegalStateException("The editor saves, not its page.");
    }

    @Override
    protected @Nullable IRunnableContext getOperationRunner(@Nullable IProgressMonitor monitor) {
        return null;
    }

    @Override
    public boolean isModifiable(@Nullable Object element) {
        return !session.locked();
    }

    @Override
    public boolean isReadOnly(@Nullable Object element) {
        return session.locked();
    }

    @Override
    public boolean canSaveDocument(@Nullable Object element) {
        return session.dirty();
    }
}
