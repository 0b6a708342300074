-- Teams, with their place in the tree.
-- @ team_id: the team
-- @ name: its name
-- @ level: company, department or team
-- @ parent_team_id: the team it belongs to, or null at the top
-- @ path: the names from the top of the tree down to it, parted by ' > '
-- @ top_team_id: the team at the top of its tree
-- @ implied: whether an import mentioned it without ever having formed it
-- @ dissolved_at: when it was dissolved, effective, or null
with recursive there as (
    select t.team_id, t.name, t.level, t.parent_team_id, t.implied, t.dissolved_at from directory.team t where {at:t}),
climb as (
    select team_id, team_id as top_team_id, parent_team_id as above, name as path, array[team_id] as passed from there
    union all
    select c.team_id, t.team_id, t.parent_team_id, t.name || ' > ' || c.path, c.passed || t.team_id
    from climb c join there t on t.team_id = c.above where t.team_id <> all (c.passed)),
place as (select distinct on (team_id) team_id, top_team_id, path from climb order by team_id, cardinality(passed) desc)
select t.team_id, t.name, t.level, t.parent_team_id, p.path, p.top_team_id, t.implied, t.dissolved_at
from there t join place p on p.team_id = t.team_id
