-- ? Which targets were eased, by how much, how late in the cycle, and why?
-- @ cycle cycle: Only goals of this cycle
-- @ team team: Only goals of this team
select c.name as cycle,
    coalesce(t.name, 'personal') as team,
    e.objective_wording as objective,
    e.key_result_wording as key_result,
    e.change,
    (select string_agg(x.field || ': ' || coalesce(x.before, 'none') || ' to ' || coalesce(x.after, 'none'), '; ')
        from jsonb_to_recordset(e.changes) x (field text, before text, after text)) as changed,
    e.progress_after - e.progress_before as progress_gained,
    (e.effective_at at time zone reporting.zone())::date as day,
    reporting.clamped(reporting.ratio(
        reporting.millis(e.effective_at - c.starts_at), reporting.millis(c.ends_at - c.starts_at))) as share_of_cycle_over,
    coalesce(e.effective_at >= o.committed_from, false) as after_commitment,
    e.by as person,
    e.reason_category as reason,
    e.reason_text
from change e
join cycle c on c.cycle_id = e.cycle_id
left join objective o on o.objective_id = e.objective_id
left join team t on t.team_id = e.team_id
where e.easing = 'eased' and (:cycle is null or e.cycle_id = :cycle) and (:team is null or e.team_id = :team)
order by c.first_day, e.effective_at, e.position
