package dev.cairn.server.page;

import dev.cairn.server.people.Person;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** How a page writes numbers, times, people and words: in the reader's locale and the organisation's zone. */
public final class Words {

    private static final int PERSON_ID_LENGTH = "person:00000000-0000-0000-0000-000000000000".length();

    private final MessageSource messages;
    private final Locale locale;
    private final ZoneId zone;
    private final Map<String, String> people;
    private final Function<String, @Nullable String> places;

    /**
     * @param people those whom the page names
     * @param places names of teams, cycles and goals by id; null for what is none
     */
    Words(
            MessageSource messages,
            Locale locale,
            ZoneId zone,
            Collection<Person> people,
            Function<String, @Nullable String> places) {
        this.messages = messages;
        this.locale = locale;
        this.zone = zone;
        this.people = people.stream()
                .collect(Collectors.toMap(person -> person.personId().value(), Words::called));
        this.places = places;
    }

    private static String called(Person person) {
        return person.name() != null ? person.name() : person.handle();
    }

    /** The organisation's zone. */
    public ZoneId zone() {
        return zone;
    }

    /** A sentence of the bundle. */
    public String text(String code, Object... values) {
        return messages.getMessage(code, values, locale);
    }

    /** A word of the log, such as {@code key-result-retargeted}, as people say it; where the bundle has none, as it is. */
    public String word(String kind, String word) {
        String told = messages.getMessage(kind + "." + word, null, "", locale);
        return told == null || told.isEmpty() ? word.replace('-', ' ').replace('_', ' ') : told;
    }

    /** A share of one in percent; a dash where it is not known. */
    public String share(@Nullable BigDecimal share) {
        if (share == null) {
            return text("unknown");
        }
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(share);
    }

    /** A score, on two decimals; a dash where there is none. */
    public String score(@Nullable BigDecimal score) {
        if (score == null) {
            return text("unknown");
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(score);
    }

    /** A measured value with up to four decimals; a dash where there is none. */
    public String quantity(@Nullable BigDecimal value) {
        if (value == null) {
            return text("unknown");
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMaximumFractionDigits(4);
        return format.format(value);
    }

    /** A day. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /** A time, to the minute. */
    public Moment moment(Instant instant) {
        return new Moment(
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(instant.atZone(zone)),
                DateTimeFormatter.ISO_INSTANT.format(instant),
                zone.getRules().getOffset(instant).getTotalSeconds() / 60);
    }

    /** The day on which something was, with its exact time. */
    public Moment dayOf(Instant instant) {
        return new Moment(day(LocalDate.ofInstant(instant, zone)), DateTimeFormatter.ISO_INSTANT.format(instant), null);
    }

    /** How a person is called; whoever is not known any more is somebody. */
    public String person(@Nullable String personId) {
        return personId == null ? text("unknown") : people.getOrDefault(personId, text("somebody"));
    }

    /** A value of the log: numbers, people, teams, cycles and goals as they are called, everything else as it is. */
    public String value(@Nullable Object value) {
        return switch (value) {
            case null -> text("nothing");
            case BigDecimal number -> quantity(number);
            case Boolean yes -> text(yes ? "yes" : "no");
            default -> named(value.toString());
        };
    }

    private String named(String text) {
        if (text.length() == PERSON_ID_LENGTH && text.startsWith("person:")) {
            return person(text);
        }
        String place = places.apply(text);
        return place == null ? text : place;
    }
}
