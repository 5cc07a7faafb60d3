package org.consilience.model.internal.files;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consilience.model.ExperimentException;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.ExperimentFactory;
import org.consilience.model.experiment.ExperimentPackage;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Builds an experiment from the events of a parser. Nothing outside the text is ever resolved; what
 * would ask for that is refused.
 */
final class ExperimentReader extends SecureHandler {

    /** The newest format that is read, and the one that is written. */
    static final int VERSION = 1;

    private static final int DEEPEST = 64;
    private static final String NAMESPACES = "http://consilience.org/experiment/";
    private static final String XINCLUDE = "http://www.w3.org/2001/XInclude";

    /** An element that the model knows. */
    private static final class Frame {
        final EObject object;
        final Map<EReference, List<EObject>> children = new LinkedHashMap<>();
        final List<Trivia> pending = new ArrayList<>();
        int cursor;

        Frame(EObject object, int cursor) {
            this.object = object;
            this.cursor = cursor;
        }
    }

    private final String source;
    private final AttributeReader attributeReader;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private @Nullable Experiment experiment;
    private int depth;
    private int unknownDepth;
    private int unknownStart;
    private int prologEnd;

    ExperimentReader(String source, String text) {
        this(source, new SourceText(text));
    }

    private ExperimentReader(String source, SourceText text) {
        super(text, new Findings(text));
        this.source = source;
        this.attributeReader = new AttributeReader(text, findings);
    }

    /** Reads the text. */
    Experiment read() throws ExperimentException {
        try {
            SecureParser.parse(text.text(), this);
        } catch (Findings.Refused e) {
            throw new ExperimentException(source, findings.problems());
        } catch (SAXParseException e) {
            findings.add(e.getLineNumber(), e.getColumnNumber(), SecureParser.explain(e));
        } catch (SAXException e) {
            findings.add(1, 1, "The file cannot be read: " + e.getMessage());
        }
        Experiment result = experiment;
        if (result == null && findings.problems().isEmpty()) {
            findings.add(1, 1, "The file holds no experiment.");
        }
        if (result == null || !findings.problems().isEmpty()) {
            throw new ExperimentException(source, findings.problems());
        }
        return result;
    }

    @Override
    public void startElement(
            @Nullable String uri,
            @Nullable String localName,
            @Nullable String qName,
            @Nullable Attributes attributes)
            throws SAXException {
        String namespace = Objects.requireNonNull(uri);
        String name = Objects.requireNonNull(localName);
        Attributes given = Objects.requireNonNull(attributes);
        int end = endOfTag();
        int start = text.startOfTag(end);
        if (++depth > DEEPEST) {
            throw findings.refuse(start, "Elements are nested deeper than %d.".formatted(DEEPEST));
        }
        boolean ours = namespace.isEmpty() || namespace.startsWith(NAMESPACES);
        refuseOutside(namespace, name, given, ours, start);
        if (unknownDepth > 0) {
            unknownDepth++;
            return;
        }
        if (frames.isEmpty()) {
            startRoot(namespace, name, given, start, end);
            return;
        }
        Frame parent = frames.element();
        Trivia.collect(text.text().substring(parent.cursor, start), parent.pending);
        EReference reference = ours ? reference(parent.object, name, start) : null;
        if (reference == null) {
            Kept.at(parent.object).unknownElements().add(name);
            unknownDepth = 1;
            unknownStart = start;
            return;
        }
        EObject object = EcoreUtil.create(reference.getEReferenceType());
        open(object, parent.pending, given, start, end);
        if (reference.isMany()) {
            parent.children.computeIfAbsent(reference, r -> new ArrayList<>()).add(object);
        } else if (parent.object.eIsSet(reference)) {
            findings.add(
                    start,
                    "%s has more than one %s; keep one."
                            .formatted(Findings.kind(parent.object), name));
        } else {
            parent.object.eSet(reference, object);
        }
    }

