package org.consilience.engine.log;

import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import com.fasterxml.jackson.dataformat.cbor.CBORParser;
import java.io.IOException;
import org.eclipse.jdt.annotation.Nullable;

/** How values of one type are written and read. */
interface Shape {

    /** Writes a value. */
    void write(@Nullable Object value, CBORGenerator cbor) throws IOException;

    /** Reads a value whose first token is the current one; its last is then the current one. */
    @Nullable
    Object read(CBORParser cbor) throws IOException;
}
