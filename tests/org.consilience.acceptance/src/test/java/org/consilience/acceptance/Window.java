package org.consilience.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The workbench of the built product on a screen of its own, flown by the robot, whose bundles are
 * added to a copy of the product's configuration: the product itself stays as it was built.
 */
final class Window {

    private static final Path INSTALL =
            Product.CHECKOUT.resolve("product/target/products/consilience/linux/gtk/x86_64");
    private static final String CONFIGURATOR = "org.eclipse.equinox.simpleconfigurator";
    private static final long PATIENCE_SECONDS = 300;

    private final Path folder;
    private final List<String> options = new ArrayList<>();
    private String size = "1280x800";

    /** Uses a folder for the home, the workspace and what the flights keep. */
    Window(Path folder) {
        this.folder = folder;
    }

    Path workspace() {
        return folder.resolve("workspace");
    }

    Path home() {
        return folder.resolve("consilience");
    }

    Path results() {
        return folder.resolve("results");
    }

    /** Adds an option of the Java machine. */
    Window option(String option) {
        options.add(option);
        return this;
    }

    Window size(String widthByHeight) {
        size = widthByHeight;
        return this;
    }

    /** Opens the window, flies a pilot to its end and waits until the window has closed. */
    void fly(String pilot) throws Exception {
        Files.createDirectories(results());
        Files.deleteIfExists(results().resolve("outcome.txt"));
        Path log = folder.resolve("window.log");
        Process process =
                new ProcessBuilder(command(pilot))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            fail("%s did not end in %d s.%n%s".formatted(pilot, PATIENCE_SECONDS, tail(log)));
        }
        Path outcome = results().resolve("outcome.txt");
        if (!Files.exists(outcome)) {
            fail("%s never took off.%n%s".formatted(pilot, tail(log)));
        }
        assertEquals("ok", Files.readString(outcome), pilot);
    }

    private List<String> command(String pilot) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "xvfb-run",
                                "-a",
                                "-s",
                                "-screen 0 " + size + "x24",
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Duser.home=" + Files.createDirectories(folder.resolve("user")),
                                "-Dconsilience.autopilot=org.consilience.flights/" + pilot,
                                "-Dconsilience.autopilot.results=" + results()));
        command.addAll(options);
        command.addAll(
                List.of(
                        "-jar",
                        plugin("org.eclipse.equinox.launcher_").toString(),
                        "-install",
                        INSTALL.toString(),
                        "-configuration",
                        configuration().toString(),
                        "-data",
                        workspace().toString()));
        command.add(0, "CONSILIENCE_HOME=" + home());
        command.add(0, "env");
        return command;
    }

    /** A copy of the product's configuration with the robot's bundles. */
    private Path configuration() throws IOException {
        Path configuration = folder.resolve("configuration");
        if (Files.exists(configuration)) {
            return configuration;
        }
        Files.createDirectories(configuration);
        Path original = INSTALL.resolve("configuration");
        Path list =
                Files.copy(
                        original.resolve(CONFIGURATOR).resolve("bundles.info"),
                        configuration.resolve("bundles.info"));
        String ini =
                Files.readString(original.resolve("config.ini"))
                        .lines()
                        .filter(line -> !line.startsWith("osgi.bundles="))
                        .filter(line -> !line.contains("configUrl="))
                        .filter(line -> !line.startsWith("osgi.framework="))
                        .filter(line -> !line.startsWith("eclipse.p2.data.area="))
                        .collect(Collectors.joining("\n"));
        Files.writeString(
                configuration.resolve("config.ini"),
                ini
                        + "\nosgi.bundles=reference\\:file\\:%s@1\\:start%s%s"
                                .formatted(
                                        plugin(CONFIGURATOR + "_"),
                                        added("org.consilience.robot"),
                                        added("org.consilience.flights"))
                        // Else what the product's own list does not name would be taken out again.
                        + "\n%s.exclusiveInstallation=false".formatted(CONFIGURATOR)
                        + "\nosgi.framework=file\\:%s".formatted(plugin("org.eclipse.osgi_"))
                        + "\n%s.configUrl=file\\:%s\n".formatted(CONFIGURATOR, list));
        return configuration;
    }

    private static String added(String bundle) {
        return ",reference\\:file\\:%s@4"
                .formatted(
                        Product.CHECKOUT
                                .resolve("tests/ui/" + bundle + "/target")
                                .resolve(bundle + "-0.1.0-SNAPSHOT.jar"));
    }

    private static Path plugin(String prefix) throws IOException {
        try (Stream<Path> plugins = Files.list(INSTALL.resolve("plugins"))) {
            return plugins.filter(p -> p.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }
}
