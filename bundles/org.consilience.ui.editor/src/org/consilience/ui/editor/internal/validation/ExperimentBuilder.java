package org.consilience.ui.editor.internal.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consilience.model.ExperimentFiles;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/** Marks the problems of the experiments of a project whenever they change. */
public final class ExperimentBuilder extends IncrementalProjectBuilder {

    /** Its id. */
    public static final String ID = "org.consilience.ui.editor.builder";

    @Override
    @NonNullByDefault({}) // as the class above, which says nothing
    protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor)
            throws CoreException {
        List<IFile> files = new ArrayList<>();
        IResourceDelta delta = kind == FULL_BUILD ? null : getDelta(getProject());
        if (delta == null) {
            getProject().accept(r -> add(r, files));
        } else {
            delta.accept(
                    d -> {
                        if (d.getKind() != IResourceDelta.REMOVED && changed(d)) {
                            add(d.getResource(), files);
                        }
                        return true;
                    });
        }
        SubMonitor progress = SubMonitor.convert(monitor, "Checking experiments", files.size());
        for (IFile file : files) {
            progress.subTask(file.getName());
            ProblemMarkers.update(file, progress.split(1));
        }
        return new IProject[0];
    }

    private static boolean changed(IResourceDelta delta) {
        int content = IResourceDelta.CONTENT | IResourceDelta.REPLACED | IResourceDelta.ENCODING;
        return delta.getKind() == IResourceDelta.ADDED || (delta.getFlags() & content) != 0;
    }

    private static boolean add(IResource resource, List<IFile> files) {
        if (resource instanceof IFile file
                && ExperimentFiles.EXTENSION.equals(file.getFileExtension())
                && !file.isDerived()) {
            files.add(file);
        }
        return true;
    }

    @Override
    protected void clean(@Nullable IProgressMonitor monitor) throws CoreException {
        getProject().deleteMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_INFINITE);
    }
}
