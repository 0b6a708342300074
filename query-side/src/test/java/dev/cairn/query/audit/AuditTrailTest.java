package dev.cairn.query.audit;

import static dev.cairn.query.progress.SampleGoal.increase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.events.Act;
import dev.cairn.events.FreeText;
import dev.cairn.events.Reason;
import dev.cairn.events.cycle.ScoringStarted;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultDropped;
import dev.cairn.events.objective.KeyResultRetargeted;
import dev.cairn.events.objective.KeyResultReworded;
import dev.cairn.events.objective.ObjectiveReworded;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.query.History;
import dev.cairn.query.Viewpoint;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two goals in two cycles; positions are 0, 3, 6 and so on. */
class AuditTrailTest {

    private static final String ACTOR = "person:00000000-0000-4000-8000-00000000000a";
    private static final Act IMPORTED_DROP = new Act(
            History.instant("2026-02-03"),
            "person:lead",
            History.instant("2026-02-04"),
            new Reason("learnt", new FreeText("The market moved")),
            new FreeText("Decided in the sample-review"));

    private final AuditLog log = new AuditLog();

    @BeforeEach
    void given() {
        log.given(new History()
                .at("2026-01-01", set("objective:1", "cycle:1", "team:a", "Grow the library")) // 0
                .at("2026-01-02", added("objective:1", "key-result:1", "Books lent")) // 3
                .at("2026-01-03", added("objective:1", "key-result:2", "Größere Räume")) // 6
                .at("2026-01-04", set("objective:2", "cycle:2", "team:b", "Keep the archive")) // 9
                .at("2026-02-01", act -> new ObjectiveReworded("objective:1", "Expand the collection", act)) // 12
                .at(
                        "2026-02-02",
                        act -> new KeyResultRetargeted("objective:1", "key-result:1", increase("0", "5"), act)) // 15
                .record("2026-05-01", new KeyResultDropped("objective:1", "key-result:2", IMPORTED_DROP)) // 18
                .at("2026-05-02", act -> new KeyResultReworded("objective:1", "key-result:1", "Loans", act)) // 21
                .at("2026-05-03", act -> new ScoringStarted("cycle:1", act))); // 24
    }

    @Test
    void allEntriesComeInTheOrderOfTheLog() {
        assertThat(positions(AuditFilter.ALL)).containsExactly(0L, 3L, 6L, 9L, 12L, 15L, 18L, 21L, 24L);
    }

    @Test
    void entriesOfACycleAreItsOwnAndThoseOfItsGoals() {
        assertThat(positions(new Filter().cycle("cycle:1").build()))
                .containsExactly(0L, 3L, 6L, 12L, 15L, 18L, 21L, 24L);
    }

    @Test
    void entriesOfATeamAreThoseOfItsGoals() {
        assertThat(positions(new Filter().team("team:b").build())).containsExactly(9L);
    }

    @Test
    void entriesOfAGoalTakeInItsKeyResults() {
        assertThat(positions(new Filter().objective("objective:1").build()))
                .containsExactly(0L, 3L, 6L, 12L, 15L, 18L, 21L);
    }

    @Test
    void entriesOfAKeyResultAreItsOwn() {
        assertThat(positions(new Filter().keyResult("key-result:1").build())).containsExactly(3L, 15L, 21L);
    }

    @Test
    void entriesOfAPersonAreThoseRecordedByThePersonAndThePersonsActs() {
        assertThat(positions(new Filter().person("person:lead").build())).containsExactly(18L);
        assertThat(positions(new Filter().person(ACTOR).build())).hasSize(9);
        assertThat(positions(new Filter().person("person:nobody").build())).isEmpty();
    }

    @Test
    void entriesCanBeOfSomeKindsOnly() {
        assertThat(positions(new Filter()
                        .changes("key-result-added", "key-result-dropped")
                        .build()))
                .containsExactly(3L, 6L, 18L);
    }

    @Test
    void entriesCanBeOfWhatBecameEasier() {
        assertThat(positions(new Filter().easing(Easing.EASED).build())).containsExactly(15L, 18L);
        assertThat(positions(new Filter().easing(Easing.RAISED).build())).isEmpty();
    }

