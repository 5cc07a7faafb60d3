package org.consilience.engine.internal.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.consilience.engine.EquinoxCommand;
import org.consilience.engine.run.BundleVersion;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * Starts workers as further Equinox processes of the running install, each with a configuration
 * area of its own.
 */
public final class EquinoxLauncher implements WorkerLauncher {

    private static final String APPLICATION = "org.consilience.engine.worker";
    private final EquinoxCommand command;

    /**
     * Uses the framework that runs.
     *
     * @param context any bundle's context
     */
    public EquinoxLauncher(BundleContext context) {
        this.command = new EquinoxCommand(context);
    }

    /**
     * Returns what the framework has installed.
     *
     * @param context any bundle's context
     */
    public static Install install(BundleContext context) {
        String build = context.getProperty("eclipse.buildId");
        return new Install(
                Arrays.stream(context.getBundles())
                        .map(EquinoxLauncher::version)
                        .distinct()
                        .sorted(
                                Comparator.comparing(BundleVersion::name)
                                        .thenComparing(BundleVersion::version))
                        .toList(),
                build == null ? "" : build);
    }

    @Override
    public Process launch(Order order) throws IOException {
        Path configuration = Files.createDirectories(order.scratch());
        List<String> words =
                command.of(WorkerJvm.command(order), configuration, APPLICATION, List.of());
        return new ProcessBuilder(words).redirectErrorStream(true).start();
    }

    private static BundleVersion version(Bundle bundle) {
        return new BundleVersion(
                String.valueOf(bundle.getSymbolicName()), bundle.getVersion().toString());
    }
}
