package org.consilience.cli.internal;

import java.util.Objects;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import picocli.CommandLine;

/** Runs one command and ends with its exit status. */
public final class CommandLineApplication implements IApplication {

    /** The root command. */
    @CommandLine.Command(name = "consilience", mixinStandardHelpOptions = true)
    static final class Root implements Runnable {
        @Override
        public void run() {
            System.out.println("hello");
        }
    }

    @Override
    public Object start(@Nullable IApplicationContext context) {
        String[] arguments =
                (String[]) Objects.requireNonNull(context).getArguments().get(IApplicationContext.APPLICATION_ARGS);
        return new CommandLine(new Root()).execute(arguments);
    }

    @Override
    public void stop() {
        // A command ends by itself; the shutdown hook of a run cancels it.
    }
}
