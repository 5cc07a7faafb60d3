package org.consilience.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The built product, started the way its start script does, with a home folder of its own. */
final class Product {

    static final Path CHECKOUT = Path.of(System.getProperty("checkout"));
    static final Path EXAMPLE = CHECKOUT.resolve("examples/portfolio-ensemble.experiment");

    private static final Path INSTALL =
            CHECKOUT.resolve("product/target/products/consilience/linux/gtk/x86_64");
    private static final long PATIENCE_SECONDS = 240;

    /** What a command printed and how it ended. */
    record Result(int status, String out, String err) {

        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }

        @Override
        public String toString() {
            return "status %d%n--- out%n%s%n--- err%n%s".formatted(status, out, err);
        }
    }

    private final Path folder;
    private final Path home;

    Product(Path home) {
        this(home, home);
    }

    /** Called from one folder, it keeps its runs below another. */
    Product(Path folder, Path home) {
        this.folder = folder;
        this.home = home;
    }

    Path home() {
        return home;
    }

    Path runs() {
        return home.resolve("runs");
    }

    /** Where this product and its workers keep what is temporary. */
    Path temporary() {
        return folder.resolve("tmp");
    }

    /** The only run, or the newest of several. */
    Path newestRun() throws IOException {
        return newest().orElseThrow();
    }

    /** The same, or empty before there is one. */
    Optional<Path> newest() throws IOException {
        if (!Files.isDirectory(runs())) {
            return Optional.empty();
        }
        try (Stream<Path> runs = Files.list(runs())) {
            return runs.filter(p -> Files.exists(p.resolve("run.json"))).max(Path::compareTo);
        }
    }

    Result call(String... arguments) throws Exception {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        try {
            Process process = start(out, err, arguments);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError(
                        "No end after %d s: %s%n%s"
                                .formatted(
                                        PATIENCE_SECONDS,
                                        String.join(" ", arguments),
                                        Files.readString(err)));
            }
            return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Starts a command without waiting for its end. */
    Process start(Path out, Path err, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-Djava.io.tmpdir=" + Files.createDirectories(temporary()),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.awt.headless=true",
                        "-jar"));
        try (Stream<Path> plugins = Files.list(INSTALL.resolve("plugins"))) {
            command.add(
                    plugins.filter(
                                    p ->
                                            p.getFileName()
                                                    .toString()
                                                    .startsWith("org.eclipse.equinox.launcher_"))
                            .findFirst()
                            .orElseThrow()
                            .toString());
        }
        command.addAll(List.of("-data", "@none"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CONSILIENCE_HOME", home.toString());
        // Words without a command would open a window where there is a display.
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        return builder.directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }

    /** Writes an experiment on the generated market with the given arms, {@code label=method}. */
    Path experiment(String seeds, int days, List<String> arms, String claims) throws IOException {
        StringBuilder text =
                new StringBuilder(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <experiment:Experiment xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI"
                            xmlns:experiment="http://consilience.org/experiment/1"
                            id="small" title="Small" seeds="%s">
                          <datasets label="market" type="market">
                            <settings name="days" value="%d"/>
                          </datasets>
                        """
                                .formatted(seeds, days));
        for (String arm : arms) {
            String[] parts = arm.split("=");
            text.append("  <arms label=\"%s\" method=\"%s\"/>%n".formatted(parts[0], parts[1]));
        }
        text.append(claims).append("</experiment:Experiment>\n");
        return Files.writeString(folder.resolve("small.experiment"), text);
    }
}
