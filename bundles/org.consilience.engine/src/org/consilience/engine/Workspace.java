package org.consilience.engine;

import java.nio.file.Path;

/**
 * The folder that holds a user's runs and data.
 *
 * @param home the folder; created on first use
 */
public record Workspace(Path home) {

    /** Makes the path absolute. */
    public Workspace {
        home = home.toAbsolutePath().normalize();
    }

    /** Returns the user's workspace: {@code $CONSILIENCE_HOME}, else {@code ~/consilience}. */
    public static Workspace standard() {
        String home = System.getenv("CONSILIENCE_HOME");
        if (home != null && !home.isBlank()) {
            return new Workspace(Path.of(home));
        }
        return new Workspace(Path.of(System.getProperty("user.home", "."), "consilience"));
    }

    /** Returns the folder of run folders. */
    public Path runs() {
        return home.resolve("runs");
    }

    /** Returns the folder of fetched and generated data. */
    public Path data() {
        return home.resolve("data");
    }

    /** Returns the file of the run store. */
    public Path store() {
        return runs().resolve("index.sqlite");
    }
}
