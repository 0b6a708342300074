-- ? When is the log written: how many events in each hour of the day, week by week?
-- @ cycle cycle: Only events of this cycle
-- @ team team: Only events of this team
-- show heat-map x=hour series=week values=events
select date_trunc('week', e.known_at)::date as week,
    extract(hour from e.known_at)::integer as hour,
    count(*) as events,
    count(*) filter (where e.name like 'objective.check-in-%') as check_ins,
    count(distinct e.by) as people
from event e
where (:cycle is null or e.cycle_id = :cycle) and (:team is null or e.team_id = :team)
group by 1, 2
order by 1, 2
