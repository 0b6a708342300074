package dev.cairn.query.history;

import dev.cairn.query.RecordedEvent;
import dev.cairn.query.audit.AuditEntry;
import java.util.Collection;
import java.util.List;

/** What can be seen of the history of goals from one viewpoint. */
public interface HistoryView {

    /** All events of a goal, by position; which of them count is for the viewpoint to say. */
    List<RecordedEvent> events(String objectiveId);

    /** Goals that were declared to serve this one at some time; whether they still do is for their standing to say. */
    Collection<String> onceServing(String objectiveId);

    /** The audit entries of a goal that count, by position. */
    List<AuditEntry> timeline(String objectiveId);
}
