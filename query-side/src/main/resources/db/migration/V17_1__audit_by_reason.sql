-- Few entries have a reason.
create index entry_by_reason on audit.entry (reason_category, position) where reason_category is not null;
