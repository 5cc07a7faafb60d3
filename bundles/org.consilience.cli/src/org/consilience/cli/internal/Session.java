package org.consilience.cli.internal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.consilience.engine.Engine;
import org.consilience.engine.Workspace;
import org.eclipse.jdt.annotation.Nullable;

/** What all commands share: the engine, asked for on first use, the workspace and the streams. */
final class Session {

    private final Supplier<Engine> engine;
    private final PrintStream out;
    private final PrintStream err;
    private @Nullable Path home;

    Session(Supplier<Engine> engine, PrintStream out, PrintStream err) {
        this.engine = engine;
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    Engine engine() {
        return engine.get();
    }

    /** Where results go. */
    PrintStream out() {
        return out;
    }

    /** Where progress and problems go. */
    PrintStream err() {
        return err;
    }

    void home(Path folder) {
        home = folder;
    }

    Workspace workspace() {
        Path folder = home;
        return folder == null ? Workspace.standard() : new Workspace(folder);
    }

    /** Tells whether a person watches standard error, which the start script knows. */
    boolean terminal() {
        return System.getProperty("consilience.terminal", "").contains("2")
                && !"dumb".equals(System.getenv("TERM"));
    }

    /** Tells whether a person can be asked. */
    boolean asks() {
        return terminal() && System.getProperty("consilience.terminal", "").contains("0");
    }
}
