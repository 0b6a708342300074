package dev.cairn.server.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A comparison in words, the same in a terminal and in Markdown.
 *
 * @param json the answer
 * @param zone the organisation's zone
 * @param teams names by id
 */
public record ComparisonWords(JsonNode json, ZoneId zone, Map<String, String> teams) {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> WITHOUT_FIELDS = Set.of("added", "gone");

    /**
     * One line about a goal or key result.
     *
     * @param what in which way it is different, or which field of it
     * @param before what it was, empty for nothing
     * @param after what it is, empty for nothing
     * @param who whose acts made it so
     * @param when on which days, the first and the last
     * @param why for which reasons
     */
    public record Line(String what, String before, String after, String who, String when, String why) {}

    /** From when to when, for example {@code 2025-11-15 23:59 to now}. */
    public String moments() {
        return moment(json.path("from")) + " to " + moment(json.path("to")) + ", " + zone
                + (json.path("to").path("witnessed").asBoolean(false) ? ", as witnessed by the log" : "");
    }

    private String moment(JsonNode basis) {
        String asOf = basis.has("asOf") ? time(basis.path("asOf"), TO_THE_MINUTE) : "now";
        if (!basis.has("knownAt")) {
            return asOf;
        }
        String claims = basis.path("claimsUsed").asBoolean(false) ? " (by what imported files claim)" : "";
        return asOf + ", known at " + time(basis.path("knownAt"), TO_THE_MINUTE) + claims;
    }

    /** What it comes to, a sentence each. */
    public List<String> summary() {
        JsonNode summary = json.path("summary");
        List<String> sentences = new ArrayList<>();
        JsonNode progress = summary.path("progress");
        String went = "Progress " + mean(summary.path("from").path("progress")) + " to "
                + mean(summary.path("to").path("progress"));
        if (progress.has("gross")) {
            went += " (" + signed(progress.path("gross"));
            went += progress.has("redefined")
                    ? "; " + signed(progress.path("net")) + " by readings, " + signed(progress.path("redefined"))
                            + " by other targets, weights and goals)"
                    : ")";
        }
        sentences.add(went);
        if (summary.path("to").path("score").has("value")
                || summary.path("from").path("score").has("value")) {
            sentences.add("Score " + mean(summary.path("from").path("score")) + " to "
                    + mean(summary.path("to").path("score")));
        }
        JsonNode scope = summary.path("scope");
        sentences.add("Scope " + counted(scope, "objectivesAdded", "goal") + " and "
                + counted(scope, "keyResultsAdded", "key result") + " added, "
                + counted(scope, "objectivesDropped", "goal") + " and "
                + counted(scope, "keyResultsDropped", "key result") + " dropped");
        JsonNode targets = summary.path("targets");
        sentences.add("Targets " + targets.path("eased").asInt(0) + " eased" + onAverage(targets.path("easedBy")) + ", "
                + targets.path("raised").asInt(0) + " raised" + onAverage(targets.path("raisedBy")));
        return sentences;
    }

    private static String counted(JsonNode counts, String field, String what) {
        int count = counts.path(field).asInt(0);
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String onAverage(JsonNode share) {
        return share.isNumber() ? " (on average " + asked(share) + ")" : "";
    }

    /** A share by which more or less is asked for. */
    private static String asked(JsonNode share) {
        BigDecimal percent = share.decimalValue().abs().multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP);
        return "asks for " + percent.toPlainString() + " % "
                + (share.decimalValue().signum() < 0 ? "less" : "more");
    }

    /** Hands over each line about what carries these differences. */
    public void lines(JsonNode differences, BiConsumer<Line, Boolean> taker) {
        boolean whole = false;
        for (JsonNode difference : differences) {
            whole |= WITHOUT_FIELDS.contains(difference.path("aspect").asString(""));
        }
        for (JsonNode difference : differences) {
            String aspect = difference.path("aspect").asString("");
            List<Line> lines = lines(difference, aspect, whole);
            for (int i = 0; i < lines.size(); i++) {
                taker.accept(lines.get(i), i == 0);
            }
        }
    }

