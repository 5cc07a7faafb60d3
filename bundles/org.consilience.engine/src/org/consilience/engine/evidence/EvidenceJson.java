package org.consilience.engine.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** Evidence as JSON, as it stands in {@code evidence.json} and in the command line's output. */
public final class EvidenceJson {

    private static final int VERSION = 1;

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private EvidenceJson() {}

    /** The whole document. */
    record Document(int version, List<ClaimEvidence> claims) {}

    /**
     * Returns the document as text.
     *
     * @param claims the evidence
     */
    public static String write(List<ClaimEvidence> claims) {
        try {
            return MAPPER.writeValueAsString(new Document(VERSION, claims)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Returns the claims as an array, to stand inside a larger document.
     *
     * @param claims the evidence
     */
    public static JsonNode tree(List<ClaimEvidence> claims) {
        return MAPPER.valueToTree(claims);
    }

    /**
     * Reads what {@link #write} wrote; parts it does not know are passed over.
     *
     * @param text the document
     * @return the evidence
     * @throws IllegalArgumentException if it is no such document, or of a newer version
     */
    public static List<ClaimEvidence> read(String text) {
        try {
            Document document = MAPPER.readValue(text, Document.class);
            if (document == null || document.version != VERSION || document.claims == null) {
                throw new IllegalArgumentException(
                        "The evidence is not of version %d; judge the run anew with \"evidence\"."
                                .formatted(VERSION));
            }
            return document.claims;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The evidence is no valid JSON (%s); judge the run anew with \"evidence\"."
                            .formatted(e.getOriginalMessage()),
                    e);
        }
    }
}
