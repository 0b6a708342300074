-- What the views below are made with. ';;' parts the statements.

-- The organisation's zone, as it is set now.
create function reporting.zone() returns text language sql stable security definer set search_path = pg_catalog as $$
    select coalesce((select settings ->> 'zone' from directory.settings
        where organisation_id = 'organisation:main' and clock in ('both', 'claimed')
            and known_to = 'infinity' and effective_to = 'infinity'), '{default-zone}')
$$;;

-- The first millisecond of a day in a zone. Where clocks are put back over midnight, the first of the two midnights.
create function reporting.start_of(day date, zone text) returns timestamptz language sql immutable as $$
    select case when (((day::timestamp at time zone zone) - interval '1 hour') at time zone zone) = day::timestamp
        then (day::timestamp at time zone zone) - interval '1 hour' else day::timestamp at time zone zone end
$$;;

-- The last millisecond of a day in a zone.
create function reporting.end_of(day date, zone text) returns timestamptz language sql immutable as $$
    select reporting.start_of(day + 1, zone) - interval '1 millisecond'
$$;;

-- A moment as it is said: a day, which means its last millisecond (now, if it is today), or an instant with its zone.
create function reporting.instant(said text) returns timestamptz language sql stable as $$
    select case
        when coalesce(said, '') = '' then null
        when said ~ '^\d{4}-\d\d-\d\d$' then case when said::date = (now() at time zone reporting.zone())::date then now()
            else reporting.end_of(said::date, reporting.zone()) end
        else said::timestamptz end
$$;;

-- The last effective time that counts.
create function reporting.last_effective() returns timestamptz language sql stable as $$
    select coalesce(reporting.instant(current_setting('cairn.as_of', true)), '9999-12-31T23:59:59.999Z')
$$;;

-- The last known time that counts.
create function reporting.last_known() returns timestamptz language sql stable as $$
    select coalesce(reporting.instant(current_setting('cairn.known_at', true)), '9999-12-31T23:59:59.999Z')
$$;;

-- The moment that numbers are for which depend on the clock: cairn.as_of, or the time of asking.
create function reporting.moment() returns timestamptz language sql stable as $$
    select coalesce(reporting.instant(current_setting('cairn.as_of', true)),
        reporting.instant(current_setting('cairn.now', true)), now())
$$;;

-- Whether claims about the time of recording are ignored.
create function reporting.witnessed() returns boolean language sql stable as $$
    select coalesce(nullif(current_setting('cairn.witnessed', true), ''), 'false')::boolean
$$;;

-- A quotient on four decimals, half up, without a rounding in between; null where the divisor is 0.
create function reporting.ratio(dividend numeric, divisor numeric) returns numeric language sql immutable as $$
    select case when divisor = 0 then null else
        round(sign(dividend) * sign(divisor) * div(abs(dividend) * 20000 + abs(divisor), abs(divisor) * 2) * 0.0001, 4) end
$$;;

-- The same number, not below 0 and not above 1.
create function reporting.clamped(share numeric) returns numeric language sql immutable as $$
    select case when share is null then null else least(greatest(share, 0.0000), 1.0000) end
$$;;

-- A span of time in milliseconds.
create function reporting.millis(span interval) returns numeric language sql immutable as $$
    select extract(epoch from span) * 1000
$$;;

-- Of a milestone: the weight of what is done through the weight of all its steps.
create function reporting.weight_done(steps jsonb, steps_done jsonb) returns numeric language sql immutable as $$
    select reporting.clamped(reporting.ratio(
        sum(step.weight * coalesce((steps_done ->> step.name)::numeric, 0)), sum(step.weight)))
    from jsonb_to_recordset(steps) step (name text, weight numeric)
$$;;

-- Outside of a range: 1 less the relative distance from the bound that is broken, not below 0.
create function reporting.off_bound(value numeric, bound numeric) returns numeric language sql immutable as $$
    select case when bound = 0 then 0.0000
        else reporting.clamped(1 - reporting.ratio(abs(value - bound), abs(bound))) end
$$;;

-- How much of a key result is there, 0 to 1; null where nothing was measured yet.
create function reporting.progress(
    metric text, baseline numeric, target numeric, low numeric, high numeric, steps jsonb, value numeric, steps_done jsonb)
    returns numeric language sql immutable as $$
    select case
        when metric = 'milestone' then case when steps_done = '{}' then null else reporting.weight_done(steps, steps_done) end
        when value is null then null
        when metric <> 'maintain' then reporting.clamped(reporting.ratio(value - baseline, target - baseline))
        when value < low then reporting.off_bound(value, low)
        when value > high then reporting.off_bound(value, high)
        else 1.0000 end
$$;;

-- Whether the target is met by the value itself; for a milestone, whether every step is all done. A range never is.
create function reporting.reached(
    metric text, baseline numeric, target numeric, steps jsonb, value numeric, steps_done jsonb)
    returns boolean language sql immutable as $$
    select coalesce(case metric
        when 'maintain' then false
        when 'milestone' then (
            select bool_and(coalesce((steps_done ->> step.name)::numeric, 0) >= 1)
            from jsonb_to_recordset(steps) step (name text))
        else sign(value - target) * sign(target - baseline) >= 0 end, false)
$$;;

-- The band of a score, judged on two decimals.
create function reporting.band(score numeric, amber_from numeric, green_from numeric) returns text
    language sql immutable as $$
    select case when score is null then null when round(score, 2) < amber_from then 'red'
        when round(score, 2) < green_from then 'amber' else 'green' end
$$
