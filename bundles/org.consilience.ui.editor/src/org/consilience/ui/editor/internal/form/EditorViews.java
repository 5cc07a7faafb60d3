package org.consilience.ui.editor.internal.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.consilience.model.experiment.Axis;
import org.consilience.model.experiment.Budget;
import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.MeasureReference;
import org.consilience.model.experiment.Paper;
import org.consilience.model.experiment.Part;
import org.consilience.model.experiment.SettingValue;
import org.consilience.model.experiment.Term;
import org.consilience.ui.editor.internal.EditSession;
import org.consilience.ui.editor.internal.outline.EditorSelection;
import org.consilience.ui.editor.internal.outline.ExperimentOutline;
import org.consilience.ui.editor.internal.validation.ExperimentNature;
import org.consilience.ui.editor.internal.validation.ProblemMarkers;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.IFormPage;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

/**
 * What stands around the pages of one editor: header, outline, selection, and the way to a part.
 */
final class EditorViews {

    private static final List<String> COMPOSED = List.of("seeds", "device");

    private final ExperimentEditor editor;
    private final EditSession session;
    private final EditorSelection selection;
    private final Set<IManagedForm> headed = new HashSet<>();
    private @Nullable ExperimentOutline outline;

    EditorViews(ExperimentEditor editor) {
        this.editor = editor;
        this.session = editor.session();
        this.selection = new EditorSelection(session);
    }

    ISelectionProvider selection() {
        return selection;
    }

    /** Puts the problems on top of a page, once. */
    void header(IManagedForm form) {
        if (headed.add(form)) {
            new ProblemHeader(editor, form.getForm().getForm());
        }
    }

    <T> @Nullable T adapter(Class<T> type) {
        if (type == IContentOutlinePage.class) {
            ExperimentOutline page = outline;
            if (page == null || page.getControl() != null && page.getControl().isDisposed()) {
                page = new ExperimentOutline(session);
                outline = page;
            }
            return type.cast(page);
        } else if (type == EditSession.class) {
            return type.cast(session);
        } else if (type == IFile.class) {
            return session.file().isEmpty() ? null : type.cast(session.file().get());
        }
        return null;
    }

    /** Shows a part on its page, the cursor in a field where the page has one for the feature. */
    void reveal(EObject part, String feature) {
        session.select(part, null);
        if (editor.showsSource()) {
            editor.source().reveal(part, feature);
            return;
        }
        IFormPage page = editor.setActivePage(page(part, feature));
        if (page instanceof OverviewPage overview) {
            overview.focus(part, feature);
        }
    }

    private static String page(EObject part, String feature) {
        return switch (part) {
            case Part p -> "compose";
            case SettingValue s -> "compose";
            case Axis a -> "compose";
            case MeasureReference m -> "compose";
            case Claim c -> "claims";
            case Term t -> "claims";
            case Paper p -> OverviewPage.ID;
            case Budget b -> OverviewPage.ID;
            default -> COMPOSED.contains(feature) ? "compose" : OverviewPage.ID;
        };
    }

    /** Marks the problems of a file whose project has no builder that does. */
    void mark() {
        session.file().ifPresent(EditorViews::mark);
    }

    private static void mark(IFile file) {
        WorkspaceJob job =
                new WorkspaceJob("Check " + file.getName()) {
                    @Override
                    public IStatus runInWorkspace(@Nullable IProgressMonitor monitor)
                            throws CoreException {
                        if (file.exists() && !file.getProject().hasNature(ExperimentNature.ID)) {
                            ProblemMarkers.update(file, SubMonitor.convert(monitor));
                        }
                        return Status.OK_STATUS;
                    }
                };
        job.setSystem(true);
        job.setRule(file.getWorkspace().getRuleFactory().markerRule(file));
        job.schedule();
    }

    /** Brings the Edit menu up to date. */
    void refreshActions() {
        if (editor.getEditorSite().getActionBarContributor()
                instanceof ExperimentContributor contributor) {
            contributor.refresh();
        }
    }
}
