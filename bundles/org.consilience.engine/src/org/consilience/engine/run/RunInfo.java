package org.consilience.engine.run;

import java.util.List;
import java.util.Map;

/**
 * What a run is, written once at its start as {@code run.json}.
 *
 * @param id the folder's name
 * @param experimentId the experiment's id
 * @param title the experiment's title
 * @param created when it was made, milliseconds since 1970
 * @param experimentHash SHA-256 of the copy of the experiment, overrides applied
 * @param experimentFolder the folder against which the settings' files are resolved
 * @param commandLine the command that asked for it; may be empty
 * @param overrides target to value, as asked
 * @param rerunOf the id of the run that it repeats, or an empty string
 * @param workers how many worker processes were asked for
 * @param limits what it may use: {@code trialSeconds}, {@code runSeconds}, {@code trialMegabytes},
 *     {@code trialTokens}, {@code trialMoney}; absent where there is no limit
 * @param autoSeeds whether seeds are added until every claim is decided
 * @param host the machine
 * @param bundles the bundles of the install, sorted
 * @param build the product's build id, or an empty string
 */
public record RunInfo(
        String id,
        String experimentId,
        String title,
        long created,
        String experimentHash,
        String experimentFolder,
        String commandLine,
        Map<String, String> overrides,
        String rerunOf,
        int workers,
        Map<String, Double> limits,
        boolean autoSeeds,
        Host host,
        List<BundleVersion> bundles,
        String build) {}
