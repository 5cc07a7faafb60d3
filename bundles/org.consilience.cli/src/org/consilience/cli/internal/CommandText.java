package org.consilience.cli.internal;

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
                + given.stream().map(CommandText::quoted).collect(Collectors.joining(" "));
    }

    /** Quotes an argument for a POSIX shell where it needs it. */
    static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9_@%+=:,./-]+")
                ? argument
                : "'" + argument.replace("'", "'\\''") + "'";
    }
}