    private void startRoot(String namespace, String name, Attributes given, int start, int end)
            throws SAXException {
        if (isXml11()) {
            throw findings.refuse(
                    0, "The file is XML 1.1; write version=\"1.0\" in its first line.");
        }
        if (!namespace.equals(ExperimentPackage.eNS_URI) || !name.equals("Experiment")) {
            throw findings.refuse(
                    start,
                    namespace.startsWith(NAMESPACES) && name.equals("Experiment")
                            ? newer(namespace.substring(NAMESPACES.length()))
                            : "The file is no experiment: its outermost element is {%s}%s, not {%s}Experiment."
                                    .formatted(namespace, name, ExperimentPackage.eNS_URI));
        }
        Experiment root = ExperimentFactory.eINSTANCE.createExperiment();
        experiment = root;
        int declaration = text.text().startsWith("<?xml") ? text.text().indexOf("?>") + 2 : 0;
        List<Trivia> prolog = new ArrayList<>();
        Trivia.collect(text.text().substring(declaration, start), prolog);
        open(root, prolog, given, start, end);
        if (root.getVersion() > VERSION) {
            findings.problems().clear();
            throw findings.refuse(start, newer(String.valueOf(root.getVersion())));
        }
        if (root.getVersion() < 1) {
            findings.add(start, "version is %d; the first is 1.".formatted(root.getVersion()));
        }
    }

    private static String newer(String version) {
        return "The file has format version %s, and this Consilience reads up to %d; install a newer one to open it."
                .formatted(version, VERSION);
    }

    /** Refuses what points out of the file, wherever a reader might follow it. */
    private void refuseOutside(
            String namespace, String name, Attributes given, boolean ours, int start) {
        if (namespace.equals(XINCLUDE)) {
            findings.add(
                    start,
                    "The file includes another (%s); an experiment is one file.".formatted(name));
        }
        String href = ours ? given.getValue("", "href") : null;
        if (href != null) {
            findings.add(
                    start,
                    "%s refers to \"%s\"; write the element here, nothing else is opened."
                            .formatted(name, Values.shortened(href)));
        }
    }

    private @Nullable EReference reference(EObject parent, String name, int start) {
        EStructuralFeature feature = parent.eClass().getEStructuralFeature(name);
        if (feature instanceof EAttribute) {
            findings.add(
                    start,
                    "%s of %s is written as an element; write it as an attribute, %s=\"...\"."
                            .formatted(name, Findings.kind(parent), name));
        }
        return feature instanceof EReference reference ? reference : null;
    }

    private void open(EObject object, List<Trivia> before, Attributes given, int start, int end) {
        if (!before.isEmpty()) {
            Kept.at(object).before().addAll(before);
            before.clear();
        }
        frames.push(new Frame(object, end));
        attributeReader.read(object, given, start, end);
    }

    @Override
    public void endElement(@Nullable String uri, @Nullable String localName, @Nullable String qName)
            throws SAXException {
        depth--;
        int end = endOfTag();
        if (unknownDepth > 0) {
            if (--unknownDepth == 0) {
                Frame frame = frames.element();
                String raw = text.text().substring(unknownStart, end);
                boolean sameLine =
                        text.text().substring(frame.cursor, unknownStart).indexOf('\n') < 0;
                frame.pending.add(new Trivia(raw, sameLine));
                frame.cursor = end;
            }
            return;
        }
        Frame frame = frames.pop();
        frame.children.forEach(frame.object::eSet);
        if (end > frame.cursor) {
            String gap = text.text().substring(frame.cursor, text.startOfTag(end));
            Trivia.collect(gap, frame.pending);
        }
        if (!frame.pending.isEmpty()) {
            Kept.at(frame.object).inside().addAll(frame.pending);
        }
        if (frames.isEmpty()) {
            prologEnd = end;
        } else {
            frames.element().cursor = end;
        }
    }

    @Override
    public void endDocument() {
        Experiment root = experiment;
        if (root != null) {
            List<Trivia> epilog = new ArrayList<>();
            Trivia.collect(text.text().substring(prologEnd), epilog);
            while (!epilog.isEmpty() && epilog.getLast().raw().isEmpty()) {
                epilog.removeLast();
            }
            if (!epilog.isEmpty()) {
                Kept.at(root).after().addAll(epilog);
            }
        }
    }

    @Override
    public void characters(char @Nullable [] characters, int start, int length) {
        String found = new String(Objects.requireNonNull(characters), start, length).strip();
        if (unknownDepth == 0 && !found.isEmpty() && !frames.isEmpty()) {
            findings.add(
                    here(),
                    "%s holds the text \"%s\"; remove it, or make it a comment."
                            .formatted(
                                    Findings.kind(frames.element().object),
                                    found.substring(0, Math.min(40, found.length()))));
        }
    }

    /** The offset after the tag that the parser just read. */
    private int endOfTag() throws SAXException {
        int end = here();
        if (end == 0 || text.text().charAt(end - 1) != '>') {
            throw findings.refuse(
                    end, "The place of an element cannot be told; save the file anew as UTF-8.");
        }
        return end;
    }
}
