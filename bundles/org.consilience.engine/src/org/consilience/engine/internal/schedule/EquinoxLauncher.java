package org.consilience.engine.internal.schedule;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.consilience.engine.run.BundleVersion;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * Starts workers as further Equinox processes of the running install: the same framework, the same
 * bundles, and a configuration area of its own that builds on the running one's.
 */
public final class EquinoxLauncher implements WorkerLauncher {

    private static final String APPLICATION = "org.consilience.engine.worker";
    private static final String STARTER = "org.eclipse.core.runtime.adaptor.EclipseStarter";

    /** Framework properties that say where the install is and how its bundles are found. */
    private static final List<String> PASSED_ON =
            List.of(
                    "osgi.install.area",
                    "osgi.framework",
                    "osgi.syspath",
                    "osgi.bundles",
                    "osgi.bundles.defaultStartLevel",
                    "osgi.framework.extensions",
                    "org.eclipse.equinox.simpleconfigurator.configUrl",
                    "osgi.os",
                    "osgi.ws",
                    "osgi.arch");

    private final Function<String, @org.eclipse.jdt.annotation.Nullable String> properties;

    /**
     * Uses the framework that runs.
     *
     * @param context any bundle's context
     */
    public EquinoxLauncher(BundleContext context) {
        this.properties = context::getProperty;
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
        List<String> command = WorkerJvm.command(order);
        command.add("-Dosgi.configuration.area=" + configuration.toUri());
        String shared = properties.apply("osgi.configuration.area");
        if (shared != null) {
            command.add("-Dosgi.sharedConfiguration.area=" + shared);
            command.add("-Dosgi.configuration.cascaded=true");
        }
        command.add("-Dosgi.instance.area=@none");
        command.add("-Dosgi.user.area=@none");
        // A worker that finds no application, because its engine and its folder are gone, ends.
        command.add("-Dosgi.noShutdown=false");
        for (String name : PASSED_ON) {
            String value = properties.apply(name);
            if (value != null && !value.isEmpty()) {
                command.add("-D" + name + "=" + value);
            }
        }
        command.add("-cp");
        command.add(framework().toString());
        command.add(STARTER);
        command.add("-application");
        command.add(APPLICATION);
        command.add("-nosplash");
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private Path framework() throws IOException {
        String framework = properties.apply("osgi.framework");
        if (framework == null) {
            throw new IOException(
                    "the framework does not say where it is (osgi.framework); start the product by"
                            + " its launcher");
        }
        return Path.of(URI.create(framework.replace(" ", "%20")));
    }

    private static BundleVersion version(Bundle bundle) {
        return new BundleVersion(
                String.valueOf(bundle.getSymbolicName()), bundle.getVersion().toString());
    }
}
