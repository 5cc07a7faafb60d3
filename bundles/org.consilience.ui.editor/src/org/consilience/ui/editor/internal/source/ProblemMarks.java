package org.consilience.ui.editor.internal.source;

import java.util.HashMap;
import java.util.Map;
import org.consilience.model.validation.Problem;
import org.consilience.model.validation.Severity;
import org.consilience.ui.editor.internal.EditSession;
import org.consilience.ui.editor.internal.SourceMap;
import org.consilience.ui.editor.internal.TextFault;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModel;

/** Underlines problems in the text. */
final class ProblemMarks {

    private static final String ERROR = "org.eclipse.ui.workbench.texteditor.error";
    private static final String WARNING = "org.eclipse.ui.workbench.texteditor.warning";

    private final EditSession session;
    private final AnnotationModel model;
    private Annotation[] shown = {};

    ProblemMarks(EditSession session, AnnotationModel model) {
        this.session = session;
        this.model = model;
    }

    void show() {
        Map<Annotation, Position> fresh = new HashMap<>();
        if (session.faults().isEmpty()) {
            SourceMap map = new SourceMap(session.document().get());
            for (Problem problem : session.problems()) {
                EObject part = session.index().part(problem.path());
                if (part != null) {
                    SourceMap.Place place =
                            map.attribute(part, session.index().feature(problem.path()));
                    fresh.put(
                            new Annotation(
                                    problem.severity() == Severity.ERROR ? ERROR : WARNING,
                                    false,
                                    problem.message() + " " + problem.remedy()),
                            new Position(place.start(), place.length()));
                }
            }
        }
        for (TextFault fault : session.faults()) {
            fresh.put(new Annotation(ERROR, false, fault.message()), line(fault));
        }
        model.replaceAnnotations(shown, fresh);
        shown = fresh.keySet().toArray(Annotation[]::new);
    }

    private Position line(TextFault fault) {
        IDocument document = session.document();
        try {
            int line = Math.clamp(fault.line() - 1L, 0, document.getNumberOfLines() - 1);
            return new Position(
                    document.getLineOffset(line), document.getLineInformation(line).getLength());
        } catch (BadLocationException e) {
            throw new IllegalStateException("The line was cut to those of the text.", e);
        }
    }
}
