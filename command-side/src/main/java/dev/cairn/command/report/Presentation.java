package dev.cairn.command.report;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.Violations;
import dev.cairn.events.report.ReportPresentation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the answer of a report is shown. That its columns are there is not judged here.
 *
 * @param kind as what
 * @param x the column along the horizontal axis; none for a table
 * @param series the column that tells lines, bars side by side, or rows of a heat map apart; none for a table, one for a heat map
 * @param values the columns of numbers; none for a table, one for a heat map and where there is a series, up to 10 otherwise
 */
public record Presentation(
        Kind kind, @Nullable String x, @Nullable String series, List<String> values) {

    private static final int MOST_VALUES = 10;

    /** As what an answer can be shown. */
    public enum Kind {
        /** Rows and columns. */
        TABLE,
        /** Lines over an axis. */
        LINE,
        /** Bars along an axis. */
        BAR,
        /** Cells whose colour is a number. */
        HEAT_MAP;

        /** The word for it, for example {@code heat-map}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws RuleBroken where there is none of that word; the field is {@code kind} */
        public static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return kind;
                }
            }
            throw RuleBroken.invalid(
                    "presentation-unknown",
                    "kind",
                    "An answer is shown in one of these ways.",
                    Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", ")));
        }
    }

    /** Rows and columns. */
    public static final Presentation TABLE = new Presentation(Kind.TABLE, null, null, List.of());

    /** @throws RuleBroken where the columns do not fit the kind */
    public Presentation {
        values = List.copyOf(values);
        Violations violations = new Violations();
        boolean table = kind == Kind.TABLE;
        violations.require(
                table == (x == null), "presentation-axis", "x", "A chart has an axis, and a table has none.", null);
        violations.require(
                table ? series == null : kind != Kind.HEAT_MAP || series != null,
                "presentation-series",
                "series",
                "A heat map has rows, and a table has no series.",
                null);
        int most = kind == Kind.HEAT_MAP || series != null ? 1 : MOST_VALUES;
        violations.require(
                table ? values.isEmpty() : !values.isEmpty() && values.size() <= most,
                "presentation-values",
                "values",
                "A chart draws columns of numbers, and a table names none.",
                table ? "none" : "1 to " + most);
        violations.throwIfAny();
    }

    /** The presentation that an event keeps in that form; see the constructor. */
    static Presentation of(ReportPresentation stored) {
        return new Presentation(Kind.of(stored.kind()), stored.x(), stored.series(), stored.values());
    }

    /** As an event keeps it. */
    ReportPresentation stored() {
        return new ReportPresentation(kind.word(), x, series, values);
    }
}
