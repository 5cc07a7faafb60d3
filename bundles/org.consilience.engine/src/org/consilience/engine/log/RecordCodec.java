package org.consilience.engine.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import com.fasterxml.jackson.dataformat.cbor.CBORParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Records as CBOR. The classes come from the reader's declaration alone: nothing in the bytes names
 * a class, so that hostile ones can make no objects but those of the state.
 */
final class RecordCodec {

    private static final CBORFactory CBOR = new CBORFactory();

    private RecordCodec() {}

    /** Returns a record's bytes; equal for equal records. */
    static byte[] write(Record state) throws IOException {
        Shape shape = Shapes.of(state.getClass());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CBORGenerator cbor = CBOR.createGenerator(out)) {
            shape.write(state, cbor);
        } catch (ArithmeticException | OutOfMemoryError e) {
            throw new IllegalArgumentException(
                    "The state of %s is too large for a checkpoint."
                            .formatted(state.getClass().getName()),
                    e);
        }
        return out.toByteArray();
    }

    /** Returns the record that the bytes from an offset on hold. */
    static <S extends Record> S read(byte[] bytes, int from, Class<S> type) throws IOException {
        byte[] body = Arrays.copyOfRange(bytes, from, bytes.length);
        try (CBORParser cbor = CBOR.createParser(body)) {
            cbor.nextToken();
            Object state = Shapes.of(type).read(cbor);
            if (cbor.nextToken() != null) {
                throw new LogException("it has more than one state");
            }
            if (state == null) {
                throw new LogException("it has no state");
            }
            return type.cast(state);
        } catch (JsonProcessingException e) {
            throw new LogException("its content is malformed: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new LogException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Refuses a token other than the expected one. */
    static void expect(JsonToken expected, CBORParser cbor) throws IOException {
        JsonToken found = cbor.currentToken();
        if (found != expected) {
            throw new LogException("it has %s where %s belongs".formatted(found, expected));
        }
    }
}
