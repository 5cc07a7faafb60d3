package org.consilience.ui.views.internal.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilience.engine.evidence.ClaimEvidence;
import org.consilience.engine.evidence.Verdict;
import org.consilience.engine.run.RunInfo;
import org.consilience.engine.run.RunState;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A run with its claims judged.
 *
 * @param id the run's id
 * @param info what it is, or null if it cannot be read
 * @param experiment the path of the run's copy of the experiment
 * @param state how far it was
 * @param done how many trials were done
 * @param failed how many trials failed
 * @param planned how many trials it has
 * @param claims its claims in the order of the experiment
 * @param problem why it could not be judged; empty if it was
 */
record JudgedRun(
        String id,
        @Nullable RunInfo info,
        String experiment,
        RunState state,
        int done,
        int failed,
        int planned,
        List<JudgedClaim> claims,
        String problem) {

    /** Copies the list. */
    JudgedRun {
        claims = List.copyOf(claims);
    }

    /** A run that cannot be read. */
    static JudgedRun unreadable(String id, String problem) {
        return new JudgedRun(id, null, "", RunState.INTERRUPTED, 0, 0, 0, List.of(), problem);
    }

    /** Tells whether more trials may change the verdicts. */
    boolean soFar() {
        return state == RunState.RUNNING;
    }

    List<ClaimEvidence> evidence() {
        return claims.stream().map(JudgedClaim::evidence).toList();
    }

    Optional<JudgedClaim> claim(String claimId) {
        return claims.stream().filter(c -> c.evidence().id().equals(claimId)).findFirst();
    }

    /** The verdicts and trials, counted in one line. */
    String summary() {
        String verdicts =
                Stream.of(Verdict.HOLDS, Verdict.FAILS, Verdict.UNDECIDED)
                        .map(this::count)
                        .collect(Collectors.joining(", "));
        String lost = failed == 0 ? "" : ", %d failed".formatted(failed);
        return "%s%s - run %s, %d of %d trials%s"
                .formatted(verdicts, soFar() ? " so far" : "", id, done, planned, lost);
    }

    private String count(Verdict verdict) {
        long n = claims.stream().filter(c -> c.evidence().verdict() == verdict).count();
        String word =
                switch (verdict) {
                    case HOLDS -> n == 1 ? "holds" : "hold";
                    case FAILS -> n == 1 ? "fails" : "fail";
                    case UNDECIDED -> "undecided";
                };
        return n + " " + word;
    }
}
