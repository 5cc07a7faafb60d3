package org.consilience.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** The command as it could be typed again in a shell. */
final class CommandText {

    private CommandText() {}

    static String of(@Nullable CommandSpec spec) {
        if (spec == null) {
            return "";
        }
        List<String> given = spec.root().commandLine().getParseResult().originalArgs();
        return "consilience "
                + repeatable(given).stream()
                        .map(CommandText::quoted)
                        .collect(Collectors.joining(" "));
    }

    /** Leaves the run's id out, which a second run cannot have. */
    static List<String> repeatable(List<String> given) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).equals("--id")) {
                i++;
            } else if (!given.get(i).startsWith("--id=")) {
                words.add(given.get(i));
            }
        }
        return words;
    }

    /** Quotes an argument for a POSIX shell where it needs it. */
    static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9_@%+=:,./-]+")
                ? argument
                : "'" + argument.replace("'", "'\\''") + "'";
    }
}
