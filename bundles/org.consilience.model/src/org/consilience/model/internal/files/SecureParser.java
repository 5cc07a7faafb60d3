package org.consilience.model.internal.files;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/** The platform's XML parser, shut off from files, networks and entities. */
final class SecureParser {

    static final String NO_DOCTYPE =
            "The file has a DOCTYPE; remove it, experiments have neither one nor entities.";

    private static final String XERCES = "http://apache.org/xml/features/";
    private static final String SAX = "http://xml.org/sax/features/";

    private SecureParser() {}

    static void parse(String text, DefaultHandler2 handler) throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(XERCES + "disallow-doctype-decl", true);
            factory.setFeature(XERCES + "nonvalidating/load-external-dtd", false);
            factory.setFeature(SAX + "external-general-entities", false);
            factory.setFeature(SAX + "external-parameter-entities", false);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setFeature(SAX + "namespace-prefixes", true);
            reader.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.setEntityResolver(handler);
            reader.parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The platform's XML parser cannot be secured.", e);
        } catch (IOException e) {
            throw new SAXException(e);
        }
    }

    /** Says in a sentence what the parser found. */
    static String explain(SAXParseException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("DOCTYPE")) {
            return NO_DOCTYPE;
        }
        return "The file is not well-formed XML; correct this in a text editor: " + message;
    }
}
