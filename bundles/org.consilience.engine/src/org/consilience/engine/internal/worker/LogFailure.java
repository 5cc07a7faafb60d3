package org.consilience.engine.internal.worker;

import java.io.IOException;

/** The trial cannot record: the disk is full or fails. */
final class LogFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogFailure(String what, IOException cause) {
        super(
                "%s cannot be written (%s); make room and resume"
                        .formatted(what, String.valueOf(cause.getMessage())),
                cause);
    }
}
