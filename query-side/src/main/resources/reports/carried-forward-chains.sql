-- ? Which goals go on from cycle to cycle, for how long, and does it help?
-- @ least number = 2: Only lines of so many goals or more
select f.wording as first_wording,
    (array_agg(o.wording order by n.place desc, o.objective_id))[1] as last_wording,
    count(*) as goals,
    string_agg(c.name, ' > ' order by n.place) as cycles,
    string_agg(coalesce(coalesce(round(o.score, 2), round(o.progress, 2))::text, 'unknown'), ' > ' order by n.place) as scores_or_progress,
    (array_agg(o.stage order by n.place desc, o.objective_id))[1] as last_stage,
    coalesce((array_agg(t.name order by n.place desc, o.objective_id))[1], 'personal') as team
from lineage n
join objective o on o.objective_id = n.objective_id
join objective f on f.objective_id = n.first_objective_id
left join cycle c on c.cycle_id = n.cycle_id
left join team t on t.team_id = o.team_id
group by n.first_objective_id, f.wording
having count(*) >= :least
order by goals desc, first_wording