    @Test
    void entriesCanBeOfReasonsOfSomeCategories() {
        assertThat(positions(new Filter().reasons("learnt").build())).containsExactly(18L);
        assertThat(positions(new Filter().reasons("clarified", "learnt").build()))
                .containsExactly(18L);
        assertThat(positions(new Filter().reasons("clarified").build())).isEmpty();
    }

    @Test
    void entriesCanBeOfATimeOnEitherClock() {
        Instant from = History.instant("2026-02-02");
        Instant to = History.instant("2026-02-28");

        assertThat(positions(new Filter().effective(from, to).build())).containsExactly(15L, 18L);
        assertThat(positions(new Filter().known(from, to).build())).containsExactly(15L, 18L);
        assertThat(positions(
                        new Filter().known(from, to).build(),
                        new Viewpoint(null, null, true, History.instant("2026-12-31"))))
                .containsExactly(15L);
    }

    @Test
    void filtersAreAndedTogether() {
        assertThat(positions(new Filter()
                        .keyResult("key-result:1")
                        .changes("key-result-retargeted")
                        .easing(Easing.EASED)
                        .build()))
                .containsExactly(15L);
    }

    @Test
    void aGoalIsFoundUnderEveryWordingThatItEverHad() {
        List<Long> ofTheGoal = List.of(0L, 3L, 6L, 12L, 15L, 18L, 21L);

        assertThat(positions(new Filter().text("grow LIBRARY").build())).isEqualTo(ofTheGoal);
        assertThat(positions(new Filter().text("collection").build())).isEqualTo(ofTheGoal);
    }

    @Test
    void aKeyResultIsFoundUnderEveryWordingThatItEverHad() {
        assertThat(positions(new Filter().text("lent").build())).containsExactly(3L, 15L, 21L);
        assertThat(positions(new Filter().text("loan").build())).containsExactly(3L, 15L, 21L);
    }

    @Test
    void textIsFoundInReasonsAndNotesToo() {
        assertThat(positions(new Filter().text("market").build())).containsExactly(18L);
        assertThat(positions(new Filter().text("review sample").build())).containsExactly(18L);
    }

    @Test
    void wordsOfAnyLanguageAreFoundByTheirBeginning() {
        assertThat(positions(new Filter().text("größ").build())).containsExactly(6L, 18L);
    }

    @Test
    void punctuationInTheTextDoesNoHarm() {
        assertThat(positions(new Filter().text("library'; --").build())).hasSize(7);
        assertThat(positions(new Filter().text("(library & 'grow')").build())).hasSize(7);
        assertThat(positions(new Filter().text("%").build())).isEmpty();
    }

    @Test
    void aLaterWordingIsNoHelpBeforeItWasKnown() {
        Viewpoint january = new Viewpoint(null, History.instant("2026-01-31"), false, History.instant("2026-12-31"));

        assertThat(positions(new Filter().text("collection").build(), january)).isEmpty();
        assertThat(positions(new Filter().text("library").build(), january)).containsExactly(0L, 3L, 6L);
    }

    @Test
    void theViewpointLeavesOutWhatWasNotTrueYet() {
        Viewpoint asOf = new Viewpoint(History.instant("2026-02-01"), null, false, History.instant("2026-12-31"));

        assertThat(positions(AuditFilter.ALL, asOf)).containsExactly(0L, 3L, 6L, 9L, 12L);
    }

    @Test
    void whatWasKnownGoesByClaimsUnlessOnlyWitnessedTimesCount() {
        Instant march = History.instant("2026-03-01");
        Instant now = History.instant("2026-12-31");

        AuditTrail claimed = log.trail(AuditFilter.ALL, new Viewpoint(null, march, false, now));
        AuditTrail witnessed = log.trail(AuditFilter.ALL, new Viewpoint(null, march, true, now));

        assertThat(positions(claimed)).containsExactly(0L, 3L, 6L, 9L, 12L, 15L, 18L);
        assertThat(claimed.basis().claimsUsed()).isTrue();
        assertThat(positions(witnessed)).containsExactly(0L, 3L, 6L, 9L, 12L, 15L);
        assertThat(witnessed.basis().claimsUsed()).isFalse();
    }

