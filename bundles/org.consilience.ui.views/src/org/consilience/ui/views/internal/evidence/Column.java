package org.consilience.ui.views.internal.evidence;

import java.util.Locale;
import org.consilience.engine.evidence.ClaimEvidence;
import org.consilience.engine.evidence.PointEvidence;
import org.consilience.engine.evidence.Verdict;
import org.eclipse.jdt.annotation.Nullable;

/** What the columns of the tree say of each row. */
enum Column {
    /** Which claim, point, seed or trial. */
    CLAIM("Claim", 150),
    /** The verdict's word; its icon stands before it. */
    VERDICT("Verdict", 100),
    /** What is claimed, or what a seed's values are. */
    STATEMENT("Statement", 230),
    /** The interval as a picture. */
    PICTURE("Margin and interval", 160),
    /** The estimate, or a seed's difference. */
    EFFECT("Effect", 74),
    /** The interval as text. */
    INTERVAL("Interval", 130),
    /** How many seeds gave a value. */
    SEEDS("Seeds", 64),
    /** The share of such intervals that hold the true value. */
    CONFIDENCE("Confidence", 90),
    /** How many more would likely decide it. */
    OUTLOOK("More seeds", 180),
    /** The paper's figure. */
    PAPER("Paper", 120),
    /** Where the paper says so. */
    WHERE("Where", 100);

    private final String title;
    private final int width;

    Column(String title, int width) {
        this.title = title;
        this.width = width;
    }

    String title() {
        return title;
    }

    int width() {
        return width;
    }

    String text(Row row) {
        return switch (row) {
            case Row.OfClaim claim -> claim(claim.claim().evidence());
            case Row.OfPoint point -> point(point);
            case Row.OfPart part -> part(part);
            case Row.OfSeed seed -> seed(seed);
            case Row.OfMissing missing -> missing(missing);
            case Row.OfTrial trial -> trial(trial);
        };
    }

    /** The point that a row's numbers come from, or null. */
    static @Nullable PointEvidence decisive(Row row) {
        return switch (row) {
            case Row.OfClaim claim -> claim.claim().evidence().decisive();
            case Row.OfPoint point -> point.point();
            case Row.OfPart part -> null;
            case Row.OfSeed seed -> null;
            case Row.OfMissing missing -> null;
            case Row.OfTrial trial -> null;
        };
    }

    private String claim(ClaimEvidence claim) {
        PointEvidence point = claim.decisive();
        return switch (this) {
            case CLAIM -> claim.id();
            case VERDICT -> claim.verdict().word();
            case STATEMENT -> claim.statement();
            case WHERE -> claim.where();
            case PAPER -> claim.paperValue();
            case OUTLOOK -> outlook(claim);
            case EFFECT, PICTURE, INTERVAL, CONFIDENCE, SEEDS ->
                    point == null ? "" : numbers(point);
        };
    }

    private String point(Row.OfPoint row) {
        PointEvidence point = row.point();
        return switch (this) {
            case CLAIM -> row.words();
            case VERDICT -> point.verdict().word();
            case STATEMENT, WHERE, PAPER -> "";
            case OUTLOOK -> outlook(point);
            case EFFECT, PICTURE, INTERVAL, CONFIDENCE, SEEDS -> numbers(point);
        };
    }

    private String numbers(PointEvidence point) {
        return switch (this) {
            case EFFECT -> Digits.brief(point.estimate());
            case INTERVAL -> Digits.interval(point);
            case CONFIDENCE -> Digits.percent(point.confidence());
            case SEEDS -> seeds(point);
            default -> "";
        };
    }

    private String part(Row.OfPart part) {
        return this == CLAIM
                ? "%d to %d of the seeds".formatted(part.from() + 1, part.from() + count(part))
                : "";
    }

    private String seed(Row.OfSeed row) {
        Double right = row.effect().right();
        return switch (this) {
            case CLAIM -> "seed " + row.effect().seed();
            case STATEMENT ->
                    right == null
                            ? "%s %s".formatted(row.claim().left(), left(row))
                            : "%s %s, %s %s"
                                    .formatted(
                                            row.claim().left(),
                                            left(row),
                                            row.claim().right(),
                                            Digits.brief(right));
            case EFFECT -> Digits.brief(row.effect().difference());
            default -> "";
        };
    }

    private String missing(Row.OfMissing row) {
        return switch (this) {
            case CLAIM -> "seed " + row.missing().seed();
            case STATEMENT -> row.missing().reason();
            case SEEDS -> row.missing().lost() ? "lost" : "to come";
            default -> "";
        };
    }

    private String trial(Row.OfTrial row) {
        return switch (this) {
            case CLAIM -> row.id();
            case STATEMENT -> "%s of %s".formatted(row.claim().measure(), row.arm());
            case EFFECT -> Digits.brief(row.value());
            default -> "";
        };
    }

    private static String left(Row.OfSeed row) {
        return Digits.brief(row.effect().left());
    }

    private static int count(Row.OfPart part) {
        return part.children().size();
    }

    private static String seeds(PointEvidence point) {
        int used = point.effects().size();
        int planned = used + point.seedsMissing().size();
        return used == planned ? Integer.toString(used) : "%d of %d".formatted(used, planned);
    }

    private static String outlook(ClaimEvidence claim) {
        int more = claim.seedsNeeded();
        PointEvidence point = claim.decisive();
        return more > 0 ? more(more) : point == null ? "" : outlook(point);
    }

    private static String outlook(PointEvidence point) {
        if (point.verdict() != Verdict.UNDECIDED) {
            return "";
        }
        Integer more = point.moreSeeds();
        return more == null
                ? "no number would decide it"
                : more == 0 ? "the planned ones may do" : more(more);
    }

    private static String more(int count) {
        return String.format(Locale.ROOT, "%,d more would likely decide", count);
    }
}
