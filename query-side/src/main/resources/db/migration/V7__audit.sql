-- Who changed what, from what to what, when and why. Rows are written once, in the order of the log, and never changed.
create schema audit;

create table audit.entry (
    position                  bigint primary key,
    change                    text        not null,
    stream_id                 text        not null,
    cycle_id                  text,
    team_id                   text,
    objective_id              text,
    key_result_id             text,
    objective_wording         text,
    key_result_wording        text,
    effective_at              timestamptz not null,
    recorded_at               timestamptz not null,
    known_at                  timestamptz not null,
    claimed                   boolean     not null,
    actor                     text,
    by                        text,
    source                    text,
    request_id                text,
    import_file               text,
    import_row                integer,
    changes                   jsonb       not null,
    progress_before           numeric,
    progress_after            numeric,
    objective_progress_before numeric,
    objective_progress_after  numeric,
    easing                    text check (easing in ('eased', 'raised')),
    reason_category           text,
    reason_text               text,
    note                      text,
    words                     tsvector    not null generated always as (
        to_tsvector('simple', translate(
            coalesce(reason_text, '') || ' ' || coalesce(note, ''), '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32)))) stored
);

comment on table audit.entry is 'What each event changed, one row an event.';
comment on column audit.entry.change is 'The kind of event, without its stream: key-result-retargeted.';
comment on column audit.entry.team_id is 'The team whose goal it is after the event, or the team itself.';
comment on column audit.entry.changes is 'An array of {field, before, after}; a side that is not there is left out.';
comment on column audit.entry.progress_before is 'Of the key result, 0 to 1; null where unknown.';
comment on column audit.entry.easing is 'Whether what was promised became easier or harder.';
comment on column audit.entry.words is 'The words of reason and note, to be searched; any punctuation parts them.';

create index entry_of_cycle on audit.entry (cycle_id, position);
create index entry_of_team on audit.entry (team_id, position);
create index entry_of_objective on audit.entry (objective_id, position);
create index entry_of_key_result on audit.entry (key_result_id, position) where key_result_id is not null;
create index entry_by_actor on audit.entry (actor, position);
create index entry_by_person on audit.entry (by, position);
create index entry_by_change on audit.entry (change, position);
create index entry_by_easing on audit.entry (easing, position) where easing is not null;
create index entry_by_effective_at on audit.entry (effective_at);
create index entry_by_known_at on audit.entry (known_at);
create index entry_by_recorded_at on audit.entry (recorded_at);
create index entry_with_claim on audit.entry (position) where claimed;
create index entry_by_words on audit.entry using gin (words);

-- Every wording that a goal or a key result ever had, so that it is found under its old names too.
create table audit.wording (
    position      bigint primary key,
    objective_id  text        not null,
    key_result_id text,
    wording       text        not null,
    effective_at  timestamptz not null,
    recorded_at   timestamptz not null,
    known_at      timestamptz not null,
    words         tsvector    not null generated always as (
        to_tsvector('simple', translate(wording, '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32)))) stored
);

comment on column audit.wording.key_result_id is 'The key result of this wording; null for the goal''s own.';

create index wording_of_objective on audit.wording (objective_id, position);
create index wording_by_words on audit.wording using gin (words);