    /** @param whole whether all of it came or went, so that what happened to it on the way left nothing as it had been */
    private List<Line> lines(JsonNode difference, String aspect, boolean whole) {
        String what = aspect.replace('-', ' ') + judged(difference);
        JsonNode causes = difference.path("causes");
        List<Line> lines = new ArrayList<>();
        if (!WITHOUT_FIELDS.contains(aspect)) {
            for (JsonNode change : difference.path("changes")) {
                String field = change.path("field").asString("");
                boolean first = lines.isEmpty();
                lines.add(new Line(
                        first ? what + (aspect.equals(named(field)) ? "" : ": " + field) : field,
                        value(change.path("before")),
                        value(change.path("after")),
                        first ? who(causes) : "",
                        first ? when(causes) : "",
                        first ? why(causes) : ""));
            }
        }
        if (lines.isEmpty() && aspect.equals("corrected")) {
            causes.forEach(cause -> lines.add(corrected(cause)));
            return lines;
        }
        if (lines.isEmpty()) {
            String back = difference.path("changes").isEmpty() && !whole ? what + ", and back" : what;
            lines.add(new Line(back, "", "", who(causes), when(causes), why(causes)));
        }
        return lines;
    }

    /** A reading that was corrected says something of its own, which need not be what was said last. */
    private Line corrected(JsonNode cause) {
        JsonNode change = cause.path("changes").path(0);
        String what = cause.path("change").asString("").replace('-', ' ');
        JsonNode alone = JsonNodeFactory.instance.arrayNode().add(cause);
        return new Line(
                what, value(change.path("before")), value(change.path("after")), who(alone), when(alone), why(alone));
    }

    private static String named(String field) {
        return switch (field) {
            case "wording" -> "reworded";
            case "score" -> "scored";
            case "dropped" -> "dropped";
            case "owner" -> "handed-over";
            case "weight" -> "reweighted";
            case "stage" -> "stage-changed";
            case "checkIns" -> "checked-in";
            case "scoresReviewedAt" -> "reviewed";
            default -> "";
        };
    }

    private static String judged(JsonNode difference) {
        String easing = difference.path("easing").asString("");
        JsonNode by = difference.path("by");
        String words = easing.isEmpty() ? "" : ", " + easing;
        return by.isNumber() && by.decimalValue().signum() != 0 && !easing.isEmpty()
                ? words + " (" + asked(by) + ")"
                : words;
    }

    private String who(JsonNode causes) {
        Set<String> who = new LinkedHashSet<>();
        causes.forEach(cause -> who.add(value(cause.path(cause.has("by") ? "by" : "actor"))));
        who.remove("");
        return String.join(", ", who);
    }

    private String when(JsonNode causes) {
        if (causes.isEmpty()) {
            return "";
        }
        String first = time(causes.path(0).path("effectiveAt"), DAY);
        String last = time(causes.path(causes.size() - 1).path("effectiveAt"), DAY);
        return first.equals(last) ? first : first + " to " + last;
    }

    private static String why(JsonNode causes) {
        Set<String> why = new LinkedHashSet<>();
        for (JsonNode cause : causes) {
            String category = cause.path("reasonCategory").asString("");
            String sentence = cause.path("reason").asString("");
            why.add(category + (category.isEmpty() || sentence.isEmpty() ? "" : ": ") + sentence);
        }
        why.remove("");
        return String.join("; ", why);
    }

    /** A value as it was, but people and teams by their names. */
    private String value(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        String text = value.isMissingNode() || value.isNull() ? "" : value.asString(value.toString());
        if (text.startsWith("person:")) {
            return json.path("people").path(text).path("handle").asString(text);
        }
        return teams.getOrDefault(text, text);
    }

    private static String mean(JsonNode mean) {
        return mean.has("value") ? share(mean.path("value")) : "unknown";
    }

    /** A share on two decimals, or a dash where it is unknown. */
    public static String share(JsonNode number) {
        return number.isNumber()
                ? number.decimalValue().setScale(2, RoundingMode.HALF_UP).toPlainString()
                : "–";
    }

    private static String signed(JsonNode number) {
        BigDecimal shown =
                number.isNumber() ? number.decimalValue().setScale(2, RoundingMode.HALF_UP) : BigDecimal.ZERO;
        return (shown.signum() < 0 ? "" : "+") + shown.toPlainString();
    }

    private String time(JsonNode instant, DateTimeFormatter format) {
        return format.format(Instant.parse(instant.asString("")).atZone(zone));
    }
}
