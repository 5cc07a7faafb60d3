package org.consilience.engine.log;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.consilience.api.Table;

/** A second Java process with the log classes, for what only two processes show. */
final class Child {

    private Child() {}

    static Process start(String... arguments) throws Exception {
        Set<String> path = new LinkedHashSet<>();
        for (Class<?> type : List.of(Event.class, Child.class, Table.class)) {
            Path at = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
            path.add(at.toString());
            if (Files.isDirectory(at.resolve("target/classes"))) {
                path.add(at.resolve("target/classes").toString());
            }
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", String.join(File.pathSeparator, path)));
        command.add(Child.class.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    static String output(String... arguments) throws Exception {
        Process child = start(arguments);
        String all = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        child.waitFor();
        return all.strip();
    }

    /** {@code open FILE}, {@code isOpen FILE}, or {@code write FILE}, which never ends. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "open" -> {
                try (EventLogWriter log = EventLogWriter.open(file)) {
                    System.out.println("opened");
                } catch (LogException e) {
                    System.out.println(e.getMessage());
                }
            }
            case "isOpen" -> System.out.println(FramedLog.isOpen(file));
            default -> write(file);
        }
    }

    /** Event i is the value i of measure m(i mod 7), but every 50th a note of varying length. */
    private static void write(Path file) throws IOException {
        EventLogWriter log = EventLogWriter.open(file); // held until the process is killed
        long told = -1;
        for (long i = log.events(); ; i++) {
            log.append(event(i));
            if (i % 37 == 0) {
                log.flush();
            }
            if (log.durable() != told) {
                told = log.durable();
                System.out.println(told);
                System.out.flush();
            }
        }
    }

    static Event event(long i) {
        return i % 50 == 49
                ? new Event.Note("n".repeat((int) (i * 31 % 3000)))
                : new Event.Scalar("m" + i % 7, i, i);
    }
}
