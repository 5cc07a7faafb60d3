package org.consilience.ui.launch.internal.queue;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.jdt.annotation.Nullable;

/** A process of the command line that this workbench, or one before it, started. */
final class Child {

    /** The system tells a start to some hundredths of a second, and may move its clock. */
    private static final long SAME_START_MILLIS = 2_000;

    private final ChildFolder folder;
    private final @Nullable ProcessHandle handle;
    private final @Nullable Process process;

    private Child(ChildFolder folder, @Nullable ProcessHandle handle, @Nullable Process process) {
        this.folder = folder;
        this.handle = handle;
        this.process = process;
    }

    /** Starts a process. */
    static Child start(CommandProcess command, RunOrder order) throws IOException {
        ChildFolder folder = ChildFolder.make(order.run());
        boolean begun = false;
        try {
            Process process = command.start(order, folder);
            Child child = new Child(folder, process.toHandle(), process);
            begun = true;
            folder.save(
                    new ChildFolder.Identity(order, process.pid(), started(process.toHandle())));
            return child;
        } finally {
            if (!begun) {
                folder.delete();
            }
        }
    }

    /** Finds the process that was started into a folder, if it is still the same one. */
    static Optional<Child> find(ChildFolder folder, ChildFolder.Identity identity) {
        return ProcessHandle.of(identity.pid())
                .filter(ProcessHandle::isAlive)
                .filter(
                        h ->
                                identity.started() == 0
                                        || Math.abs(started(h) - identity.started())
                                                <= SAME_START_MILLIS)
                .map(h -> new Child(folder, h, null));
    }

    /** Returns what is left of a process that ended. */
    static Child gone(ChildFolder folder) {
        return new Child(folder, null, null);
    }

    ChildFolder folder() {
        return folder;
    }

    long pid() {
        ProcessHandle own = handle;
        return own == null ? 0 : own.pid();
    }

    boolean alive() {
        ProcessHandle own = handle;
        return own != null && own.isAlive();
    }

    /** Returns the exit status, which only the workbench that started it gets to know. */
    OptionalInt exit() {
        Process own = process;
        return own == null || own.isAlive() ? OptionalInt.empty() : OptionalInt.of(own.exitValue());
    }

    /** Asks it to end: running trials save where they are. */
    void terminate() {
        ProcessHandle own = handle;
        if (own != null) {
            own.destroy();
        }
    }

    /** Ends it and its workers now. */
    void kill() {
        ProcessHandle own = handle;
        if (own != null) {
            own.descendants().forEach(ProcessHandle::destroyForcibly);
            own.destroyForcibly();
        }
    }

    private static long started(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
