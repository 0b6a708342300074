package dev.cairn.server.organisation;

import dev.cairn.command.RuleBroken;
import dev.cairn.events.organisation.Bands;
import dev.cairn.events.organisation.Settings;
import dev.cairn.server.form.Numerals;
import dev.cairn.server.form.Typed;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of the settings. They are called as in the body of the API, so that a refusal finds its field. */
final class SettingsFields {

    /** By what they are about. */
    static final Map<String, List<String>> GROUPS = groups();

    private SettingsFields() {}

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("settings.time", List.of("zone"));
        groups.put("settings.rhythm", List.of("cadenceDays", "staleAfterCadences", "commitmentDays"));
        groups.put("settings.judging", List.of("onTrackGap", "atRiskGap", "maintainOffTrackBelow"));
        groups.put(
                "settings.success",
                List.of(
                        "committedSuccess",
                        "aspirationalSuccess",
                        "committedBands.amberFrom",
                        "committedBands.greenFrom",
                        "aspirationalBands.amberFrom",
                        "aspirationalBands.greenFrom"));
        return groups;
    }

    /** What the fields hold. */
    static Map<String, String> of(Settings settings, Numerals numerals) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("zone", settings.zone());
        values.put("cadenceDays", Integer.toString(settings.cadenceDays()));
        values.put("staleAfterCadences", numerals.write(settings.staleAfterCadences()));
        values.put("commitmentDays", Integer.toString(settings.commitmentDays()));
        values.put("onTrackGap", numerals.writeShare(settings.onTrackGap()));
        values.put("atRiskGap", numerals.writeShare(settings.atRiskGap()));
        values.put("maintainOffTrackBelow", numerals.writeShare(settings.maintainOffTrackBelow()));
        values.put("committedSuccess", numerals.writeShare(settings.committedSuccess()));
        values.put("aspirationalSuccess", numerals.writeShare(settings.aspirationalSuccess()));
        values.put(
                "committedBands.amberFrom",
                numerals.write(settings.committedBands().amberFrom()));
        values.put(
                "committedBands.greenFrom",
                numerals.write(settings.committedBands().greenFrom()));
        values.put(
                "aspirationalBands.amberFrom",
                numerals.write(settings.aspirationalBands().amberFrom()));
        values.put(
                "aspirationalBands.greenFrom",
                numerals.write(settings.aspirationalBands().greenFrom()));
        for (DayOfWeek day : DayOfWeek.values()) {
            values.put("workingWeek." + day.name(), settings.workingWeek().contains(day.name()) ? "true" : "");
        }
        return values;
    }

    /**
     * The settings that were typed.
     *
     * @throws RuleBroken where a field cannot be read
     */
    static Settings read(Typed typed) {
        return new Settings(
                typed.required("zone"),
                whole(typed, "cadenceDays"),
                number(typed, "staleAfterCadences"),
                whole(typed, "commitmentDays"),
                share(typed, "onTrackGap"),
                share(typed, "atRiskGap"),
                share(typed, "maintainOffTrackBelow"),
                share(typed, "committedSuccess"),
                share(typed, "aspirationalSuccess"),
                new Bands(number(typed, "committedBands.amberFrom"), number(typed, "committedBands.greenFrom")),
                new Bands(number(typed, "aspirationalBands.amberFrom"), number(typed, "aspirationalBands.greenFrom")),
                Arrays.stream(DayOfWeek.values())
                        .map(DayOfWeek::name)
                        .filter(day -> typed.text("workingWeek." + day) != null)
                        .toList());
    }

    private static int whole(Typed typed, String field) {
        BigDecimal number = number(typed, field);
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw RuleBroken.invalid("number-not-whole", field, "This is a whole number of days.", "14");
        }
    }

    private static BigDecimal number(Typed typed, String field) {
        return given(typed.number(field), field);
    }

    private static BigDecimal share(Typed typed, String field) {
        return given(typed.share(field), field);
    }

    private static BigDecimal given(@Nullable BigDecimal number, String field) {
        if (number == null) {
            throw RuleBroken.invalid("value-missing", field, "This cannot be empty.");
        }
        return Objects.requireNonNull(number);
    }
}
