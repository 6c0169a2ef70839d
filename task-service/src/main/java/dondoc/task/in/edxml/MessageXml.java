package dondoc.task.in.edxml;

import static dondoc.task.domain.Reason.MALFORMED_PACKET;
import static dondoc.task.domain.Reason.TEXT_TOO_LONG;

import dondoc.task.domain.Rejection;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The header of an edXML message, read from XML that nobody vouches for: no document type, no
/// entities but the five of XML, bounded in depth, number of elements and length of texts. What is
/// not in the header, attachments above all, is passed over unread.
final class MessageXml {
    private static final Set<String> NAMESPACES =
            Set.of("http://www.e-doc.vn/Schema/", "http://www.mic.gov.vn/TBT/QCVN_102_2016");
    private static final String HEADER = "MessageHeader";
    private static final int DEEPEST = 16;
    private static final int MOST_ELEMENTS = 2_000;
    private static final int LONGEST_TEXT = 4_000;

    private final Deque<Part> open = new ArrayDeque<>();
    private @Nullable Part header;
    private int depth;
    private int elements;

    private MessageXml() {}

    /// @throws Rejection `MALFORMED_PACKET` for what is no such message, `TEXT_TOO_LONG`
    static Part header(byte[] file) {
        var message = new MessageXml();
        try {
            message.read(factory().createXMLStreamReader(new ByteArrayInputStream(file)));
        } catch (XMLStreamException _) {
            throw Rejection.of(MALFORMED_PACKET);
        }
        var header = message.header;
        if (header == null) {
            throw Rejection.at(HEADER, MALFORMED_PACKET);
        }
        return header;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> say(xml.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw Rejection.of(MALFORMED_PACKET);
                default -> {
                    // comments, instructions and white space say nothing
                }
            }
        }
    }

    private void begin(XMLStreamReader xml) {
        depth++;
        elements++;
        if (depth > DEEPEST || elements > MOST_ELEMENTS) {
            throw Rejection.of(MALFORMED_PACKET);
        }
        boolean within = !open.isEmpty();
        if (!within && (header != null || !isHeader(xml))) {
            return;
        }
        var part = new Part(xml.getLocalName());
        if (within) {
            open.element().add(part);
        } else {
            header = part;
        }
        open.push(part);
    }

    private static boolean isHeader(XMLStreamReader xml) {
        return xml.getLocalName().equals(HEADER)
                && xml.getNamespaceURI() != null
                && NAMESPACES.contains(xml.getNamespaceURI());
    }

    private void end() {
        depth--;
        if (!open.isEmpty()) {
            open.pop();
        }
    }

    private void say(String text) {
        var part = open.peek();
        if (part == null) {
            return;
        }
        part.say(text);
        if (part.length() > LONGEST_TEXT) {
            throw Rejection.at(part.name(), TEXT_TOO_LONG).with("longest", LONGEST_TEXT);
        }
    }
}
