-- What the organisation works by: one row, with the defaults where nobody has made any settings.
-- @ zone: the zone in which days begin and end, an IANA name
-- @ cadence_days: days between check-ins where a cycle says nothing else
-- @ stale_after_cadences: a key result is stale when its last check-in is older than this many cadences
-- @ commitment_days: days from the later of publishing and the cycle's start until a goal is committed
-- @ on_track_gap: the largest gap between expected and real progress that is on track, 0 to 1
-- @ at_risk_gap: the largest gap that is at risk, 0 to 1
-- @ maintain_off_track_below: a value to maintain is off track where its progress is below this, 0 to 1
-- @ committed_success: the progress that makes a committed goal a success
-- @ aspirational_success: the progress that makes an aspirational goal a success
-- @ committed_amber_from: the lowest score of a committed goal that is amber
-- @ committed_green_from: the lowest score of a committed goal that is green
-- @ aspirational_amber_from: the lowest score of an aspirational goal that is amber
-- @ aspirational_green_from: the lowest score of an aspirational goal that is green
-- @ working_week: the days on which check-ins are due, MONDAY to SUNDAY
-- @ since: since when, effective; null where the defaults hold
select made.settings ->> 'zone' as zone,
    (made.settings ->> 'cadenceDays')::integer as cadence_days,
    (made.settings ->> 'staleAfterCadences')::numeric as stale_after_cadences,
    (made.settings ->> 'commitmentDays')::integer as commitment_days,
    (made.settings ->> 'onTrackGap')::numeric as on_track_gap,
    (made.settings ->> 'atRiskGap')::numeric as at_risk_gap,
    (made.settings ->> 'maintainOffTrackBelow')::numeric as maintain_off_track_below,
    (made.settings ->> 'committedSuccess')::numeric as committed_success,
    (made.settings ->> 'aspirationalSuccess')::numeric as aspirational_success,
    (made.settings -> 'committedBands' ->> 'amberFrom')::numeric as committed_amber_from,
    (made.settings -> 'committedBands' ->> 'greenFrom')::numeric as committed_green_from,
    (made.settings -> 'aspirationalBands' ->> 'amberFrom')::numeric as aspirational_amber_from,
    (made.settings -> 'aspirationalBands' ->> 'greenFrom')::numeric as aspirational_green_from,
    array(select jsonb_array_elements_text(made.settings -> 'workingWeek')) as working_week,
    made.since
from (
    select coalesce(s.settings, '{default-settings}'::jsonb) as settings, s.since
    from (values (1)) one (row)
    left join directory.settings s on s.organisation_id = 'organisation:main' and {at:s}) made
