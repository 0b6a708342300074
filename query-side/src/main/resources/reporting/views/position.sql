-- How far the log is in these views: one row.
-- @ position: the position that everything here is true for; it takes in all events up to there and none after
select p.position from projection.position p where p.reader = 'live'
