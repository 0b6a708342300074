-- Goals through the cycles: every goal with the one in which its line began.
-- @ objective_id: the goal
-- @ cycle_id: its cycle
-- @ predecessor_id: the goal that it goes on with, or null where its line begins
-- @ first_objective_id: the goal in which its line began
-- @ first_cycle_id: the cycle of that goal
-- @ place: its place in the line, from 1
with recursive there as (
    select o.objective_id, o.cycle_id, o.predecessor_id from progress.objective o where {at:o}),
line as (
    select t.objective_id, t.cycle_id, t.predecessor_id, t.objective_id as first_objective_id, t.cycle_id as first_cycle_id,
        1 as place
    from there t
    where t.predecessor_id is null or t.predecessor_id not in (select objective_id from there)
    union all
    select t.objective_id, t.cycle_id, t.predecessor_id, l.first_objective_id, l.first_cycle_id, l.place + 1
    from line l join there t on t.predecessor_id = l.objective_id
    where l.place < 1000)
select objective_id, cycle_id, predecessor_id, first_objective_id, first_cycle_id, place from line
