package org.consilience.report.internal.page;

import java.util.List;
import org.consilience.engine.evidence.ClaimEvidence;
import org.consilience.engine.evidence.Group;
import org.consilience.engine.evidence.MissingSeed;
import org.consilience.engine.evidence.PointEvidence;
import org.consilience.engine.evidence.SeedEffect;
import org.consilience.engine.evidence.Verdict;
import org.consilience.report.internal.text.Markup;
import org.consilience.report.internal.text.Numbers;
import org.eclipse.jdt.annotation.Nullable;

/** Which of the paper's claims hold, and on what. */
final class ClaimsSection {

    private final Markup out;
    private final Blocks blocks;
    private final List<ClaimEvidence> claims;

    ClaimsSection(Markup out, Blocks blocks, List<ClaimEvidence> claims) {
        this.out = out;
        this.blocks = blocks;
        this.claims = claims;
    }

    /** The first thing a reader sees: how many hold. */
    void summary() {
        if (claims.isEmpty()) {
            return;
        }
        out.open("ul", "class", "verdicts", "aria-label", "Verdicts on the claims");
        for (Verdict verdict : List.of(Verdict.HOLDS, Verdict.FAILS, Verdict.UNDECIDED)) {
            long n = claims.stream().filter(c -> c.verdict() == verdict).count();
            out.open("li", "class", verdict.word());
            out.element("b", Long.toString(n));
            out.element("span", " " + words(verdict, n)).close();
        }
        out.close().line();
    }

    private static String words(Verdict verdict, long n) {
        String claims = n == 1 ? "claim " : "claims ";
        return switch (verdict) {
            case HOLDS -> claims + (n == 1 ? "holds" : "hold");
            case FAILS -> claims + (n == 1 ? "fails" : "fail");
            case UNDECIDED -> claims + "undecided";
        };
    }

    void write() {
        blocks.section("claims", "Claims");
        if (claims.isEmpty()) {
            out.element("p", "The experiment makes no claims.").close();
            return;
        }
        out.open(
                "div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", "Claims");
        out.open("table", "class", "claims");
        out.element("caption", "The paper's claims and what this run says about them");
        out.open("thead").open("tr");
        for (String head :
                List.of("Claim", "Verdict", "Effect with interval", "Seeds", "Paper's figure")) {
            out.element("th", head, "scope", "col");
        }
        out.close().close().line().open("tbody");
        claims.forEach(this::row);
        out.close().close().close().line();
        out.element("h3", "Values by seed", "class", "screen").line();
        claims.forEach(this::seeds);
        out.close();
    }

    private void row(ClaimEvidence claim) {
        PointEvidence decisive = claim.decisive();
        out.open("tr").open("th", "scope", "row");
        out.element("span", claim.statement().isEmpty() ? claim.id() : claim.statement());
        out.element("small", claim.id() + (claim.where().isEmpty() ? "" : " · " + claim.where()));
        out.close().open("td");
        badge(claim.verdict());
        out.element("small", reason(claim.verdict(), claim.sentence())).close();
        effectCell(decisive);
        out.element("td", decisive == null ? "–" : seedCount(decisive), "class", "n");
        out.element("td", claim.paperValue().isEmpty() ? "–" : claim.paperValue());
        out.close().line();
    }

    /** The badge says the verdict already. */
    private static String reason(Verdict verdict, String sentence) {
        String prefix = verdict.word() + ": ";
        return sentence.startsWith(prefix) ? sentence.substring(prefix.length()) : sentence;
    }

    private void effectCell(@Nullable PointEvidence point) {
        Double estimate = point == null ? null : point.estimate();
        if (point == null || estimate == null) {
            out.element("td", "–", "class", "n");
            return;
        }
        Double low = point.low();
        Double high = point.high();
        out.open("td", "class", "n").text(Numbers.words(estimate, 4));
        if (low == null || high == null) {
            out.element("small", "no interval").close();
        } else {
            out.element(
                            "small",
                            "%s to %s".formatted(Numbers.words(low, 4), Numbers.words(high, 4)))
                    .close();
        }
    }

    private void badge(Verdict verdict) {
        String sign =
                switch (verdict) {
                    case HOLDS -> "✓ ";
                    case FAILS -> "✗ ";
                    case UNDECIDED -> "? ";
                };
        out.open("span", "class", "badge " + verdict.word());
        out.element("span", sign, "aria-hidden", "true").text(verdict.word()).close();
    }

    private static String seedCount(PointEvidence point) {
        int missing = point.seedsMissing().size();
        return point.effects().size() + (missing == 0 ? "" : ", %d missing".formatted(missing));
    }

    private static String effect(PointEvidence point) {
        Double estimate = point.estimate();
        if (estimate == null) {
            return "–";
        }
        Double low = point.low();
        Double high = point.high();
        return low == null || high == null
                ? Numbers.words(estimate, 4) + " (no interval)"
                : "%s (%s to %s)"
                        .formatted(
                                Numbers.words(estimate, 4),
                                Numbers.words(low, 4),
                                Numbers.words(high, 4));
    }

    private void seeds(ClaimEvidence claim) {
        if (claim.points().isEmpty()) {
            return;
        }
        out.open("details", "class", "seeds").open("summary");
        out.text(claim.id() + ": " + Blocks.count(claim.points().size(), "comparison")).close();
        for (PointEvidence point : claim.points()) {
            String where = new Group(point.dataset(), point.point()).words();
            out.open("p").element("b", where + ": ").text(point.sentence() + ".");
            out.text(
                    " Effect %s; %s interval at %s %%."
                            .formatted(
                                    effect(point),
                                    point.interval(),
                                    Numbers.words(point.confidence() * 100)));
            Integer more = point.moreSeeds();
            if (point.verdict() == Verdict.UNDECIDED && more != null && more > 0) {
                out.text(
                        " About %s more would likely decide it."
                                .formatted(Blocks.count(more, "seed")));
            }
            out.close();
            if (!point.effects().isEmpty()) {
                blocks.table(
                        "%s on %s, by seed".formatted(claim.id(), where),
                        List.of("Seed", "Left", "Right", "Difference"),
                        point.effects().stream().map(ClaimsSection::seed).toList());
            }
            for (MissingSeed missing : point.seedsMissing()) {
                out.element(
                        "p", "Seed %d is missing: %s".formatted(missing.seed(), missing.reason()));
            }
        }
        out.close().line();
    }

    private static List<String> seed(SeedEffect effect) {
        return List.of(
                Long.toString(effect.seed()),
                Numbers.words(effect.left(), 6),
                number(effect.right()),
                Numbers.words(effect.difference(), 6));
    }

    private static String number(@Nullable Double value) {
        return value == null ? "–" : Numbers.words(value, 6);
    }
}
