package org.consilience.ui.launch.internal.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consilience.engine.Limits;
import org.consilience.engine.RunRequest;
import org.consilience.ui.WorkbenchPreferences;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;

/**
 * What a launch configuration says.
 *
 * @param file the experiment: a path in the workspace or an absolute one
 * @param overrides changes in the form {@code target=value}
 * @param seeds the seeds instead of the experiment's, or an empty string
 * @param autoSeeds whether seeds are added until every claim is decided
 * @param device the device instead of the experiment's, or an empty string
 * @param workers how many workers; 0: as the preferences say
 * @param trialSeconds the most seconds of a trial, 0: no limit
 * @param runSeconds the most seconds of the run, 0: no limit
 * @param trialMegabytes the most megabytes of a trial, 0: no limit
 */
public record RunSettings(
        String file,
        List<String> overrides,
        String seeds,
        boolean autoSeeds,
        String device,
        int workers,
        double trialSeconds,
        double runSeconds,
        double trialMegabytes) {

    /** The launch configuration type. */
    public static final String TYPE = "org.consilience.ui.launch.experiment";

    static final String FILE = TYPE + ".file";
    static final String OVERRIDES = TYPE + ".overrides";
    static final String SEEDS = TYPE + ".seeds";
    static final String AUTO_SEEDS = TYPE + ".autoSeeds";
    static final String DEVICE = TYPE + ".device";
    static final String WORKERS = TYPE + ".workers";
    static final String TRIAL_SECONDS = TYPE + ".trialSeconds";
    static final String RUN_SECONDS = TYPE + ".runSeconds";
    static final String TRIAL_MEGABYTES = TYPE + ".trialMegabytes";

    /** Copies the list. */
    public RunSettings {
        overrides = List.copyOf(overrides);
    }

    /**
     * Reads a launch configuration.
     *
     * @param from the configuration
     * @throws CoreException if it cannot be read
     */
    public static RunSettings of(ILaunchConfiguration from) throws CoreException {
        return new RunSettings(
                from.getAttribute(FILE, ""),
                from.getAttribute(OVERRIDES, List.of()),
                from.getAttribute(SEEDS, ""),
                from.getAttribute(AUTO_SEEDS, false),
                from.getAttribute(DEVICE, ""),
                Math.clamp(from.getAttribute(WORKERS, 0), 0, RunRequest.MAX_WORKERS),
                amount(from, TRIAL_SECONDS),
                amount(from, RUN_SECONDS),
                amount(from, TRIAL_MEGABYTES));
    }

    /**
     * Writes a limit as the user types it; a text that is no amount is kept to be complained of.
     */
    static double amount(String text) {
        if (text.isBlank()) {
            return 0;
        }
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static double amount(ILaunchConfiguration from, String key) throws CoreException {
        double value = amount(from.getAttribute(key, ""));
        return value >= 0 && value < Double.POSITIVE_INFINITY ? value : 0;
    }

    /** Returns settings that run an experiment as it stands. */
    static RunSettings of(String file) {
        return new RunSettings(file, List.of(), "", false, "", 0, 0, 0, 0);
    }

    /** Writes the file into a configuration, so that it moves with it. */
    static void file(ILaunchConfigurationWorkingCopy to, String file) {
        to.setAttribute(FILE, file);
        to.setMappedResources(
                ExperimentFile.inWorkspace(file)
                        .map(f -> new org.eclipse.core.resources.IResource[] {f})
                        .orElse(null));
    }

    /**
     * Returns the words after {@code consilience}.
     *
     * @param path where the experiment is
     */
    public List<String> words(Path path) {
        List<String> words = new ArrayList<>(List.of("run", path.toString()));
        for (String override : overrides) {
            words.add("--set");
            words.add(override);
        }
        add(words, "--seeds", autoSeeds ? "auto" : seeds.strip());
        add(words, "--device", device.strip());
        int count = workers > 0 ? workers : WorkbenchPreferences.workers();
        add(words, "--workers", count > 0 ? Integer.toString(count) : "");
        add(words, "--trial-seconds", number(trialSeconds));
        add(words, "--run-seconds", number(runSeconds));
        add(words, "--trial-megabytes", number(trialMegabytes));
        return words;
    }

    /**
     * Returns the request that the command line makes of these settings.
     *
     * @param path where the experiment is
     */
    RunRequest request(Path path) {
        return new RunRequest(
                path,
                overrides,
                autoSeeds ? "" : seeds,
                device,
                workers,
                autoSeeds,
                new Limits(trialSeconds, runSeconds, trialMegabytes, 0, 0),
                "");
    }

    private static void add(List<String> words, String option, String value) {
        if (!value.isEmpty()) {
            words.add(option);
            words.add(value);
        }
    }

    /** Writes an amount without needless digits; none is empty. */
    static String number(double amount) {
        if (amount == 0) {
            return "";
        }
        return amount == Math.rint(amount) && amount < 1e15
                ? Long.toString((long) amount)
                : Double.toString(amount);
    }
}
