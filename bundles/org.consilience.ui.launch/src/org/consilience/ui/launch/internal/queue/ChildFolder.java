package org.consilience.ui.launch.internal.queue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.consilience.ui.Faults;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.FrameworkUtil;

/**
 * What the workbench keeps of a process while it goes on: its output, its configuration area and
 * who it is, so that the next workbench finds it again.
 */
final class ChildFolder {

    private static final String SEPARATOR = "\u0000";

    private final Path path;

    private ChildFolder(Path path) {
        this.path = path;
    }

    /** Who a process is and what it does. */
    record Identity(RunOrder order, long pid, long started) {}

    /** Makes the folder for a run's process. */
    static ChildFolder make(String run) throws IOException {
        return new ChildFolder(
                Files.createTempDirectory(Files.createDirectories(root()), run + "-"));
    }

    /** Returns the folders of processes that no workbench has seen the end of. */
    static List<ChildFolder> left() throws IOException {
        if (!Files.isDirectory(root())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root())) {
            return folders.filter(Files::isDirectory).sorted().map(ChildFolder::new).toList();
        }
    }

    Path configuration() {
        return path.resolve("configuration");
    }

    Path out() {
        return path.resolve("out.txt");
    }

    Path err() {
        return path.resolve("err.txt");
    }

    /** Remembers who works here. */
    void save(Identity identity) throws IOException {
        RunOrder order = identity.order();
        Properties p = new Properties();
        p.setProperty("pid", Long.toString(identity.pid()));
        p.setProperty("started", Long.toString(identity.started()));
        p.setProperty("kind", order.kind().name());
        p.setProperty("run", order.run());
        p.setProperty("title", order.title());
        p.setProperty("words", String.join(SEPARATOR, order.words()));
        p.setProperty("home", order.home().toString());
        p.setProperty("directory", order.directory().toString());
        Path part = path.resolve("child.part");
        try (Writer writer = Files.newBufferedWriter(part)) {
            p.store(writer, null);
        }
        Files.move(part, file(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Returns who works here, or empty if that is not known. */
    Optional<Identity> identity() {
        Properties p = new Properties();
        try (Reader reader = Files.newBufferedReader(file())) {
            p.load(reader);
            RunOrder order =
                    new RunOrder(
                            RunOrder.Kind.valueOf(p.getProperty("kind", "")),
                            p.getProperty("run", ""),
                            p.getProperty("title", ""),
                            List.of(p.getProperty("words", "").split(SEPARATOR)),
                            Path.of(p.getProperty("home", "")),
                            Path.of(p.getProperty("directory", "")),
                            List.of());
            return Optional.of(
                    new Identity(
                            order,
                            Long.parseLong(p.getProperty("pid", "")),
                            Long.parseLong(p.getProperty("started", ""))));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // the workbench ended before it knew, or the file is damaged
        }
    }

    /** Deletes all of it, as far as possible. */
    void delete() {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            Faults.log("%s cannot be deleted.".formatted(path), e);
        }
    }

    private Path file() {
        return path.resolve("child.properties");
    }

    private static Path root() {
        return Platform.getStateLocation(FrameworkUtil.getBundle(ChildFolder.class))
                .toPath()
                .resolve("children");
    }
}
