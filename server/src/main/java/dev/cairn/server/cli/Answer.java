package dev.cairn.server.cli;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An answer of the API as a person reads it: people by handle, times in the organisation's zone.
 *
 * @param json what was answered
 * @param zone the organisation's zone
 */
record Answer(JsonNode json, ZoneId zone) {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** The handle of a person, or the id where the person is not known any more; empty for nobody. */
    String person(JsonNode id) {
        String text = id.asString("");
        return text.isEmpty()
                ? ""
                : Text.line(json.path("people").path(text).path("handle").asString(text));
    }

    /** A time to the minute; empty for none. */
    String time(JsonNode instant) {
        String text = instant.asString("");
        return text.isEmpty() ? "" : TO_THE_MINUTE.format(Instant.parse(text).atZone(zone));
    }

    /** A share on two decimals; empty for none. */
    static String share(JsonNode number) {
        BigDecimal value = decimal(number);
        return value == null ? "" : Text.share(value);
    }

    /** A quantity as it was given; empty for none. */
    static String quantity(JsonNode number) {
        BigDecimal value = decimal(number);
        return value == null ? "" : value.toPlainString();
    }

    static @Nullable BigDecimal decimal(JsonNode number) {
        return number.isNumber() ? number.decimalValue() : null;
    }

    /** Says for which past this is the answer, on which clocks; empty for the present with all that is known. */
    String viewpoint() {
        JsonNode basis = json.path("basis");
        List<String> said = new ArrayList<>();
        if (basis.has("asOf")) {
            said.add("as of " + time(basis.path("asOf")));
        }
        if (basis.has("knownAt")) {
            String claims = basis.path("claimsUsed").asBoolean(false) ? " (by what imported files claim)" : "";
            said.add("known at " + time(basis.path("knownAt")) + claims);
        }
        if (basis.path("witnessed").asBoolean(false)) {
            said.add("as witnessed by the log");
        }
        if (basis.path("provisional").asBoolean(false)) {
            said.add("provisional");
        }
        return said.isEmpty() ? "" : String.join(", ", said) + ", " + zone;
    }
}
