package org.consilience.ui.launch.internal.queue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.consilience.engine.EquinoxCommand;
import org.osgi.framework.FrameworkUtil;

/** The command line of the running install as a process of its own. */
public final class CommandProcess {

    private static final String APPLICATION = "org.consilience.cli.application";

    private final Path java;
    private final EquinoxCommand install;

    /**
     * Uses an install.
     *
     * @param java its Java binary
     * @param install the command that starts it
     */
    CommandProcess(Path java, EquinoxCommand install) {
        this.java = java;
        this.install = install;
    }

    /** Returns the command line of the running install, on the Java that runs. */
    public static CommandProcess ofThisInstall() {
        return new CommandProcess(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                new EquinoxCommand(
                        FrameworkUtil.getBundle(CommandProcess.class).getBundleContext()));
    }

    /**
     * Returns the whole command.
     *
     * @param arguments the words after {@code consilience}
     * @param configuration the folder of its configuration area
     * @throws IOException if the install does not say where it is
     */
    public List<String> command(List<String> arguments, Path configuration) throws IOException {
        // As the start script: the first compiler tier is enough for the front end.
        List<String> options =
                List.of(
                        java.toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.awt.headless=true",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-Dconsilience.alone=true",
                        "-Dconsilience.terminal=",
                        "-Dconsilience.columns=110",
                        "-Dslf4j.internal.verbosity=ERROR");
        return install.of(options, configuration, APPLICATION, arguments);
    }

    /**
     * Starts a process. Its output goes into files rather than pipes, so that it neither blocks nor
     * fails when the workbench is gone, and a later workbench can read it.
     *
     * @param order what it is to do
     * @param folder where its output and its configuration area are
     * @throws IOException if it cannot be started, with a sentence for the user
     */
    Process start(RunOrder order, ChildFolder folder) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command(order.arguments(), folder.configuration()));
        Map<String, String> environment = builder.environment();
        if (!order.environment().isEmpty()) {
            environment.clear();
            for (String entry : order.environment()) {
                int equals = entry.indexOf('=', 1);
                if (equals > 0) {
                    environment.put(entry.substring(0, equals), entry.substring(equals + 1));
                }
            }
        }
        environment.put("CONSILIENCE_HOME", order.home().toString());
        builder.directory(order.directory().toFile());
        builder.redirectInput(nothing());
        builder.redirectOutput(folder.out().toFile());
        builder.redirectError(folder.err().toFile());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IOException(
                    "The command line of this install cannot be started: %s. Build or install it anew."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private static File nothing() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }
}
