-- ? How much of what was reported had to be put right, and how soon?
-- @ cycle cycle: Only this cycle
-- show bar x=cycle series=team values=share_put_right
with put_right as (
    select check_in_id, known_at, false as retracted from check_in_corrected
    union all
    select check_in_id, known_at, true from check_in_retracted),
readings as (
    select r.cycle_id, r.team_id, r.check_in_id,
        count(*) filter (where not p.retracted) as corrections,
        coalesce(bool_or(p.retracted), false) as retracted,
        min(p.known_at) - r.known_at as after
    from check_in_recorded r
    left join put_right p on p.check_in_id = r.check_in_id
    where :cycle is null or r.cycle_id = :cycle
    group by r.cycle_id, r.team_id, r.check_in_id, r.known_at),
scores as (
    select cycle_id, team_id, count(*) as corrected from score_corrected group by cycle_id, team_id)
select c.name as cycle,
    coalesce(t.name, 'personal') as team,
    count(*) as check_ins,
    count(*) filter (where r.corrections > 0) as corrected,
    count(*) filter (where r.retracted) as retracted,
    reporting.ratio(count(*) filter (where r.corrections > 0 or r.retracted), count(*)) as share_put_right,
    round(extract(epoch from avg(r.after)) / 86400, 1) as mean_days_until,
    coalesce(max(s.corrected), 0) as scores_corrected
from readings r
join cycle c on c.cycle_id = r.cycle_id
left join team t on t.team_id = r.team_id
left join scores s on s.cycle_id = r.cycle_id and s.team_id is not distinct from r.team_id
group by c.name, c.first_day, coalesce(t.name, 'personal')
order by c.first_day, share_put_right desc, team
