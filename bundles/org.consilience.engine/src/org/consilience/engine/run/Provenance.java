package org.consilience.engine.run;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a trial's results come from, written as {@code provenance.json} once its data is loaded.
 *
 * @param trial the trial's id
 * @param experimentHash SHA-256 of the run's copy of the experiment
 * @param dataset the dataset provider's id
 * @param datasetBundle the bundle that provides it
 * @param datasetSettings its settings, defaults included
 * @param datasetHash SHA-256 over the loaded values
 * @param files the files it read
 * @param method the method's id
 * @param methodBundle the bundle that provides it
 * @param settings its settings, defaults included
 * @param seed the seed
 * @param device the device's id and title
 * @param os the operating system with its version and architecture
 * @param jdk the Java runtime with its vendor and version
 * @param bundlesHash SHA-256 over all bundles of the install
 * @param workerPid the process id of the worker of the last attempt
 * @param attempts how often a worker took it up
 */
public record Provenance(
        String trial,
        String experimentHash,
        String dataset,
        BundleVersion datasetBundle,
        SortedMap<String, String> datasetSettings,
        String datasetHash,
        List<DataFile> files,
        String method,
        BundleVersion methodBundle,
        SortedMap<String, String> settings,
        long seed,
        String device,
        String os,
        String jdk,
        String bundlesHash,
        long workerPid,
        int attempts) {

    /** Copies the maps and the list. */
    public Provenance {
        datasetSettings = sorted(datasetSettings);
        settings = sorted(settings);
        files = List.copyOf(files);
    }

    private static SortedMap<String, String> sorted(Map<String, String> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /**
     * A file that the dataset read.
     *
     * @param path as resolved
     * @param size its length in bytes
     * @param sha256 the hash of its bytes, in lower-case hexadecimal
     */
    public record DataFile(String path, long size, String sha256) {}
}
