package org.consilience.cli.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.consilience.engine.evidence.ClaimEvidence;
import org.consilience.engine.evidence.EvidenceJson;
import org.consilience.engine.evidence.Summary;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunFolder;
import org.consilience.model.experiment.Experiment;

/** A run as one JSON document: run, status, trials with their measures, claims. */
final class RunDocument {

    private RunDocument() {}

    static ObjectNode of(
            RunFolder run,
            Experiment experiment,
            TrialReadings readings,
            List<ClaimEvidence> claims) {
        ObjectNode document = Json.MAPPER.createObjectNode();
        document.put("version", 1);
        document.put("run", run.id());
        document.put("folder", run.path().toString());
        document.put("experiment", experiment.getId());
        document.put("title", experiment.getTitle());
        document.put("status", Words.of(run.state()));
        ArrayNode trials = document.putArray("trials");
        for (PlannedTrial trial : readings.plan()) {
            add(trials.addObject(), trial, readings.reading(trial));
        }
        document.set("claims", EvidenceJson.tree(claims));
        return document;
    }

    private static void add(ObjectNode row, PlannedTrial trial, TrialReadings.Reading reading) {
        row.put("id", trial.id());
        row.put("dataset", trial.dataset());
        row.put("arm", trial.arm());
        row.put("method", trial.method());
        ObjectNode point = row.putObject("point");
        trial.point().forEach(point::put);
        row.put("seed", trial.seed());
        row.put("device", trial.device());
        row.put("status", Words.of(reading.outcome().state()));
        row.put("reason", reading.outcome().reason());
        row.put("attempts", reading.outcome().attempts());
        Long started = reading.outcome().started();
        Long ended = reading.outcome().ended();
        if (started != null && ended != null) {
            row.put("seconds", (ended - started) / 1000.0);
        }
        row.put("digest", reading.digest());
        ObjectNode measures = row.putObject("measures");
        for (Map.Entry<String, Summary> entry : reading.measures().entrySet()) {
            measures.set(entry.getKey(), Json.MAPPER.valueToTree(entry.getValue()));
        }
    }
}
