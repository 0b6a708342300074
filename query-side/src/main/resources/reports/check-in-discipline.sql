-- ? Which teams fall silent: how many weeks pass without a check-in, and how many key results are stale?
-- @ cycle cycle: Only this cycle
-- show bar x=team series=cycle values=silent_share
with asked as (
    select k.key_result_id, k.stale, c.name as cycle, c.first_day, coalesce(t.name, 'personal') as team,
        greatest(c.starts_at, k.added_at) as begins, least(reporting.moment(), c.ends_at, c.closed_at) as ends
    from key_result k
    join objective o on o.objective_id = k.objective_id
    join cycle c on c.cycle_id = k.cycle_id
    left join team t on t.team_id = k.team_id
    where o.counts and k.dropped_at is null and (:cycle is null or k.cycle_id = :cycle)),
weeks as (
    select a.key_result_id, week
    from asked a
    cross join lateral generate_series(date_trunc('week', a.begins), a.ends, interval '1 week') week),
heard as (
    select distinct key_result_id, date_trunc('week', effective_at) as week from check_in),
counted as (
    select w.key_result_id, count(*) as weeks, count(h.week) as heard
    from weeks w
    left join heard h on h.key_result_id = w.key_result_id and h.week = w.week
    group by w.key_result_id)
select a.team, a.cycle, count(*) as key_results, count(*) filter (where a.stale) as stale, sum(n.weeks) as key_result_weeks,
    sum(n.weeks - n.heard) as silent_weeks, reporting.ratio(sum(n.weeks - n.heard), sum(n.weeks)) as silent_share
from asked a
join counted n on n.key_result_id = a.key_result_id
group by a.team, a.cycle, a.first_day
order by a.first_day, silent_share desc, a.team
