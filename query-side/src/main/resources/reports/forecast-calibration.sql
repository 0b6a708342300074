-- ? When people forecast a score, what does it turn out to be?
-- @ cycle cycle: Only check-ins of this cycle
-- @ team team: Only check-ins of this team
-- show line x=forecast values=mean_score,mean_forecast
select trunc(i.forecast, 1) as forecast,
    count(*) as forecasts,
    count(distinct i.key_result_id) as key_results,
    reporting.ratio(sum(i.forecast), count(*)) as mean_forecast,
    reporting.ratio(sum(k.score), count(*)) as mean_score,
    reporting.ratio(sum(k.score - i.forecast), count(*)) as mean_difference,
    reporting.ratio(sum(abs(k.score - i.forecast)), count(*)) as mean_error
from check_in i
join key_result k on k.key_result_id = i.key_result_id
where i.forecast is not null and k.score is not null
    and (:cycle is null or i.cycle_id = :cycle) and (:team is null or i.team_id = :team)
group by trunc(i.forecast, 1)
order by 1
