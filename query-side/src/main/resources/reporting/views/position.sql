-- How far the log is in these views: one row.
-- @ position: the position that everything here is true for; it takes in all events up to there and none after
-- @ claims: whether any event claims to have become known at another time than the log took it
select p.position, (select exists (select from audit.entry e where e.claimed)) as claims from projection.position p where p.reader = 'live'
