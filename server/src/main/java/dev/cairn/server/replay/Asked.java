package dev.cairn.server.replay;

import dev.cairn.query.audit.AuditEntry;
import dev.cairn.server.page.Address;
import dev.cairn.server.page.EventText;
import dev.cairn.server.page.EventTexts;
import dev.cairn.server.page.Words;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers who made a target easier: of several changes, that which gained the most progress. */
final class Asked {

    private static final String FROZEN = "targets=frozen";

    private Asked() {}

    /**
     * The answer.
     *
     * @param eased the entries of the audit trail that made a target easier
     * @param here the page that it is on
     * @return null where there is no such entry
     */
    static ReplayPage.@Nullable Ask of(List<AuditEntry> eased, Address here, Words words) {
        AuditEntry most = eased.stream().max(Comparator.comparing(Asked::gain)).orElse(null);
        if (most == null) {
            return null;
        }
        String moment = here.with(ReplayPages.AT, most.effectiveAt().toString());
        EventText event = new EventTexts(here, words).of(most, null, moment);
        Map<String, @Nullable String> frozen = new LinkedHashMap<>();
        frozen.put(ReplayPages.AT, null);
        frozen.put("targets", "frozen");
        frozen.put("score", "progress");
        return new ReplayPage.Ask(
                event,
                event.keyResult() == null ? "" : event.keyResult(),
                moment,
                here.with(frozen),
                here.filters().contains(FROZEN));
    }

    private static BigDecimal gain(AuditEntry entry) {
        return entry.progressBefore() == null || entry.progressAfter() == null
                ? BigDecimal.ZERO
                : entry.progressAfter().subtract(entry.progressBefore());
    }
}
