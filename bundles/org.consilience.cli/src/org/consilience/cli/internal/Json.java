package org.consilience.cli.internal;

import com.fasterxml.jackson.databind.json.JsonMapper;

/** The writer of JSON. */
final class Json {

    static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}
}
