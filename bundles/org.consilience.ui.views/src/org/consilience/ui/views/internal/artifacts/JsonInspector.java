package org.consilience.ui.views.internal.artifacts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.StringWriter;
import org.consilience.ui.inspect.Artifact;
import org.consilience.ui.inspect.Inspector;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.swt.widgets.Composite;

/** Shows JSON, indented; as it is where it is long or broken. */
public final class JsonInspector implements Inspector<String> {

    private static final int MOST_BYTES = 1 << 20;

    /** Deep nesting grows with its square when it is indented. */
    private static final int MOST_CHARACTERS = 8 << 20;

    @Override
    public String read(Artifact artifact, IProgressMonitor monitor) throws IOException {
        Bounded.Text text = Bounded.text(artifact.file(), MOST_BYTES);
        if (text.cut()) {
            return TextInspector.words(text);
        }
        try {
            return Bounded.broken(indented(text.text(), monitor));
        } catch (JsonProcessingException e) {
            return "This is not JSON: "
                    + e.getOriginalMessage()
                    + "\n\n"
                    + TextInspector.words(text);
        }
    }

    @Override
    public void show(Composite parent, String content) {
        TextInspector.text(parent, content);
    }

    private static String indented(String text, IProgressMonitor monitor) throws IOException {
        JsonFactory factory = new JsonFactory();
        StringWriter out = new StringWriter();
        try (JsonParser in = factory.createParser(text);
                JsonGenerator pretty = factory.createGenerator(out).useDefaultPrettyPrinter()) {
            while (in.nextToken() != null) {
                if (monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
                pretty.copyCurrentEventExact(in);
                if (out.getBuffer().length() > MOST_CHARACTERS) {
                    return text;
                }
            }
        }
        return out.toString();
    }
}
