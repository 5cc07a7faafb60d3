package org.consilience.cli.internal;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Ctrl-C and termination, turned into a call while this is open, so that trials save where they
 * are. A second interrupt ends the process at once.
 */
final class Interrupts implements AutoCloseable {

    private final Signal interrupt = new Signal("INT");
    private final Signal terminate = new Signal("TERM");
    private final SignalHandler oldInterrupt;
    private final SignalHandler oldTerminate;
    private boolean asked;

    private Interrupts(Runnable handler) {
        SignalHandler handle = signal -> handle(handler);
        oldInterrupt = Signal.handle(interrupt, handle);
        oldTerminate = Signal.handle(terminate, handle);
    }

    static Interrupts handledBy(Runnable handler) {
        return new Interrupts(handler);
    }

    private synchronized void handle(Runnable handler) {
        if (asked) {
            Runtime.getRuntime().halt(ExitStatus.INTERRUPTED);
        }
        asked = true;
        handler.run();
    }

    @Override
    public void close() {
        Signal.handle(interrupt, oldInterrupt);
        Signal.handle(terminate, oldTerminate);
    }
}
