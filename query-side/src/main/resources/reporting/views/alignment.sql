-- Which goal serves which.
-- @ objective_id: the goal that serves
-- @ to_objective_id: the goal it serves
-- @ to_key_result_id: the key result of that goal which it serves, or null for the goal as a whole
-- @ since: from when on, effective
select o.objective_id, a."toObjectiveId" as to_objective_id, a."toKeyResultId" as to_key_result_id, a.since
from progress.objective o
cross join lateral jsonb_to_recordset(o.alignments) a ("toObjectiveId" text, "toKeyResultId" text, since timestamptz)
where {at:o}
