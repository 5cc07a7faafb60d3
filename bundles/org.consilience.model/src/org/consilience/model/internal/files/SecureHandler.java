package org.consilience.model.internal.files;

import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.ext.Locator2;

/** Knows where the parser is, and ends the reading where a file asks for another. */
abstract class SecureHandler extends DefaultHandler2 {

    final SourceText text;
    final Findings findings;
    private @Nullable Locator locator;

    SecureHandler(SourceText text, Findings findings) {
        this.text = text;
        this.findings = findings;
    }

    @Override
    public final void setDocumentLocator(@Nullable Locator place) {
        locator = place;
    }

    @Override
    public final void startDTD(
            @Nullable String name, @Nullable String publicId, @Nullable String systemId)
            throws SAXException {
        throw findings.refuse(here(), SecureParser.NO_DOCTYPE);
    }

    @Override
    public final InputSource resolveEntity(
            @Nullable String name,
            @Nullable String publicId,
            @Nullable String baseUri,
            @Nullable String systemId)
            throws SAXException {
        throw findings.refuse(here(), SecureParser.NO_DOCTYPE);
    }

    @Override
    public final void error(@Nullable SAXParseException e) throws SAXException {
        throw Objects.requireNonNull(e);
    }

    /** Tells whether the file counts lines otherwise than {@link SourceText} does. */
    final boolean isXml11() {
        return locator instanceof Locator2 place && "1.1".equals(place.getXMLVersion());
    }

    /** The offset after what the parser just read. */
    final int here() {
        Locator place = Objects.requireNonNull(locator);
        return text.offset(place.getLineNumber(), place.getColumnNumber());
    }
}
