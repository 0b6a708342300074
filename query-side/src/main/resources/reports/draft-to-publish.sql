-- ? How long do drafts take until they are published, and how far into the cycle is that?
-- @ team team: Only goals of this team
-- show bar x=cycle values=median_days,slowest_tenth_days
select c.name as cycle,
    count(o.published_at) as published,
    count(*) filter (where o.published_at is null and o.stage in ('draft', 'proposed')) as still_drafts,
    count(*) filter (where o.stage = 'declined') as declined,
    round(percentile_cont(0.5) within group (order by extract(epoch from o.published_at - o.set_at) / 86400)::numeric, 1)
        as median_days,
    round(percentile_cont(0.9) within group (order by extract(epoch from o.published_at - o.set_at) / 86400)::numeric, 1)
        as slowest_tenth_days,
    count(*) filter (where o.published_at > c.starts_at) as published_after_start,
    round(avg(extract(epoch from o.published_at - c.starts_at) / 86400) filter (where o.published_at > c.starts_at), 1)
        as mean_days_after_start
from objective o
join cycle c on c.cycle_id = o.cycle_id
where :team is null or o.team_id = :team
group by c.cycle_id, c.name, c.first_day
order by c.first_day, c.name
