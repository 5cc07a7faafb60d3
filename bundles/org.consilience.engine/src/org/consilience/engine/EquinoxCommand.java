package org.consilience.engine;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.BundleContext;

/**
 * The command that starts a further Equinox process of the running install: the same framework, the
 * same bundles, and a configuration area of its own that builds on the running one's.
 */
public final class EquinoxCommand {

    private static final String STARTER = "org.eclipse.core.runtime.adaptor.EclipseStarter";
    private static final String OWN_AREA = "osgi.configuration.area";
    private static final String SHARED_AREA = "osgi.sharedConfiguration.area";

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

    private final Function<String, @Nullable String> properties;

    /**
     * Uses the framework that runs.
     *
     * @param context any bundle's context
     */
    public EquinoxCommand(BundleContext context) {
        this(context::getProperty);
    }

    /**
     * Uses a framework of these properties.
     *
     * @param properties gives a framework property, or null
     */
    EquinoxCommand(Function<String, @Nullable String> properties) {
        this.properties = properties;
    }

    /**
     * Returns the command.
     *
     * @param java the Java binary and its options
     * @param configuration the folder of the new process's configuration area, to be deleted after
     *     its end
     * @param application the id of the application to run
     * @param arguments the application's arguments
     * @throws IOException if the framework does not say where it is
     */
    public List<String> of(
            List<String> java, Path configuration, String application, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(java);
        command.add("-Dosgi.configuration.area=" + configuration.toUri());
        String shared = shared();
        if (shared != null) {
            command.add("-Dosgi.sharedConfiguration.area=" + shared);
            command.add("-Dosgi.configuration.cascaded=true");
        }
        command.add("-Dosgi.instance.area=@none");
        command.add("-Dosgi.user.area=@none");
        // A process that finds no application, because its parent and its folder are gone, ends.
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
        command.add(application);
        command.addAll(arguments);
        return command;
    }

    /**
     * The area that says which bundles there are: the running one's own, or, where that only builds
     * on another as in an install that cannot be written to, that other one, since a chain of three
     * is not followed.
     */
    private @Nullable String shared() {
        String own = properties.apply(OWN_AREA);
        String other = properties.apply(SHARED_AREA);
        return own == null || other != null && !saysBundles(own) ? other : own;
    }

    private static boolean saysBundles(String area) {
        try {
            Path folder = path(area);
            return Files.exists(folder.resolve("config.ini"))
                    || Files.exists(
                            folder.resolve("org.eclipse.equinox.simpleconfigurator/bundles.info"));
        } catch (IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
            return true; // not a folder that can be looked into
        }
    }

    private Path framework() throws IOException {
        String framework = properties.apply("osgi.framework");
        if (framework == null) {
            throw new IOException(
                    "the framework does not say where it is (osgi.framework); start the product by"
                            + " its launcher");
        }
        return path(framework);
    }

    private static Path path(String url) {
        return Path.of(URI.create(url.replace(" ", "%20")));
    }
}
