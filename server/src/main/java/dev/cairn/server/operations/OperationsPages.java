package dev.cairn.server.operations;

import dev.cairn.server.operations.OperationsPage.CheckRow;
import dev.cairn.server.operations.OperationsPage.ProjectionRow;
import dev.cairn.server.operations.OperationsPage.RebuildRow;
import dev.cairn.server.operations.OperationsPage.VerificationShown;
import dev.cairn.server.page.Words;
import dev.cairn.server.projection.ProjectionVersions;
import dev.cairn.server.projection.ProjectionVersions.State;
import dev.cairn.server.rebuild.Equality;
import dev.cairn.server.rebuild.Rebuild;
import dev.cairn.server.telemetry.ProjectionLag;
import dev.cairn.server.verification.VerificationReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the page of operations. */
final class OperationsPages {

    /** From this on what is shown is late to whoever looks. */
    private static final long LATE_SECONDS = 5;

    private static final int PERCENT = 100;

    private final Words words;

    OperationsPages(Words words) {
        this.words = words;
    }

    OperationsPage page(
            ProjectionLag.Seen lag,
            boolean standing,
            @Nullable Exception stoppedBy,
            List<ProjectionVersions.Versions> projections,
            List<Rebuild> rebuilds,
            VerificationInHand.@Nullable Status verification) {
        boolean working = rebuilds.stream().anyMatch(OperationsPages::isInHand)
                || (verification != null && verification.running());
        return new OperationsPage(
                lag.shown(),
                lag.lastOfLog(),
                lag.positions() == 0
                        ? words.text("operations.caught-up")
                        : words.text(
                                "operations.behind", lag.positions(), lag.lag().toSeconds()),
                lag.lag().toSeconds() >= LATE_SECONDS,
                standing,
                stoppedBy == null ? null : String.valueOf(stoppedBy.getMessage()),
                projections.stream()
                        .map(each -> new ProjectionRow(
                                each.name(),
                                each.version(),
                                each.rows(),
                                words.word(
                                        "projection-state", each.state().name().toLowerCase(Locale.ROOT)),
                                each.state() == State.CURRENT))
                        .toList(),
                rebuilds.stream().map(this::rebuild).toList(),
                verification == null ? null : verification(verification),
                working);
    }

    private static boolean isInHand(Rebuild rebuild) {
        return !rebuild.state().isEnd() && rebuild.state() != Rebuild.State.BUILT;
    }

    private RebuildRow rebuild(Rebuild rebuild) {
        Equality equality = rebuild.equality();
        return new RebuildRow(
                rebuild.rebuildId(),
                String.join(", ", rebuild.projections()),
                words.word("rebuild-state", rebuild.state().word()),
                words.moment(rebuild.askedAt()),
                rebuild.askedBy() == null ? words.text("name") : words.person(rebuild.askedBy()),
                isInHand(rebuild) ? percent(rebuild.events(), rebuild.eventsTotal()) : null,
                detail(rebuild),
                equality == null ? null : words.text(equality.equal() ? "rebuild.equal" : "rebuild.differs"),
                equality == null
                        ? List.of()
                        : equality.tables().stream()
                                .filter(table -> table.differing() > 0)
                                .map(table -> words.text("rebuild.differing", table.table(), table.differing()))
                                .toList(),
                rebuild.failure(),
                !rebuild.state().isEnd() && !rebuild.cancelling(),
                rebuild.state() == Rebuild.State.BUILT);
    }

    private String detail(Rebuild rebuild) {
        String events = words.text(
                "rebuild.events",
                words.quantity(BigDecimal.valueOf(rebuild.events())),
                words.quantity(BigDecimal.valueOf(rebuild.eventsTotal())));
        String pace = rebuild.eventsPerSecond() == null
                ? ""
                : words.text("rebuild.pace", words.quantity(BigDecimal.valueOf(rebuild.eventsPerSecond())));
        String left = rebuild.secondsLeft() == null ? "" : words.text("rebuild.left", rebuild.secondsLeft());
        return (events + " " + pace + " " + left).strip();
    }

    private static @Nullable Integer percent(long done, long total) {
        return total <= 0 ? null : Math.clamp(PERCENT * done / total, 0, PERCENT);
    }

    private VerificationShown verification(VerificationInHand.Status status) {
        VerificationReport report = status.report();
        if (status.running()) {
            String phase = Objects.requireNonNull(status.phase())
                    .name()
                    .toLowerCase(Locale.ROOT)
                    .replace('_', '-');
            return new VerificationShown(
                    words.word("verification-phase", phase),
                    percent(status.done(), status.total()),
                    words.moment(status.startedAt()),
                    null,
                    "",
                    List.of(),
                    List.of());
        }
        var ended = words.moment(Objects.requireNonNull(status.endedAt()));
        if (report == null) {
            return new VerificationShown(
                    null, null, ended, null, String.valueOf(status.failure()), List.of(), List.of());
        }
        return new VerificationShown(
                null,
                null,
                ended,
                report.holds(),
                words.text(
                        report.holds() ? "verification.holds" : "verification.broken",
                        report.events(),
                        report.streams(),
                        report.position()),
                report.checks().stream()
                        .map(each -> new CheckRow(
                                words.word("verification-check", each.check().word()), each.holds(), each.looked()))
                        .toList(),
                report.findings().stream()
                        .map(each -> each.subject() + ": " + each.finding())
                        .toList());
    }
}
