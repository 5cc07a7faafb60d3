package org.consilience.model.internal.files;

import java.util.Map;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.xml.sax.Attributes;

/** Sets the attributes of objects from those of elements. */
final class AttributeReader {

    /** What the writer writes by itself at the root. */
    static final Map<String, String> ROOT =
            Map.of(
                    "xmi:version", "2.0",
                    "xmlns:xmi", "http://www.omg.org/XMI",
                    "xmlns:experiment", "http://consilience.org/experiment/1");

    private final SourceText text;
    private final Findings findings;

    AttributeReader(SourceText text, Findings findings) {
        this.text = text;
        this.findings = findings;
    }

    /** Reads the attributes of the start tag between two offsets. */
    void read(EObject object, Attributes given, int start, int end) {
        for (int i = 0; i < given.getLength(); i++) {
            String qName = given.getQName(i);
            String value = given.getValue(i);
            String usual = ROOT.getOrDefault(qName, "");
            if (usual.isEmpty()) {
                attribute(object, given.getURI(i).isEmpty() ? qName : "", qName, value, start, end);
            } else if (!usual.equals(value)) {
                findings.add(
                        place(qName, start, end),
                        "%s is \"%s\"; it must be \"%s\"."
                                .formatted(qName, Values.shortened(value), usual));
            }
        }
    }

    private void attribute(
            EObject object, String name, String qName, String value, int start, int end) {
        EClass type = object.eClass();
        EStructuralFeature feature = name.isEmpty() ? null : type.getEStructuralFeature(name);
        if (feature instanceof EAttribute attribute) {
            try {
                object.eSet(attribute, Values.parse(attribute, value));
                Kept.at(object).spelling().put(name, value);
            } catch (IllegalArgumentException e) {
                findings.add(
                        place(qName, start, end),
                        "%s of %s %s".formatted(name, Findings.kind(object), e.getMessage()));
            }
        } else if (feature != null) {
            findings.add(
                    place(qName, start, end),
                    "%s of %s is written as an attribute; write it as an element."
                            .formatted(name, Findings.kind(object)));
        } else {
            String shortType = value.substring(value.indexOf(':') + 1);
            if (qName.equals("xsi:type") && !shortType.equals(type.getName())) {
                findings.add(
                        place(qName, start, end),
                        "xsi:type is \"%s\"; here stands only %s, so leave it out."
                                .formatted(Values.shortened(value), type.getName()));
            }
            Kept.at(object).unknownAttributes().put(qName, value);
        }
    }

    private int place(String attribute, int start, int end) {
        String all = text.text();
        for (int i = all.indexOf(attribute, start);
                i > 0 && i < end;
                i = all.indexOf(attribute, i + 1)) {
            int next = i + attribute.length();
            while (next < end && Character.isWhitespace(all.charAt(next))) {
                next++;
            }
            if (Character.isWhitespace(all.charAt(i - 1)) && all.charAt(next) == '=') {
                return i;
            }
        }
        return start;
    }
}
