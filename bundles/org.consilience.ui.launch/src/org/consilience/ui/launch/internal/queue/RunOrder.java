package org.consilience.ui.launch.internal.queue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consilience.engine.Workspace;
import org.consilience.ui.CommandLine;

/**
 * What a process of the command line is to do.
 *
 * @param kind what it does to its run
 * @param run the id of the run that it works at
 * @param title what the user calls it
 * @param words the words after {@code consilience}, without the run's new id
 * @param home the folder of runs and data
 * @param directory where the process works
 * @param environment its environment as {@code NAME=value}; empty: that of the workbench
 */
public record RunOrder(
        Kind kind,
        String run,
        String title,
        List<String> words,
        Path home,
        Path directory,
        List<String> environment) {

    /** What becomes of a run. */
    public enum Kind {
        /** An experiment is run. */
        RUN,
        /** A run goes on. */
        RESUME,
        /** A run is repeated. */
        RERUN
    }

    /** Copies the lists. */
    public RunOrder {
        words = List.copyOf(words);
        environment = List.copyOf(environment);
    }

    /** Returns the run's folder, which a new run does not have yet. */
    public Path folder() {
        return new Workspace(home).runs().resolve(run);
    }

    /** Returns the words after {@code consilience} for the process. */
    public List<String> arguments() {
        if (kind == Kind.RESUME) {
            return words;
        }
        List<String> all = new ArrayList<>(words);
        all.add("--id");
        all.add(run);
        return all;
    }

    /** Returns the command as a person would type it, with the home folder where it is another. */
    public String twin() {
        return twin(words, home);
    }

    /**
     * Writes a command as a person would type it.
     *
     * @param words the words after {@code consilience}
     * @param home the folder of runs and data, named where it is not the standard one
     */
    public static String twin(List<String> words, Path home) {
        if (Workspace.standard().home().equals(home)) {
            return CommandLine.of(words);
        }
        List<String> all = new ArrayList<>(words);
        all.add("--home");
        all.add(home.toString());
        return CommandLine.of(all);
    }
}
