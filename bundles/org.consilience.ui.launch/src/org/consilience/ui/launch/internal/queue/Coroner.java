package org.consilience.ui.launch.internal.queue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.consilience.engine.evidence.ClaimEvidence;
import org.consilience.engine.evidence.Evidence;
import org.consilience.engine.evidence.Verdict;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.engine.run.TrialState;
import org.consilience.model.ExperimentException;
import org.consilience.model.ExperimentFiles;

/** Says how a run ended, from its folder first and from its process's exit status after that. */
final class Coroner {

    private static final int SIGNALS = 128;
    private static final int MISMATCH = 1;
    private static final int WRONG_USAGE = 2;
    private static final int PROGRAM_FAULT = 4;

    private final RunTask task;
    private final int exit;
    private final String run;

    private Coroner(RunTask task) {
        Child child = task.child();
        this.task = task;
        this.exit = child == null ? -1 : child.exit().orElse(-1);
        this.run = task.run();
    }

    /** Looks at a run whose process is gone; reads its logs. */
    static Ending of(RunTask task) {
        return new Coroner(task).look();
    }

    private Ending look() {
        if (task.child() == null) {
            return ending(
                    Ending.Kind.CANCELLED, "%s was cancelled before it began.".formatted(run));
        }
        RunFolder folder;
        try {
            folder = RunFolder.open(task.order().folder());
        } catch (RunException e) {
            return task.wasRecorded()
                    ? ending(
                            Ending.Kind.GONE,
                            "%s has no readable folder any more, and what it recorded is gone: %s"
                                    .formatted(run, e.getMessage()))
                    : notStarted();
        }
        if (exit == WRONG_USAGE && task.order().kind() == RunOrder.Kind.RESUME) {
            return notStarted();
        }
        Ending ending = recorded(folder);
        String said = said();
        return exit == WRONG_USAGE && !said.isEmpty()
                ? ending(ending.kind(), ending.sentence() + " But " + said)
                : ending;
    }

    private Ending recorded(RunFolder folder) {
        return switch (folder.state()) {
            case DONE -> done(folder);
            case FAILED -> failed(folder);
            case CANCELLED ->
                    ending(
                            Ending.Kind.CANCELLED,
                            "%s was cancelled with %s. Resume goes on with it."
                                    .formatted(run, counted(folder)));
            case INTERRUPTED, RUNNING -> interrupted(folder);
        };
    }

    /** The last that its process said of a fault. */
    private String said() {
        return task.streams().lastErr().replaceFirst("^consilience: ", "");
    }

    private Ending notStarted() {
        String said = said();
        return task.cancelled() && exit != WRONG_USAGE
                ? ending(Ending.Kind.CANCELLED, "%s was cancelled before it began.".formatted(run))
                : ending(
                        Ending.Kind.NOT_STARTED,
                        "%s was not started: %s"
                                .formatted(run, said.isEmpty() ? status() + "." : said));
    }

    private Ending done(RunFolder folder) {
        if (task.order().kind() == RunOrder.Kind.RERUN && exit >= 0) {
            return exit == MISMATCH
                    ? ending(
                            Ending.Kind.FAILED,
                            "%s does not match: %s".formatted(run, firstLine("mismatch: ", folder)))
                    : ending(
                            Ending.Kind.DONE,
                            "%s matches: %s".formatted(run, firstLine("match: ", folder)));
        }
        return ending(
                Ending.Kind.DONE,
                "%s is done: %s%s.".formatted(run, claims(folder), trials(folder.plan().size())));
    }

    private String firstLine(String prefix, RunFolder folder) {
        return task.streams()
                .last(prefix)
                .map(l -> l.substring(prefix.length()))
                .orElse("it has %s.".formatted(trials(folder.plan().size())));
    }

    private Ending failed(RunFolder folder) {
        Optional<TrialOutcome> first =
                folder.outcomes().values().stream()
                        .filter(
                                o ->
                                        o.state() == TrialState.FAILED
                                                || o.state() == TrialState.BUDGET)
                        .findFirst();
        String reason = first.map(TrialOutcome::reason).filter(r -> !r.isEmpty()).orElse("");
        return ending(
                Ending.Kind.FAILED,
                "%s ended with %s%s"
                        .formatted(run, counted(folder), reason.isEmpty() ? "." : ": " + reason));
    }

    private Ending interrupted(RunFolder folder) {
        String why = task.killed() ? "was ended by force" : "was interrupted, " + status();
        return ending(
                Ending.Kind.INTERRUPTED,
                "%s %s, with %s. Resume goes on with it.".formatted(run, why, counted(folder)));
    }

    /** The exit status in words. */
    private String status() {
        if (exit < 0) {
            return "its process is gone";
        } else if (exit > SIGNALS) {
            return "its process was killed by signal %d".formatted(exit - SIGNALS);
        } else if (exit == PROGRAM_FAULT) {
            return "by a fault of the program, see the console";
        }
        return "its process ended with status %d".formatted(exit);
    }

    private static String counted(RunFolder folder) {
        long done = 0;
        long failed = 0;
        for (TrialOutcome outcome : folder.outcomes().values()) {
            done += outcome.state() == TrialState.DONE ? 1 : 0;
            failed += outcome.state() == TrialState.FAILED ? 1 : 0;
        }
        return "%d of %s done%s"
                .formatted(
                        done,
                        trials(folder.plan().size()),
                        failed == 0 ? "" : ", %d failed".formatted(failed));
    }

    private static String trials(int n) {
        return n == 1 ? "1 trial" : n + " trials";
    }

    private static String claims(RunFolder folder) {
        try {
            List<ClaimEvidence> claims =
                    Evidence.of(ExperimentFiles.load(folder.experimentFile()), folder);
            Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
            claims.forEach(c -> counts.merge(c.verdict(), 1, Integer::sum));
            StringJoiner words = new StringJoiner(", ", "", ", ").setEmptyValue("");
            add(words, counts.getOrDefault(Verdict.HOLDS, 0), "holds", "hold");
            add(words, counts.getOrDefault(Verdict.FAILS, 0), "fails", "fail");
            add(words, counts.getOrDefault(Verdict.UNDECIDED, 0), "is undecided", "are undecided");
            return words.toString();
        } catch (ExperimentException e) {
            return ""; // the run is done all the same
        }
    }

    private static void add(StringJoiner words, int n, String one, String many) {
        if (n > 0) {
            String noun = words.length() > 0 ? "" : n == 1 ? "claim " : "claims ";
            words.add(n + " " + noun + (n == 1 ? one : many));
        }
    }

    private Ending ending(Ending.Kind kind, String sentence) {
        return new Ending(kind, sentence, exit);
    }
}
