-- ? Which goals serve no other goal? Those of the company itself are left out.
-- @ cycle cycle: Only goals of this cycle
-- @ team team: Only goals of this team
select c.name as cycle, coalesce(t.path, 'personal') as team, o.wording as objective, o.kind, o.stage, o.owner_id as owner,
    o.progress,
    (select count(*) from alignment a where a.to_objective_id = o.objective_id) as served_by
from objective o
join cycle c on c.cycle_id = o.cycle_id
left join team t on t.team_id = o.team_id
where o.stage in ('draft', 'proposed', 'published', 'closed')
    and coalesce(t.level, 'team') <> 'company'
    and not exists (select from alignment a where a.objective_id = o.objective_id)
    and (:cycle is null or o.cycle_id = :cycle) and (:team is null or o.team_id = :team)
order by c.first_day, team, objective
