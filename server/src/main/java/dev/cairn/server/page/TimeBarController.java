package dev.cairn.server.page;

import dev.cairn.server.web.RequestRefusedException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes what the time bar was set to, and leads to the address of the same page seen from there. */
@Page
class TimeBarController {

    private final Wording wording;
    private final Clock clock;

    TimeBarController(Wording wording, Clock clock) {
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * A day without a time means all of it, as everywhere. Today is not over, and what is true now is what the page without
     * clocks shows.
     *
     * @param then whether what was learnt later is left out
     */
    @GetMapping("/time")
    ResponseEntity<Void> see(
            @RequestParam(defaultValue = "/") String page,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(required = false) @Nullable String then) {
        String path = LocalPath.of(page);
        Instant now = clock.instant();
        ZoneId zone = wording.zone(now);
        String asOf = asOf(day.strip(), time.strip(), zone, LocalDate.ofInstant(now, zone));
        String target = path;
        if (asOf != null) {
            target += (path.contains("?") ? "&" : "?") + Address.AS_OF + "=" + Address.encoded(asOf);
            if (then != null) {
                target += "&" + Address.KNOWN_AT + "=" + Address.encoded(asOf);
            }
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(target))
                .build();
    }

    private static @Nullable String asOf(String day, String time, ZoneId zone, LocalDate today) {
        if (day.isEmpty()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(day);
            if (time.isEmpty()) {
                return date.equals(today) ? null : date.toString();
            }
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    date.atTime(LocalTime.parse(time)).atZone(zone));
        } catch (DateTimeException e) {
            throw RequestRefusedException.unreadable(
                    "time-unreadable", "day", "A moment is a day, with or without a time.", "2026-03-31 and 17:00");
        }
    }
}
