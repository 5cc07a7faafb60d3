package org.consilience.ui.editor.internal.validation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilience.model.ExperimentException;
import org.consilience.model.ExperimentFiles;
import org.consilience.model.experiment.Experiment;
import org.consilience.ui.Faults;
import org.consilience.ui.Icons;
import org.consilience.ui.editor.internal.EditSession;
import org.consilience.ui.editor.internal.PartIndex;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;

/**
 * One fix of one marker: a step in the editor where the file is open, else a change of the file.
 */
final class MarkerFix extends WorkbenchMarkerResolution {

    private final IMarker marker;
    private final Fix fix;

    MarkerFix(IMarker marker, Fix fix) {
        this.marker = marker;
        this.fix = fix;
    }

    @Override
    public String getLabel() {
        return fix.label();
    }

    @Override
    public String getDescription() {
        return fix.label();
    }

    @Override
    public Image getImage() {
        return Icons.image("quick-fix");
    }

    @Override
    public IMarker[] findOtherMarkers(IMarker @Nullable [] markers) {
        List<IMarker> alike = new ArrayList<>();
        for (IMarker other : markers == null ? new IMarker[0] : markers) {
            if (!other.equals(marker) && of(other) != null) {
                alike.add(other);
            }
        }
        return alike.toArray(IMarker[]::new);
    }

    /** The fix of this kind that a marker carries, or null. */
    private @Nullable Fix of(IMarker other) {
        for (Fix each : Fix.read(other.getAttribute(ProblemMarkers.FIXES, ""))) {
            if (each.kind() == fix.kind()) {
                return each;
            }
        }
        return null;
    }

    @Override
    public void run(@Nullable IMarker one) {
        if (one != null) {
            run(new IMarker[] {one}, null);
        }
    }

    @Override
    public void run(IMarker @Nullable [] markers, @Nullable IProgressMonitor monitor) {
        Map<IFile, List<Fix>> byFile = new LinkedHashMap<>();
        for (IMarker each : markers == null ? new IMarker[0] : markers) {
            Fix found = each.equals(marker) ? fix : of(each);
            if (found != null && each.getResource() instanceof IFile file) {
                byFile.computeIfAbsent(file, f -> new ArrayList<>()).add(found);
            }
        }
        byFile.forEach(MarkerFix::apply);
    }

    private static void apply(IFile file, List<Fix> fixes) {
        EditSession session = session(file);
        if (session != null) {
            String label =
                    fixes.size() == 1 ? fixes.get(0).label() : "Fix " + fixes.get(0).kind().all();
            Fix.applyAll(session, label, fixes);
            return;
        }
        WorkspaceJob job =
                new WorkspaceJob("Fix " + file.getName()) {
                    @Override
                    public IStatus runInWorkspace(@Nullable IProgressMonitor monitor) {
                        write(file, fixes, monitor);
                        return Status.OK_STATUS;
                    }
                };
        job.setRule(file.getProject());
        job.setUser(true);
        job.schedule();
    }

    private static @Nullable EditSession session(IFile file) {
        for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
            for (IWorkbenchPage page : window.getPages()) {
                IEditorPart editor = page.findEditor(new FileEditorInput(file));
                if (editor != null) {
                    return editor.getAdapter(EditSession.class);
                }
            }
        }
        return null;
    }

    private static void write(IFile file, List<Fix> fixes, @Nullable IProgressMonitor monitor) {
        try {
            Experiment experiment;
            try (InputStream in = file.getContents(true)) {
                experiment = ExperimentFiles.parse(in, file.getName());
            }
            PartIndex index = new PartIndex(experiment);
            fixes.forEach(f -> f.apply(index));
            byte[] bytes = ExperimentFiles.format(experiment).getBytes(StandardCharsets.UTF_8);
            file.setContents(
                    new ByteArrayInputStream(bytes),
                    IResource.KEEP_HISTORY | IResource.FORCE,
                    monitor);
            ProblemMarkers.update(file, SubMonitor.convert(monitor));
        } catch (ExperimentException | CoreException | IOException e) {
            Faults.show("%s was not changed: %s".formatted(file.getName(), Faults.words(e)), e);
        }
    }
}
