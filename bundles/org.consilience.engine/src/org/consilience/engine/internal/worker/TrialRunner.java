package org.consilience.engine.internal.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.consilience.api.Budget;
import org.consilience.api.BudgetException;
import org.consilience.api.CancelledException;
import org.consilience.api.Checkpoints;
import org.consilience.api.DataException;
import org.consilience.api.Progress;
import org.consilience.api.Recorder;
import org.consilience.api.Trial;
import org.consilience.api.TrialException;
import org.consilience.api.device.Device;
import org.consilience.api.settings.SettingsException;
import org.consilience.api.settings.SettingsType;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.catalogue.Catalogue.Kind;
import org.consilience.engine.catalogue.Entry;
import org.consilience.engine.internal.json.AtomicFile;
import org.consilience.engine.run.TrialState;

/** Runs trials one after the other and leaves each with a complete log on the disk. */
final class TrialRunner {

    private record Given(
            Object data,
            Record settings,
            Device device,
            long seed,
            Recorder record,
            Checkpoints checkpoints,
            Progress progress,
            Budget budget)
            implements Trial<Object, Record> {}

    private final Catalogue catalogue;
    private final DataCache cache = new DataCache();

    TrialRunner(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Runs a trial.
     *
     * @param order what to run
     * @param control where it is, and whether it should end
     * @param opened is given the log once it is open
     * @param loaded is told when the data is loaded
     * @return how it ended, as its log says too
     */
    Message.Done run(
            Message.Run order,
            TrialControl control,
            Consumer<AttemptLog> opened,
            Consumer<Message.Loaded> loaded) {
        Path folder = Path.of(order.folder());
        try {
            boolean fresh = !Files.isDirectory(folder);
            Files.createDirectories(folder);
            try (AttemptLog log = new AttemptLog(folder.resolve("events.log"))) {
                opened.accept(log);
                log.state(TrialState.RUNNING.name(), "");
                Message.Done done = attempt(order, folder, control, log, loaded);
                if (done.state().equals(TrialState.DONE.name())) {
                    log.startOver();
                }
                log.state(done.state(), done.reason());
                log.force();
                if (fresh) {
                    AtomicFile.forceFolder(folder);
                }
                return done;
            }
        } catch (IOException | LogFailure e) {
            return new Message.Done(
                    TrialState.FAILED.name(), "its log: " + String.valueOf(e.getMessage()));
        }
    }

    private Message.Done attempt(
            Message.Run order,
            Path folder,
            TrialControl control,
            AttemptLog log,
            Consumer<Message.Loaded> loaded) {
        try {
            Entry method = entry(Kind.METHOD, order.method());
            Entry dataset = entry(Kind.DATASET, order.dataset());
            Device device = device(order.device(), method);
            DataCache.Loaded data = cache.load(dataset, order, control);
            loaded.accept(new Message.Loaded(data.hash(), data.files(), device.title()));
            SettingsType<?> type = method.settings();
            Given trial =
                    new Given(
                            data.data(),
                            type.parse(order.settings()),
                            device,
                            order.seed(),
                            new TrialRecorder(method.id(), method.measures(), log, folder),
                            new TrialCheckpoints(folder, log, control),
                            control,
                            new TrialBudget(order, control));
            Calls.run(method.provider().get(), trial);
            return new Message.Done(TrialState.DONE.name(), "");
        } catch (Throwable e) { // a plugin may throw anything; it costs its own trial only
            return ended(order, control, e);
        }
    }

    private Entry entry(Kind kind, String id) {
        return catalogue
                .find(kind, id)
                .orElseThrow(
                        () ->
                                new TrialException(
                                        "No installed plugin provides the %s \"%s\"; install it and resume."
                                                .formatted(
                                                        kind == Kind.METHOD ? "method" : "dataset",
                                                        id)));
    }

    private Device device(String id, Entry method) {
        Device device =
                catalogue
                        .device(id)
                        .orElseThrow(
                                () ->
                                        new TrialException(
                                                "There is no device \"%s\" here; choose another."
                                                        .formatted(id)));
        for (String capability : method.requires()) {
            if (!device.capabilities().contains(capability)) {
                throw new TrialException(
                        "Device \"%s\" lacks %s, which method %s requires; choose another."
                                .formatted(id, capability, method.id()));
            }
        }
        return device;
    }

    private Message.Done ended(Message.Run order, TrialControl control, Throwable e) {
        String message = String.valueOf(e.getMessage());
        Message.Cancel cancel = control.cancelled();
        return switch (e) {
            case CancelledException c when cancel != null ->
                    new Message.Done(cancel.state(), cancel.reason());
            case BudgetException b -> new Message.Done(TrialState.BUDGET.name(), message);
            case LogFailure l -> new Message.Done(TrialState.FAILED.name(), message);
            case DataException d -> new Message.Done(TrialState.FAILED.name(), message);
            case TrialException t -> new Message.Done(TrialState.FAILED.name(), message);
            case SettingsException s -> new Message.Done(TrialState.FAILED.name(), message);
            default -> {
                e.printStackTrace(); // to the worker's log
                yield new Message.Done(TrialState.FAILED.name(), fault(order, e));
            }
        };
    }

    private String fault(Message.Run order, Throwable e) {
        String bundle = catalogue.find(Kind.METHOD, order.method()).map(Entry::bundle).orElse("?");
        StackTraceElement[] trace = e.getStackTrace();
        return "method %s of %s threw %s%s"
                .formatted(order.method(), bundle, e, trace.length > 0 ? " at " + trace[0] : "");
    }
}
