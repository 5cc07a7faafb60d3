package org.consilience.engine.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.consilience.api.Table;
import org.consilience.engine.Limits;
import org.consilience.engine.RunHandle;
import org.consilience.engine.RunListener;
import org.consilience.engine.RunRequest;
import org.consilience.engine.Workspace;
import org.consilience.engine.internal.schedule.Install;
import org.consilience.engine.internal.schedule.Runs;
import org.consilience.engine.internal.schedule.WorkerJvm;
import org.consilience.engine.internal.schedule.WorkerLauncher;
import org.consilience.engine.internal.worker.Worker;
import org.consilience.model.experiment.Experiment;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.xmi.XMLResource;

/** Workers and whole engines as processes of their own, without an install. */
public final class Processes {

    private Processes() {}

    /** An engine in this process whose workers are processes with the test plugins. */
    static Runs engine() {
        return new Runs(
                TestPlugins::new,
                launcher(),
                () -> new Install(List.of(new BundleVersion("test.plugins", "1.0.0")), "test"));
    }

    private static WorkerLauncher launcher() {
        return order -> {
            List<String> command = WorkerJvm.command(order);
            command.add("-XX:-UsePerfData");
            command.add("-XX:TieredStopAtLevel=1");
            command.add("-Dconsilience.checkpointMillis=20");
            command.addAll(List.of("-cp", classPath(), Processes.class.getName(), "worker"));
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        };
    }

    /** An engine in a process of its own: {@code start WORKSPACE FILE} or {@code resume RUN}. */
    static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:-UsePerfData",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m"));
        command.addAll(List.of("-cp", classPath(), Processes.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String classPath() {
        Set<String> path = new LinkedHashSet<>();
        for (Class<?> type :
                List.of(
                        Processes.class,
                        Workspace.class,
                        Table.class,
                        Experiment.class,
                        JsonProperty.class,
                        JsonFactory.class,
                        ObjectMapper.class,
                        CBORFactory.class,
                        EList.class,
                        EObject.class,
                        XMLResource.class)) {
            try {
                Path at = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
                path.add(at.toString());
                if (Files.isDirectory(at.resolve("target/classes"))) {
                    path.add(at.resolve("target/classes").toString());
                }
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
        return String.join(File.pathSeparator, path);
    }

    /** The processes' entry. */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("worker")) {
            Worker.serve(TestPlugins::new);
            return;
        }
        RunListener printing =
                new RunListener() {
                    @Override
                    public void runStarted(RunFolder run) {
                        System.out.println(run.path());
                    }

                    @Override
                    public void message(String text) {
                        System.out.println(text);
                    }
                };
        try {
            Path file = Path.of(arguments[1]);
            RunHandle handle =
                    arguments[0].equals("start")
                            ? engine().start(
                                            new Workspace(file),
                                            RunRequest.of(Path.of(arguments[2])),
                                            printing)
                            : engine().resume(file, 2, Limits.NONE, printing);
            System.out.println(handle.await());
        } catch (RunException e) {
            System.out.println(e.getMessage());
        }
    }
}
