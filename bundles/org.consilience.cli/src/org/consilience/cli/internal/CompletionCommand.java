package org.consilience.cli.internal;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Prints the completion script. */
@Command(
        name = "completion",
        description = "Print a completion script for bash and zsh.",
        sortOptions = false,
        footer = {"", "Use it: source <(consilience completion)"})
final class CompletionCommand implements Callable<Integer> {

    private final Session session;

    CompletionCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.out().print(AutoComplete.bash("consilience", Consilience.commandLine(session)));
        return ExitStatus.DONE;
    }
}
