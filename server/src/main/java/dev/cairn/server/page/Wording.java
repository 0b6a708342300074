package dev.cairn.server.page;

import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.FindSettings;
import dev.cairn.query.directory.SettingsInForce;
import dev.cairn.server.people.People;
import dev.cairn.server.web.Questions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the words of a page. */
@Component
public final class Wording {

    private final MessageSource messages;
    private final Questions questions;
    private final People people;

    Wording(MessageSource messages, Questions questions, People people) {
        this.messages = messages;
        this.questions = questions;
        this.people = people;
    }

    /**
     * Words for one page.
     *
     * @param personIds those whom it names; null for nobody
     * @param places what else it names by id: teams, cycles, goals
     */
    public Words of(Locale locale, Instant now, Collection<String> personIds, Map<String, String> places) {
        return new Words(
                messages,
                locale,
                zone(now),
                people.withIds(
                        personIds.stream().filter(Objects::nonNull).distinct().toList()),
                places::get);
    }

    /** Words for a page that names nobody and no place by id. */
    public Words of(Visit visit) {
        return of(visit.locale(), visit.viewpoint().now(), List.of(), Map.of());
    }

    /** The organisation's zone, as it is set now: days in addresses are days of this zone, whichever moment is shown. */
    ZoneId zone(Instant now) {
        return ZoneId.of(questions
                .ask(new FindSettings(Viewpoint.present(now)), SettingsInForce.class)
                .settings()
                .zone());
    }
}
