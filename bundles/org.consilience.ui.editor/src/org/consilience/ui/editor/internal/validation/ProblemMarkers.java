package org.consilience.ui.editor.internal.validation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilience.engine.Engine;
import org.consilience.model.ExperimentException;
import org.consilience.model.ExperimentFiles;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.validation.Problem;
import org.consilience.model.validation.Severity;
import org.consilience.model.validation.Validator;
import org.consilience.ui.Faults;
import org.consilience.ui.Services;
import org.consilience.ui.editor.internal.InstalledCatalogue;
import org.consilience.ui.editor.internal.PartIndex;
import org.consilience.ui.editor.internal.SourceMap;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;

/** The problems of an experiment in the workspace as markers. */
public final class ProblemMarkers {

    /** The type of the markers. */
    public static final String TYPE = "org.consilience.ui.editor.problem";

    /** The attribute with the path of the part. */
    public static final String PATH = "path";

    /** The attribute with the fixes. */
    public static final String FIXES = "fixes";

    private ProblemMarkers() {}

    /**
     * Reads and validates a file and marks its problems in place of earlier ones; slow.
     *
     * @param file the file
     * @param monitor may be cancelled
     * @throws CoreException if markers cannot be made
     */
    public static void update(IFile file, IProgressMonitor monitor) throws CoreException {
        List<Map<String, Object>> found = problems(file);
        file.getWorkspace()
                .run(
                        m -> {
                            if (file.exists()) {
                                file.deleteMarkers(TYPE, false, IResource.DEPTH_ZERO);
                                for (Map<String, Object> attributes : found) {
                                    file.createMarker(TYPE, attributes);
                                }
                            }
                        },
                        file.getWorkspace().getRuleFactory().markerRule(file),
                        0,
                        monitor);
    }

    private static List<Map<String, Object>> problems(IFile file) {
        List<Map<String, Object>> found = new ArrayList<>();
        try (InputStream in = file.getContents(true)) {
            byte[] bytes = in.readNBytes(ExperimentFiles.LARGEST + 1);
            Experiment experiment =
                    ExperimentFiles.parse(new ByteArrayInputStream(bytes), file.getName());
            SourceMap map = new SourceMap(new String(bytes, StandardCharsets.UTF_8));
            PartIndex index = new PartIndex(experiment);
            InstalledCatalogue installed =
                    new InstalledCatalogue(Services.get(Engine.class).catalogue());
            for (Problem problem : Validator.validate(experiment, installed)) {
                found.add(attributes(problem, experiment, index, map));
            }
        } catch (ExperimentException e) {
            for (ExperimentException.Problem p : e.problems()) {
                found.add(attributes(Severity.ERROR, p.message(), Math.max(1, p.line()), "/", ""));
            }
        } catch (CoreException | IOException e) {
            String message = "The file cannot be read: " + Faults.words(e);
            found.add(attributes(Severity.ERROR, message, 1, "/", ""));
        }
        return found;
    }

    private static Map<String, Object> attributes(
            Problem problem, Experiment experiment, PartIndex index, SourceMap map) {
        EObject part = index.part(problem.path());
        int line =
                part == null
                        ? 1
                        : map.line(map.attribute(part, index.feature(problem.path())).start());
        return attributes(
                problem.severity(),
                problem.message() + " " + problem.remedy(),
                line,
                problem.path(),
                Fix.write(Fixes.of(experiment, index, problem)));
    }

    private static Map<String, Object> attributes(
            Severity severity, String message, int line, String path, String fixes) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put(
                IMarker.SEVERITY,
                severity == Severity.ERROR ? IMarker.SEVERITY_ERROR : IMarker.SEVERITY_WARNING);
        attributes.put(IMarker.MESSAGE, message);
        attributes.put(IMarker.LINE_NUMBER, line);
        attributes.put(IMarker.LOCATION, "line %d, %s".formatted(line, path));
        attributes.put(PATH, path);
        attributes.put(FIXES, fixes);
        return attributes;
    }
}
