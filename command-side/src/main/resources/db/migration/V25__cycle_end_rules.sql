-- How far goals are, and what of them is scored: a cycle is closed when nothing is missing, or what is missing is waived.
alter table rules.objective
    add column stage text not null default 'DRAFT'
        check (stage in ('DRAFT', 'PROPOSED', 'PUBLISHED', 'CLOSED', 'DROPPED', 'DECLINED')),
    add column before_drop text not null default 'DRAFT'
        check (before_drop in ('DRAFT', 'PROPOSED', 'PUBLISHED', 'CLOSED', 'DROPPED', 'DECLINED')),
    add column scores_reviewed boolean not null default false;
alter table rules.key_result
    add column dropped boolean not null default false,
    add column scored boolean not null default false;
