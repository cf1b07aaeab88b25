/** Papers that people order of monitoring: each its orderer's own, built in the queue, gone after a month. */
export const PAPER_TABLES = [
  `create table paper (
    id uuid primary key,
    owner_id uuid not null references person,
    kind text not null check (kind in ('halfYearReport', 'regionalAnalysis', 'municipalNote', 'awardOrder', 'completeness', 'consolidation', 'surveyResults')),
    -- The report, the campaign or the survey that it is made of.
    of_id uuid not null,
    unit_id uuid references unit,
    format text not null check (format in ('docx', 'pdf', 'xlsx')),
    fields jsonb not null default '{}',
    title text not null,
    status text not null default 'waiting' check (status in ('waiting', 'building', 'ready', 'failed')),
    progress integer not null default 0 check (progress between 0 and 100),
    step jsonb,
    problem jsonb,
    file_id uuid references file,
    created_at timestamptz not null default now()
  )`,
  `create index paper_owner on paper (owner_id, created_at desc)`,
  `create index paper_age on paper (created_at)`,
];

const person = `(select nullif(current_setting('app.person', true), '')::uuid)`;

export const PAPER_WALLS = [
  `grant select, insert, update, delete on paper to tandem_engine`,
  `grant select on paper to tandem_api`,
  `alter table paper enable row level security`,
  `create policy engine_all on paper to tandem_engine using (true) with check (true)`,
  `create policy people_read on paper for select to tandem_api using (owner_id = ${person})`,
];
