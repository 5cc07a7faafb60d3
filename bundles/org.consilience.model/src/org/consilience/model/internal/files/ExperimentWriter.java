package org.consilience.model.internal.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilience.model.ExperimentException;
import org.consilience.model.ExperimentException.Problem;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.ExperimentPackage;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Writes an experiment so that it reads well and one change is one line: features in the model's
 * order, two spaces a level, and an attribute a line where elements have many.
 */
final class ExperimentWriter {

    private static final Set<EClass> ATTRIBUTE_A_LINE =
            Set.of(
                    ExperimentPackage.Literals.EXPERIMENT,
                    ExperimentPackage.Literals.PAPER,
                    ExperimentPackage.Literals.CLAIM);

    private final StringBuilder out = new StringBuilder();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Writes the experiment as text.
     *
     * @throws ExperimentException if a value holds a character that XML cannot hold
     */
    String write(Experiment experiment, String target) throws ExperimentException {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        element("experiment:Experiment", experiment, 0);
        Kept kept = Kept.of(experiment);
        if (kept != null) {
            trivia(kept.after(), 0);
        }
        if (!problems.isEmpty()) {
            throw new ExperimentException(target, problems);
        }
        return out.append('\n').toString();
    }

    private void element(String name, EObject object, int level) {
        Kept kept = Kept.of(object);
        if (kept != null) {
            trivia(kept.before(), level);
        }
        line(level);
        out.append('<').append(name);
        boolean lines = ATTRIBUTE_A_LINE.contains(object.eClass());
        attributes(object, kept)
                .forEach(
                        (attribute, value) -> {
                            if (lines) {
                                line(level + 2);
                            } else {
                                out.append(' ');
                            }
                            out.append(attribute).append("=\"");
                            escape(value, attribute, object);
                            out.append('"');
                        });
        int empty = out.length();
        out.append('>');
        int start = out.length();
        for (EReference reference : object.eClass().getEAllReferences()) {
            Object value = object.eGet(reference);
            if (value instanceof List<?> children) {
                children.forEach(child -> element(reference.getName(), (EObject) child, level + 1));
            } else if (value instanceof EObject child) {
                element(reference.getName(), child, level + 1);
            }
        }
        if (kept != null) {
            trivia(kept.inside(), level + 1);
        }
        if (out.length() == start) {
            out.insert(empty, '/');
        } else {
            line(level);
            out.append("</").append(name).append('>');
        }
    }

    private Map<String, String> attributes(EObject object, @Nullable Kept kept) {
        Map<String, String> attributes = new LinkedHashMap<>();
        boolean root = object instanceof Experiment;
        if (root) {
            attributes.put("xmi:version", "2.0");
            attributes.put("xmlns:xmi", "http://www.omg.org/XMI");
            attributes.put("xmlns:experiment", ExperimentPackage.eNS_URI);
        }
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            String name = attribute.getName();
            String spelling = kept == null ? null : kept.spelling().get(name);
            Object value = object.eGet(attribute);
            boolean asked =
                    spelling != null
                            || object.eIsSet(attribute)
                            || attribute == ExperimentPackage.Literals.EXPERIMENT__VERSION;
            if (value != null && asked) {
                attributes.put(name, Values.format(attribute, value, spelling));
            }
        }
        if (kept != null) {
            attributes.putAll(kept.unknownAttributes());
        }
        return attributes;
    }

    private void trivia(List<Trivia> all, int level) {
        for (Trivia trivia : all) {
            if (trivia.raw().isEmpty()) {
                out.append('\n');
            } else if (trivia.sameLine()) {
                out.append(' ').append(trivia.raw());
            } else {
                line(level);
                out.append(trivia.raw());
            }
        }
    }

    private void line(int level) {
        out.append('\n').append("  ".repeat(level));
    }

    private void escape(String value, String attribute, EObject object) {
        value.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> out.append("&amp;");
                                case '<' -> out.append("&lt;");
                                case '"' -> out.append("&quot;");
                                case '\n' -> out.append("&#xA;");
                                case '\r' -> out.append("&#xD;");
                                case '\t' -> out.append("&#x9;");
                                default -> {
                                    if (isXml(c)) {
                                        out.appendCodePoint(c);
                                    } else {
                                        refuse(c, attribute, object);
                                    }
                                }
                            }
                        });
    }

    private void refuse(int c, String attribute, EObject object) {
        problems.add(
                new Problem(
                        0,
                        0,
                        "%s of %s holds the character U+%04X, which no XML file can hold; remove it."
                                .formatted(attribute, Findings.kind(object), c)));
    }

    private static boolean isXml(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
