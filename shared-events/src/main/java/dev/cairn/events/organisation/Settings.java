package dev.cairn.events.organisation;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the organisation works by.
 *
 * @param zone the zone in which a day begins and ends, an IANA name
 * @param cadenceDays days between check-ins where a cycle says nothing else, above 0
 * @param staleAfterCadences a key result is stale when its last check-in is older than this many cadences, above 0
 * @param commitmentDays days from the later of publishing and the cycle's start until changes need a reason, 0 or more
 * @param onTrackGap the largest gap between expected and real progress that is on track, 0 to 1
 * @param atRiskGap the largest gap that is at risk, from {@code onTrackGap} to 1
 * @param maintainOffTrackBelow a value to maintain is off track where its progress is below this, 0 to 1
 * @param committedSuccess the progress that makes a committed goal a success, above 0 up to 1
 * @param aspirationalSuccess the progress that makes an aspirational goal a success, above 0 up to 1
 * @param committedBands the bands of a committed goal's score
 * @param aspirationalBands the bands of an aspirational goal's score
 * @param workingWeek the days on which check-ins are due, {@code MONDAY} to {@code SUNDAY}, at least one
 */
public record Settings(
        String zone,
        int cadenceDays,
        BigDecimal staleAfterCadences,
        int commitmentDays,
        BigDecimal onTrackGap,
        BigDecimal atRiskGap,
        BigDecimal maintainOffTrackBelow,
        BigDecimal committedSuccess,
        BigDecimal aspirationalSuccess,
        Bands committedBands,
        Bands aspirationalBands,
        List<String> workingWeek) {

    /** What holds until somebody changes it. The zone is UTC: an organisation knows its own. */
    public static final Settings DEFAULTS = new Settings(
            "UTC",
            14,
            new BigDecimal("1.5"),
            14,
            new BigDecimal("0.10"),
            new BigDecimal("0.25"),
            new BigDecimal("0.9"),
            BigDecimal.ONE,
            new BigDecimal("0.7"),
            new Bands(new BigDecimal("0.7"), BigDecimal.ONE),
            new Bands(new BigDecimal("0.4"), new BigDecimal("0.7")),
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"));
}
