package org.consilience.cli.internal;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges the claims of a run. */
@Command(
        name = "evidence",
        description = "Judge the claims of a run by what its trials recorded.",
        sortOptions = false)
final class EvidenceCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "RUN", description = RunLocator.HELP)
    private String run = "";

    @Option(names = "--json", description = "Print the same JSON document as \"run --json\".")
    private boolean json;

    @Option(names = "--strict", description = "Exit with 1 unless every claim holds.")
    private boolean strict;

    EvidenceCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        RunResult result = RunResult.of(session, RunLocator.open(session.workspace(), run));
        if (json) {
            session.out().println(result.json());
        } else {
            result.print(session.out());
        }
        return strict && !result.everyClaimHolds() ? ExitStatus.CLAIM_FAILED : ExitStatus.DONE;
    }
}
