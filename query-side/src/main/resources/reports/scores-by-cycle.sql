-- ? How were goals scored in each cycle, against the bands?
-- @ kind text: Only goals of this kind: committed or aspirational
-- @ team team: Only goals of this team
-- show bar x=cycle values=red,amber,green,not_scored
select c.name as cycle,
    count(*) filter (where o.band = 'red') as red,
    count(*) filter (where o.band = 'amber') as amber,
    count(*) filter (where o.band = 'green') as green,
    count(*) filter (where o.band is null) as not_scored,
    reporting.ratio(sum(o.score), count(o.score)) as mean_score,
    reporting.ratio(sum(o.score_without_dropped), count(o.score_without_dropped)) as mean_score_without_dropped,
    sum(o.scored) as key_results_scored,
    sum(o.scorable) as key_results
from objective o
join cycle c on c.cycle_id = o.cycle_id
where o.counts and (:kind is null or o.kind = :kind) and (:team is null or o.team_id = :team)
group by c.cycle_id, c.name, c.first_day
order by c.first_day, c.name
