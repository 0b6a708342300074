package dev.cairn.command.organisation;

import dev.cairn.command.Decimals;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.Violations;
import dev.cairn.events.organisation.Bands;
import dev.cairn.events.organisation.Settings;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which values a setting may have. */
final class SettingsRanges {

    private static final int LONGEST_COMMITMENT = 3650;
    private static final BigDecimal MOST_CADENCES = BigDecimal.valueOf(100);

    private SettingsRanges() {}

    /**
     * The settings with their numbers in plain form and the working week in its order.
     *
     * @throws RuleBroken naming every setting that is out of its range
     */
    static Settings checked(Settings given) {
        Violations violations = new Violations();
        violations.require(
                ZoneId.getAvailableZoneIds().contains(given.zone()),
                "zone-unknown",
                "zone",
                "The zone is one of the IANA time zone database.",
                "for example Europe/Berlin or UTC");
        violations.require(
                given.cadenceDays() >= 1 && given.cadenceDays() <= 366,
                "cadence-out-of-range",
                "cadenceDays",
                "One checks in every 1 to 366 days.",
                "1 to 366");
        violations.require(
                given.commitmentDays() >= 0 && given.commitmentDays() <= LONGEST_COMMITMENT,
                "commitment-out-of-range",
                "commitmentDays",
                "A goal is committed after 0 to " + LONGEST_COMMITMENT + " days.",
                "0 to " + LONGEST_COMMITMENT);
        BigDecimal stale = positive(violations, "staleAfterCadences", given.staleAfterCadences(), MOST_CADENCES);
        BigDecimal onTrack = fraction(violations, "onTrackGap", given.onTrackGap());
        BigDecimal atRisk = fraction(violations, "atRiskGap", given.atRiskGap());
        BigDecimal maintain = fraction(violations, "maintainOffTrackBelow", given.maintainOffTrackBelow());
        BigDecimal committed = positive(violations, "committedSuccess", given.committedSuccess(), BigDecimal.ONE);
        BigDecimal aspirational =
                positive(violations, "aspirationalSuccess", given.aspirationalSuccess(), BigDecimal.ONE);
        Bands committedBands = bands(violations, "committedBands", given.committedBands());
        Bands aspirationalBands = bands(violations, "aspirationalBands", given.aspirationalBands());
        List<String> week = workingWeek(violations, given.workingWeek());
        violations.require(
                onTrack == null || atRisk == null || onTrack.compareTo(atRisk) <= 0,
                "gaps-upside-down",
                "atRiskGap",
                "The gap that is at risk is not smaller than the one that is on track.",
                null);
        violations.throwIfAny();
        if (stale == null
                || onTrack == null
                || atRisk == null
                || maintain == null
                || committed == null
                || aspirational == null
                || committedBands == null
                || aspirationalBands == null) {
            throw new IllegalStateException("A setting that was refused was not reported.");
        }
        return new Settings(
                given.zone(),
                given.cadenceDays(),
                stale,
                given.commitmentDays(),
                onTrack,
                atRisk,
                maintain,
                committed,
                aspirational,
                committedBands,
                aspirationalBands,
                week);
    }

    private static @Nullable BigDecimal fraction(Violations violations, String field, BigDecimal given) {
        return violations.take(() -> Decimals.zeroToOne(field, "This setting", given));
    }

    private static @Nullable BigDecimal positive(
            Violations violations, String field, BigDecimal given, BigDecimal greatest) {
        return violations.take(() -> {
            BigDecimal plain = Decimals.plain(field, given);
            if (plain.signum() <= 0 || plain.compareTo(greatest) > 0) {
                throw RuleBroken.invalid(
                        "setting-out-of-range",
                        field,
                        "This setting is above 0 and has a limit.",
                        "more than 0, up to " + greatest.toPlainString());
            }
            return plain;
        });
    }

    private static @Nullable Bands bands(Violations violations, String field, Bands given) {
        BigDecimal amber = fraction(violations, field + ".amberFrom", given.amberFrom());
        BigDecimal green = fraction(violations, field + ".greenFrom", given.greenFrom());
        if (amber == null || green == null) {
            return null;
        }
        violations.require(
                amber.compareTo(green) <= 0,
                "bands-upside-down",
                field + ".greenFrom",
                "Green does not begin below amber.",
                amber.toPlainString() + " to 1");
        return new Bands(amber, green);
    }

    private static List<String> workingWeek(Violations violations, List<String> given) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (int i = 0; i < given.size(); i++) {
            String field = "workingWeek[" + i + "]";
            String name = given.get(i);
            DayOfWeek day = violations.take(() -> day(field, name));
            if (day != null) {
                days.add(day);
            }
        }
        violations.require(
                !given.isEmpty(), "working-week-empty", "workingWeek", "A working week has at least one day.", null);
        return days.stream().map(DayOfWeek::name).toList();
    }

    private static DayOfWeek day(String field, String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equals(name)) {
                return day;
            }
        }
        throw RuleBroken.invalid("day-unknown", field, "A working day is a day of the week.", "MONDAY to SUNDAY");
    }
}
