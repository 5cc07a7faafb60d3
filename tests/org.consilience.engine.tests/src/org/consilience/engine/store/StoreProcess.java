package org.consilience.engine.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.consilience.api.Table;
import org.consilience.model.experiment.Reduction;
import org.eclipse.emf.common.util.Enumerator;
import org.sqlite.JDBC;

/** A second Java process that uses a store. */
final class StoreProcess {

    private StoreProcess() {}

    static Process start(Path folder, String name, int rounds) throws Exception {
        Set<String> path = new LinkedHashSet<>();
        for (Class<?> type :
                List.of(
                        RunStore.class,
                        StoreProcess.class,
                        Table.class,
                        Reduction.class,
                        Enumerator.class,
                        JDBC.class,
                        ObjectMapper.class,
                        JsonFactory.class,
                        JsonProperty.class)) {
            Path at = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
            path.add(at.toString());
            if (Files.isDirectory(at.resolve("target/classes"))) {
                path.add(at.resolve("target/classes").toString());
            }
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-cp", String.join(File.pathSeparator, path)));
        command.add(StoreProcess.class.getName());
        command.addAll(List.of(folder.toString(), name, Integer.toString(rounds)));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Waits for the file {@code go}, then opens, writes and reads the store in many rounds. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        String name = arguments[1];
        System.out.println("ready");
        while (!Files.exists(folder.resolve("go"))) {
            Thread.sleep(1);
        }
        Runs runs = new Runs(folder);
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            try (RunStore store = RunStore.open(folder.resolve("index.sqlite"), m -> {})) {
                store.index(runs.done(name + i, i, 2));
                store.index(org.consilience.engine.run.RunFolder.open(folder.resolve("shared")));
                if (store.trials(name + i).size() != 4) {
                    throw new IllegalStateException("the trials just written are not there");
                }
                if (i % 2 == 1) {
                    store.forget(name + i);
                }
            }
        }
        System.out.println("finished");
    }
}
