package org.consilience.model.internal.files;

import java.util.ArrayList;
import java.util.List;
import org.consilience.model.ExperimentException.Problem;
import org.eclipse.emf.ecore.EObject;
import org.xml.sax.SAXException;

/** The problems of a file, each at its place. */
final class Findings {

    private static final int MOST = 100;

    /** Ends the reading: what follows would only repeat the problem. */
    static final class Refused extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    private final SourceText text;
    private final List<Problem> problems = new ArrayList<>();

    Findings(SourceText text) {
        this.text = text;
    }

    List<Problem> problems() {
        return problems;
    }

    void add(int offset, String message) {
        add(text.line(offset), text.column(offset), message);
    }

    /** Adds a problem; a parser that does not know the place says -1. */
    void add(int line, int column, String message) {
        if (problems.size() < MOST) {
            problems.add(new Problem(Math.max(0, line), Math.max(0, column), message));
        }
    }

    /** Notes the problem and returns what ends the reading. */
    Refused refuse(int offset, String message) {
        add(offset, message);
        return new Refused();
    }

    /** What an object is called in sentences. */
    static String kind(EObject object) {
        return object.eClass().getName();
    }
}
