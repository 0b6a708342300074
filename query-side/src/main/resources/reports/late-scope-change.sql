-- ? What was added, dropped, moved or weighed anew after its goal was committed?
-- @ cycle cycle: Only goals of this cycle
-- @ team team: Only goals of this team
select c.name as cycle,
    coalesce(t.name, 'personal') as team,
    e.objective_wording as objective,
    e.key_result_wording as key_result,
    e.change,
    e.easing,
    (e.effective_at at time zone reporting.zone())::date as day,
    extract(day from e.effective_at - o.committed_from)::integer as days_after_commitment,
    e.objective_progress_before,
    e.objective_progress_after,
    e.by as person,
    e.reason_category as reason,
    e.reason_text
from change e
join objective o on o.objective_id = e.objective_id
join cycle c on c.cycle_id = o.cycle_id
left join team t on t.team_id = o.team_id
where e.change in ('key-result-added', 'key-result-dropped', 'key-result-restored', 'key-result-retargeted',
        'key-result-reweighted', 'key-result-rescheduled', 'objective-kind-changed', 'objective-dropped', 'objective-reopened')
    and e.effective_at >= o.committed_from
    and (:cycle is null or o.cycle_id = :cycle) and (:team is null or o.team_id = :team)
order by c.first_day, e.effective_at, e.position
