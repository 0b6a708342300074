-- Which goals were ever declared to serve a goal: the way back along an alignment.
create index event_of_alignment on journal.event ((data ->> 'toObjectiveId'))
    where name = 'objective.objective-aligned';
