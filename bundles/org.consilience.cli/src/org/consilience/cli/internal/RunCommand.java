package org.consilience.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.consilience.engine.Engine;
import org.consilience.engine.RunIds;
import org.consilience.engine.RunRequest;
import org.eclipse.jdt.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs an experiment to its evidence. */
@Command(
        name = "run",
        description = "Run an experiment to its evidence.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  consilience run my.experiment --seeds 1..3",
            "  consilience run my.experiment --set dataset.path=prices.csv --set universal.gamma=2"
        })
final class RunCommand implements Callable<Integer> {

    private final Session session;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The .experiment file.")
    private Path file = Path.of("");

    @Option(
            names = "--set",
            paramLabel = "TARGET=VALUE",
            description =
                    "Change a setting: \"dataset.NAME\" for every dataset that has it,"
                            + " \"arms.NAME\" for every arm, \"LABEL.NAME\" for one. A file is meant from"
                            + " where you are. Can be repeated.")
    private List<String> set = new ArrayList<>();

    @Option(
            names = "--seeds",
            paramLabel = "SEEDS",
            description =
                    "Seeds such as 1..5 or 1,3,7 instead of the experiment's; \"auto\" adds seeds"
                            + " until every claim is decided or a budget ends.")
    private String seeds = "";

    @Option(
            names = "--device",
            paramLabel = "ID",
            description = "The device, such as cpu; see \"list devices\".")
    private String device = "";

    @Option(
            names = "--id",
            paramLabel = "ID",
            description =
                    "Name the run, and with it its folder, ID; by default it is named by time and"
                            + " experiment.")
    private String id = "";

    @Mixin private RunOptions options = new RunOptions();

    RunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        RunIds.require(id);
        Engine engine = session.engine();
        engine.warmUp(options.workers);
        try {
            boolean auto = seeds.equals("auto");
            RunRequest request =
                    new RunRequest(
                            file,
                            Overrides.absolute(engine.catalogue(), set),
                            auto ? "" : seeds,
                            device,
                            options.workers,
                            auto,
                            options.limits(),
                            CommandText.of(spec),
                            id);
            RunWatch watch = new RunWatch(session, options.json);
            return watch.follow(() -> engine.start(session.workspace(), request, watch), options);
        } finally {
            engine.coolDown();
        }
    }
}
