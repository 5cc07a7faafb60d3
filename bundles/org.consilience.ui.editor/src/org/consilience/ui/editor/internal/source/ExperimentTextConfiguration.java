package org.consilience.ui.editor.internal.source;

import org.consilience.ui.editor.internal.EditSession;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ContentAssistant;
import org.eclipse.jface.text.contentassist.IContentAssistant;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.quickassist.IQuickAssistAssistant;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.MultiLineRule;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.WordRule;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.editors.text.TextSourceViewerConfiguration;

/** Colours of the text, from the theme. */
final class ExperimentTextConfiguration extends TextSourceViewerConfiguration {

    private final EditSession session;

    ExperimentTextConfiguration(EditSession session) {
        super(EditorsUI.getPreferenceStore());
        this.session = session;
    }

    @Override
    public String getConfiguredDocumentPartitioning(@Nullable ISourceViewer viewer) {
        return ExperimentPartitions.NAME;
    }

    @Override
    public String[] getConfiguredContentTypes(@Nullable ISourceViewer viewer) {
        return new String[] {
            IDocument.DEFAULT_CONTENT_TYPE, ExperimentPartitions.COMMENT, ExperimentPartitions.TAG
        };
    }

    @Override
    public IPresentationReconciler getPresentationReconciler(@Nullable ISourceViewer viewer) {
        PresentationReconciler reconciler = new PresentationReconciler();
        reconciler.setDocumentPartitioning(ExperimentPartitions.NAME);
        RuleBasedScanner comment = new RuleBasedScanner();
        comment.setDefaultReturnToken(new ThemeToken(JFacePreferences.QUALIFIER_COLOR, SWT.ITALIC));
        install(reconciler, ExperimentPartitions.COMMENT, comment);
        install(reconciler, ExperimentPartitions.TAG, tag());
        install(reconciler, IDocument.DEFAULT_CONTENT_TYPE, new RuleBasedScanner());
        return reconciler;
    }

    private static RuleBasedScanner tag() {
        IToken value = new ThemeToken(JFacePreferences.COUNTER_COLOR, SWT.NORMAL);
        IToken name = new ThemeToken(JFacePreferences.HYPERLINK_COLOR, SWT.BOLD);
        RuleBasedScanner scanner = new RuleBasedScanner();
        scanner.setRules(
                new IRule[] {
                    new MultiLineRule("\"", "\"", value),
                    new MultiLineRule("'", "'", value),
                    new WordRule(new TagStart(), name)
                });
        return scanner;
    }

    private static void install(
            PresentationReconciler reconciler, String type, ITokenScanner scanner) {
        DefaultDamagerRepairer repairer = new DefaultDamagerRepairer(scanner);
        reconciler.setDamager(repairer, type);
        reconciler.setRepairer(repairer, type);
    }

    @Override
    public IContentAssistant getContentAssistant(@Nullable ISourceViewer viewer) {
        ContentAssistant assistant = new ContentAssistant(true);
        assistant.setDocumentPartitioning(ExperimentPartitions.NAME);
        assistant.setContentAssistProcessor(new IdProposals(session), ExperimentPartitions.TAG);
        return assistant;
    }

    /** No spelling of what are mostly ids. */
    @Override
    public @Nullable IReconciler getReconciler(@Nullable ISourceViewer viewer) {
        return null;
    }

    @Override
    public @Nullable IQuickAssistAssistant getQuickAssistAssistant(@Nullable ISourceViewer viewer) {
        return null;
    }
}