    @Test
    void noClaimIsUsedWhereNothingThatIsAskedForHasOne() {
        Viewpoint march = new Viewpoint(null, History.instant("2026-03-01"), false, History.instant("2026-12-31"));

        assertThat(log.trail(new Filter().cycle("cycle:2").build(), march)
                        .basis()
                        .claimsUsed())
                .isFalse();
    }

    @Test
    void theAnswerIsTrueForThePositionOfTheLog() {
        assertThat(log.trail(AuditFilter.ALL, AuditLog.NOW).basis().position()).isEqualTo(24);
    }

    @Test
    void pagesFollowOnEachOtherEitherWay() {
        List<Long> all = positions(AuditFilter.ALL);

        assertThat(throughPages(true)).isEqualTo(all);
        assertThat(throughPages(false)).isEqualTo(all.reversed());
    }

    @Test
    void aPageThatEndsWithTheLastEntryHasNoNext() {
        FindAuditTrail question = new FindAuditTrail(AuditFilter.ALL, false, null, 9, AuditLog.NOW);

        assertThat(log.page(question).next()).isNull();
    }

    @Test
    void aPageHasAtLeastOneEntry() {
        assertThatThrownBy(() -> new FindAuditTrail(AuditFilter.ALL, false, null, 0, AuditLog.NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 1000");
    }

    private List<Long> throughPages(boolean oldestFirst) {
        List<Long> positions = new ArrayList<>();
        Long cursor = null;
        do {
            AuditTrail page = log.page(new FindAuditTrail(AuditFilter.ALL, oldestFirst, cursor, 2, AuditLog.NOW));
            positions.addAll(positions(page));
            cursor = page.next();
        } while (cursor != null);
        return positions;
    }

    private List<Long> positions(AuditFilter filter) {
        return positions(filter, AuditLog.NOW);
    }

    private List<Long> positions(AuditFilter filter, Viewpoint viewpoint) {
        return positions(log.trail(filter, viewpoint));
    }

    private static List<Long> positions(AuditTrail trail) {
        return trail.entries().stream().map(AuditEntry::position).toList();
    }

    private static Function<Act, ObjectiveSet> set(String id, String cycle, String team, String wording) {
        return act -> new ObjectiveSet(id, cycle, team, null, wording, "committed", null, false, act);
    }

    private static Function<Act, KeyResultAdded> added(String goal, String id, String wording) {
        return act ->
                new KeyResultAdded(goal, id, wording, increase("0", "10"), BigDecimal.ONE, null, null, false, act);
    }

    /** Spells out only what a test asks for. */
    private static final class Filter {
        private @Nullable String cycle;
        private @Nullable String team;
        private @Nullable String objective;
        private @Nullable String keyResult;
        private @Nullable String person;
        private Set<String> changes = Set.of();
        private Set<String> reasons = Set.of();
        private @Nullable Easing easing;
        private @Nullable Instant effectiveFrom;
        private @Nullable Instant effectiveTo;
        private @Nullable Instant knownFrom;
        private @Nullable Instant knownTo;
        private @Nullable String text;

        Filter cycle(String id) {
            cycle = id;
            return this;
        }

        Filter team(String id) {
            team = id;
            return this;
        }

        Filter objective(String id) {
            objective = id;
            return this;
        }

        Filter keyResult(String id) {
            keyResult = id;
            return this;
        }

        Filter person(String id) {
            person = id;
            return this;
        }

        Filter changes(String... words) {
            changes = Set.of(words);
            return this;
        }

        Filter reasons(String... words) {
            reasons = Set.of(words);
            return this;
        }

        Filter easing(Easing which) {
            easing = which;
            return this;
        }

        Filter effective(Instant from, Instant to) {
            effectiveFrom = from;
            effectiveTo = to;
            return this;
        }

        Filter known(Instant from, Instant to) {
            knownFrom = from;
            knownTo = to;
            return this;
        }

        Filter text(String words) {
            text = words;
            return this;
        }

        AuditFilter build() {
            return new AuditFilter(
                    cycle,
                    team,
                    objective,
                    keyResult,
                    person,
                    changes,
                    easing,
                    reasons,
                    effectiveFrom,
                    effectiveTo,
                    knownFrom,
                    knownTo,
                    text);
        }
    }
}
