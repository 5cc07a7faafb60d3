package org.consilience.product.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;

/** Starts this process's command line again, whichever launcher it came from. */
final class Restart {

    private static final String DATA = "-data";

    private Restart() {}

    /**
     * Starts the next workbench; the caller then ends.
     *
     * @param workspace the folder it is to open, or null for the same
     * @return whether it was started
     */
    static boolean spawn(@Nullable Path workspace) {
        ProcessHandle.Info info = ProcessHandle.current().info();
        Optional<String> program = info.command();
        Optional<String[]> arguments = info.arguments();
        if (program.isEmpty() || arguments.isEmpty()) {
            return false;
        }
        List<String> command = command(program.get(), List.of(arguments.get()), workspace);
        try {
            new ProcessBuilder(command).inheritIO().start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The same command line, with another workspace where one is asked for. */
    static List<String> command(String program, List<String> arguments, @Nullable Path workspace) {
        List<String> command = new ArrayList<>();
        command.add(program);
        for (int i = 0; i < arguments.size(); i++) {
            if (workspace != null && arguments.get(i).equals(DATA)) {
                i++;
            } else {
                command.add(arguments.get(i));
            }
        }
        if (workspace != null) {
            command.add(DATA);
            command.add(workspace.toString());
        }
        return command;
    }

    /**
     * Finds the workspace that the user switched to in what the platform asks its launcher to do.
     *
     * @param exitData a line per argument, as the platform writes it, or null
     */
    static @Nullable Path workspace(@Nullable String exitData) {
        String[] lines = exitData == null ? new String[0] : exitData.split("\n");
        for (int i = 0; i + 1 < lines.length; i++) {
            if (lines[i].equals(DATA)) {
                return Path.of(lines[i + 1].strip());
            }
        }
        return null;
    }
}
