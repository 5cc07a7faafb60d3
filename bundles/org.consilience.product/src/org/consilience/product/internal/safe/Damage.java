package org.consilience.product.internal.safe;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.eclipse.jdt.annotation.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Tells whether a file of the platform can be what the platform wrote. */
final class Damage {

    /** Beyond this no file of the kinds below is one that the platform wrote. */
    private static final long LARGEST = 64L << 20;

    private static final Set<String> XML = Set.of("xml", "xmi", "launch");
    private static final String VERSION_KEY = "eclipse.preferences.version";
    private static final String WORKSPACE_KEY = "org.eclipse.core.runtime";

    private Damage() {}

    /**
     * Examines a file.
     *
     * @param file the file
     * @return what is wrong with it in a few words, or null
     */
    static @Nullable String of(Path file) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1);
        try {
            if (Files.size(file) > LARGEST) {
                return "is larger than such a file can be";
            }
            byte[] bytes = Files.readAllBytes(file);
            if (XML.contains(ending)) {
                return xml(name, bytes);
            }
            if (ending.equals("prefs")) {
                return properties(bytes, VERSION_KEY);
            }
            if (name.equals("version.ini")) {
                return version(bytes);
            }
            return null;
        } catch (IOException e) {
            return "cannot be read: " + e;
        }
    }

    private static @Nullable String xml(String name, byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return "is empty";
        }
        String[] root = {""};
        try {
            SAXParser parser = SAXParserFactory.newInstance().newSAXParser();
            parser.parse(new ByteArrayInputStream(bytes), new Reader(root));
        } catch (SAXException | ParserConfigurationException e) {
            return "is not well-formed XML";
        }
        boolean layout = name.equals("workbench.xmi") && !root[0].equals("application:Application");
        return layout ? "holds no layout" : null;
    }

    private static @Nullable String properties(byte[] bytes, String required) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader in =
                new InputStreamReader(
                        new ByteArrayInputStream(bytes), StandardCharsets.ISO_8859_1)) {
            properties.load(in);
        } catch (IllegalArgumentException e) {
            return "is not what was written";
        }
        return properties.getProperty(required) == null ? "is incomplete" : null;
    }

    private static @Nullable String version(byte[] bytes) throws IOException {
        String fault = properties(bytes, WORKSPACE_KEY);
        if (fault == null
                && !new String(bytes, StandardCharsets.ISO_8859_1)
                        .lines()
                        .anyMatch(l -> l.matches(WORKSPACE_KEY + "\\s*=\\s*\\d+(\\.\\d+)*\\s*"))) {
            return "names no version";
        }
        return fault;
    }

    /** Remembers the root element, and reads nothing from outside the file. */
    private static final class Reader extends DefaultHandler {

        private final String[] root;

        Reader(String[] root) {
            this.root = root;
        }

        @Override
        public void startElement(
                @Nullable String uri,
                @Nullable String local,
                @Nullable String name,
                @Nullable Attributes attributes) {
            if (root[0].isEmpty() && name != null) {
                root[0] = name;
            }
        }

        @Override
        public InputSource resolveEntity(@Nullable String publicId, @Nullable String systemId) {
            return new InputSource(new StringReader(""));
        }
    }
}
