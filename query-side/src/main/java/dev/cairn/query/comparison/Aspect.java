package dev.cairn.query.comparison;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.cairn.query.audit.Change;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In what way a goal or a key result is different; in the order in which differences are told. */
public enum Aspect {
    /** It was not there before. */
    ADDED,
    /** It is not there any more: the second moment is earlier, or knows less. */
    GONE,
    /** It was given up, or turned down by its reviewer. */
    DROPPED,
    /** It was taken up again. */
    RESTORED,
    /** It came into another cycle, or on from one. */
    CARRIED,
    /** It was proposed, returned, published or closed. */
    STAGE_CHANGED,
    REWORDED,
    DESCRIBED,
    KIND_CHANGED,
    /** What it is measured by: baseline, target, range, steps. */
    RETARGETED,
    REWEIGHTED,
    /** Another last day. */
    RESCHEDULED,
    /** Another team's or person's. */
    MOVED,
    /** Another owner. */
    HANDED_OVER,
    /** Another reviewer, other contributors. */
    PEOPLE_CHANGED,
    /** It serves other goals. */
    ALIGNED,
    LABELLED,
    /** Its readings say something else. */
    CHECKED_IN,
    SCORED,
    /** A score or a reading was corrected, or a reading retracted. */
    CORRECTED,
    /** Its scores were agreed to. */
    REVIEWED;

    /** The word for it in answers, for example {@code handed-over}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What a kind of event of a goal makes different; null where that is no part of a comparison: initiatives are work and no
     * outcome, and check-ins are told by what they come to.
     *
     * @param change the stored name without its stream, for example {@code key-result-retargeted}
     */
    public static @Nullable Aspect ofEvent(String change) {
        return switch (change) {
            case "objective-set", "key-result-added" -> ADDED;
            case "objective-dropped", "objective-declined", "key-result-dropped" -> DROPPED;
            case "objective-reopened", "key-result-restored" -> RESTORED;
            case "objective-carried-forward",
                    "predecessor-named",
                    "predecessor-withdrawn",
                    "key-result-predecessor-named",
                    "key-result-predecessor-withdrawn" -> CARRIED;
            case "objective-proposed", "objective-returned", "objective-published", "objective-closed" -> STAGE_CHANGED;
            case "objective-reworded", "key-result-reworded" -> REWORDED;
            case "objective-described" -> DESCRIBED;
            case "objective-kind-changed" -> KIND_CHANGED;
            case "key-result-retargeted" -> RETARGETED;
            case "key-result-reweighted" -> REWEIGHTED;
            case "key-result-rescheduled" -> RESCHEDULED;
            case "objective-moved" -> MOVED;
            case "objective-owner-assigned", "key-result-owner-assigned" -> HANDED_OVER;
            case "reviewer-named", "contributor-added", "contributor-removed" -> PEOPLE_CHANGED;
            case "objective-aligned", "alignment-withdrawn" -> ALIGNED;
            case "objective-labelled", "objective-unlabelled", "key-result-labelled", "key-result-unlabelled" ->
                LABELLED;
            case "key-result-scored" -> SCORED;
            case "score-corrected", "check-in-corrected", "check-in-retracted" -> CORRECTED;
            case "scores-reviewed" -> REVIEWED;
            default -> null;
        };
    }

    /** What another value of a field makes different in something that is there at both moments. */
    static Aspect ofField(Change change) {
        String field = change.field();
        int dot = field.indexOf('.');
        return switch (dot < 0 ? field : field.substring(0, dot)) {
            case "wording" -> REWORDED;
            case "description" -> DESCRIBED;
            case "kind" -> KIND_CHANGED;
            case "team", "person" -> MOVED;
            case "owner" -> HANDED_OVER;
            case "reviewer", "contributor" -> PEOPLE_CHANGED;
            case "alignment" -> ALIGNED;
            case "predecessor", "carriedTo", "baselineFollows" -> CARRIED;
            case "labels" -> LABELLED;
            case "scoresReviewedAt" -> REVIEWED;
            case "weight" -> REWEIGHTED;
            case "due" -> RESCHEDULED;
            case "score" -> change.before() == null ? SCORED : CORRECTED;
            case "dropped" -> Boolean.TRUE.equals(change.after()) ? DROPPED : RESTORED;
            case "stage" -> ofStages(change);
            default -> RETARGETED;
        };
    }

    private static Aspect ofStages(Change change) {
        if (givenUp(change.after())) {
            return DROPPED;
        }
        return givenUp(change.before()) ? RESTORED : STAGE_CHANGED;
    }

    private static boolean givenUp(@Nullable Object stage) {
        return "dropped".equals(stage) || "declined".equals(stage);
    }
}
