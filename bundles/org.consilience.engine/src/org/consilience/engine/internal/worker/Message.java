package org.consilience.engine.internal.worker;

import java.util.List;
import java.util.Map;
import org.consilience.engine.run.Provenance.DataFile;

/** What engine and worker tell each other. */
public sealed interface Message {

    /**
     * A worker is there.
     *
     * @param number its number
     * @param pid its process
     */
    record Hello(int number, long pid) implements Message {}

    /** A worker knows its plugins and takes trials. */
    record Ready() implements Message {}

    /**
     * Run a trial.
     *
     * @param trial the trial's id
     * @param folder the trial's folder, to be made
     * @param base the folder against which files are resolved
     * @param dataset the dataset's id
     * @param datasetSettings its settings
     * @param method the method's id
     * @param settings its settings
     * @param seed the seed
     * @param device the device's id
     * @param seconds limit of time, 0 for none
     * @param megabytes limit of memory, 0 for none
     * @param tokens limit of tokens, 0 for none
     * @param money limit of money, 0 for none
     */
    record Run(
            String trial,
            String folder,
            String base,
            String dataset,
            Map<String, String> datasetSettings,
            String method,
            Map<String, String> settings,
            long seed,
            String device,
            double seconds,
            double megabytes,
            double tokens,
            double money)
            implements Message {}

    /**
     * The data of the trial is loaded.
     *
     * @param hash SHA-256 over its values
     * @param files what was read
     * @param device the device's title
     */
    record Loaded(String hash, List<DataFile> files, String device) implements Message {}

    /**
     * The worker lives.
     *
     * @param step the trial's step
     * @param total how many there are, or 0
     * @param durable how many events outlive the worker
     * @param heap the bytes of heap in use
     */
    record Pulse(long step, long total, long durable, long heap) implements Message {}

    /**
     * The trial ended and its log is complete and on the disk.
     *
     * @param state a {@code TrialState}
     * @param reason why; may be empty
     */
    record Done(String state, String reason) implements Message {}

    /**
     * End the trial soon.
     *
     * @param state the {@code TrialState} it shall end in
     * @param reason why; may be empty
     */
    record Cancel(String state, String reason) implements Message {}

    /** End the process once idle. */
    record Exit() implements Message {}

    /**
     * The process is ending though nobody asked.
     *
     * @param cause what ends it, in words that follow "the plugin"
     */
    record Dying(String cause) implements Message {}
}
