package org.consilience.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.consilience.engine.run.RunException;
import org.consilience.engine.store.StoreException;
import org.consilience.model.ExperimentException;
import org.consilience.model.Nearest;
import org.consilience.report.ReportException;
import org.osgi.framework.FrameworkUtil;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The root command: what is common to all, and how faults become one message and a status. */
@Command(
        name = "consilience",
        description = "A workbench for collective-learning research, without a display.",
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        versionProvider = Consilience.Version.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:a claim failed or stayed undecided under --strict, or a rerun did not match",
            "2:wrong usage, or an experiment that does not hold",
            "3:trials failed",
            "4:a fault of the program itself",
            "130:interrupted"
        },
        footer = {
            "",
            "Runs are kept below $CONSILIENCE_HOME, by default ~/consilience.",
            "Try: consilience run examples/portfolio-ensemble.experiment"
        })
final class Consilience implements Runnable {

    private static final int WIDEST_HELP = 120;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show this help and exit.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and exit.")
    private boolean version;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Keep runs below DIR instead of $CONSILIENCE_HOME.")
    void home(Path folder) {
        session.home(folder);
    }

    private final Session session;

    private Consilience(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        CommandLine.usage(this, session.out());
    }

    /** Runs a command line and returns its exit status. */
    static int execute(Session session, String... arguments) {
        return commandLine(session).execute(arguments);
    }

    /** The whole command line, for running and for completion. */
    static CommandLine commandLine(Session session) {
        CommandLine line = new CommandLine(new Consilience(session));
        List<Object> commands =
                List.of(
                        new RunCommand(session),
                        new ResumeCommand(session),
                        new RerunCommand(session),
                        new ListCommand(session),
                        new DescribeCommand(session),
                        new ValidateCommand(session),
                        new EvidenceCommand(session),
                        new ReportCommand(session),
                        new ExportCommand(session),
                        new RebuildStoreCommand(session),
                        new DeleteCommand(session),
                        new PruneCommand(session),
                        new CompletionCommand(session));
        commands.forEach(line::addSubcommand);
        line.setOut(new PrintWriter(session.out(), true));
        line.setErr(new PrintWriter(session.err(), true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(Math.min(WIDEST_HELP, Words.COLUMNS));
        line.setParameterExceptionHandler((fault, given) -> usageFault(session, fault));
        line.setExecutionExceptionHandler((fault, command, parsed) -> fault(session, fault));
        return line;
    }

    private static int usageFault(Session session, CommandLine.ParameterException fault) {
        CommandLine command = fault.getCommandLine();
        session.err().println("consilience: " + sentence(fault, command));
        session.err()
                .println("See \"%s --help\".".formatted(command.getCommandSpec().qualifiedName()));
        return ExitStatus.WRONG_USAGE;
    }

    /** An unknown word gets the nearest one that the command knows; other faults say it all. */
    private static String sentence(CommandLine.ParameterException fault, CommandLine command) {
        if (!(fault instanceof CommandLine.UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return fault.getMessage();
        }
        String word = unmatched.getUnmatched().get(0);
        if (word.startsWith("-")) {
            return "There is no option \"%s\".%s"
                    .formatted(
                            word,
                            Nearest.question(word, command.getCommandSpec().optionsMap().keySet()));
        }
        return command.getSubcommands().isEmpty()
                ? "\"%s\" is one argument too many.".formatted(word)
                : "There is no command \"%s\".%s"
                        .formatted(word, Nearest.question(word, command.getSubcommands().keySet()));
    }

    private static int fault(Session session, Exception fault) {
        switch (fault) {
            case RunException e -> say(session, e);
            case CommandException e -> say(session, e);
            case ExperimentException e -> say(session, e);
            case ReportException e -> say(session, e);
            case StoreException e -> say(session, e);
            case IOException e -> say(session, e);
            case IllegalArgumentException e -> say(session, e);
            default -> {
                session.err()
                        .println("consilience: a fault of the program itself; please report it:");
                fault.printStackTrace(session.err());
                return ExitStatus.PROGRAM_FAULT;
            }
        }
        return ExitStatus.WRONG_USAGE;
    }

    private static void say(Session session, Exception fault) {
        session.err().println("consilience: " + fault.getMessage());
    }

    /** Tells the version of the bundle and of the Java runtime. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var bundle = FrameworkUtil.getBundle(Consilience.class);
            String version = bundle == null ? "(not installed)" : bundle.getVersion().toString();
            return Arrays.asList(
                            "Consilience " + version,
                            "Java " + Runtime.version(),
                            System.getProperty("os.name") + " " + System.getProperty("os.arch"))
                    .toArray(new String[0]);
        }
    }
}
