package dev.cairn.server.lineage;

import dev.cairn.query.lineage.Lineage.OfGoal;
import dev.cairn.query.lineage.LinkProposals;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Option;
import dev.cairn.server.form.Shown;
import dev.cairn.server.lineage.Linking.Named;
import dev.cairn.server.lineage.Linking.Pair;
import dev.cairn.server.lineage.Linking.Proposed;
import dev.cairn.server.lineage.Linking.Row;
import dev.cairn.server.page.Address;
import dev.cairn.server.page.Link;
import dev.cairn.server.page.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what can be said about what a goal goes on with. */
final class LinkingPages {

    private final Address here;
    private final Words words;
    private final Map<String, String> cycles;

    /** @param cycles names by id */
    LinkingPages(Address here, Words words, Map<String, String> cycles) {
        this.here = here;
        this.words = words;
        this.cycles = cycles;
    }

    /**
     * What can be said where a predecessor is named.
     *
     * @param refused the form of the page that was refused, or null
     */
    Named named(OfGoal goal, OfGoal predecessor, @Nullable Form refused) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        for (var keyResult : goal.keyResults()) {
            if (keyResult.droppedAt() == null) {
                String path = PredecessorFields.path(rows.size());
                values.put(path + ".predecessorId", Objects.requireNonNullElse(keyResult.predecessorId(), ""));
                rows.add(new Row(path, keyResult.keyResultId(), keyResult.wording()));
            }
        }
        Stream<Option> options =
                predecessor.keyResults().stream().map(each -> new Option(each.keyResultId(), each.wording()));
        return new Named(
                predecessor.objectiveId(),
                new Link(here.to("/objectives/" + predecessor.objectiveId()), predecessor.wording()),
                Form.of(PredecessorFields.KEY_RESULTS, Shown.of(values), refused),
                rows,
                Stream.concat(Stream.of(new Option("", words.text("linking.nothing"))), options)
                        .toList(),
                Form.of(PredecessorFields.WITHDRAWAL, Shown.NOTHING, refused));
    }

    /**
     * A proposal.
     *
     * @param form the form by which it is taken, or null where whoever looks may not
     */
    Proposed proposed(LinkProposals.Proposal proposal, @Nullable Form form) {
        List<Pair> pairs = new ArrayList<>();
        for (LinkProposals.OfKeyResult each : proposal.keyResults()) {
            String path = PredecessorFields.path(pairs.size());
            boolean chosen = form == null
                    || form.refused().isEmpty()
                    || !form.value(path + ".predecessorId").isEmpty();
            pairs.add(new Pair(
                    path,
                    each.keyResultId(),
                    each.wording(),
                    each.predecessorId(),
                    each.predecessorWording(),
                    words.share(each.likeness()),
                    chosen));
        }
        return new Proposed(
                proposal.objectiveId(),
                proposal.wording(),
                here.to("/objectives/" + proposal.objectiveId() + "/lineage"),
                proposal.predecessorId(),
                new Link(here.to("/objectives/" + proposal.predecessorId()), proposal.predecessorWording()),
                cycles.getOrDefault(proposal.predecessorCycleId(), words.text("unknown")),
                proposal.sameTeam(),
                words.share(proposal.likeness()),
                form,
                pairs);
    }
}
