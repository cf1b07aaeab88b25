/**
 * Campaigns and reports (docs/decisions/0017). Each is a case and moves like any other; what is asked, what stands in a
 * report, every date and every total are kept here. `level_path` is the place that is reported on or over which a
 * campaign runs, where the case's unit is the body that answers for it.
 */
export const MONITORING_TABLES = [
  `create table campaign (
    id uuid primary key,
    kind text not null check (kind in ('halfYearReport', 'annualMonitoring', 'programmeChecklist', 'schoolSelfCheck', 'municipalAnalysis', 'localActs', 'survey', 'onRequest')),
    title text not null,
    unit_id uuid not null references unit,
    level_path ltree not null,
    period_kind text not null check (period_kind in ('halfYear', 'schoolYear', 'calendarYear', 'window')),
    period_from date not null,
    period_to date not null,
    opens_on date not null,
    cut_off date not null,
    -- What was decided when it was opened: the Campaign of libs/monitoring-core.
    rules jsonb not null,
    roadmap_version_id uuid references roadmap_version,
    state text not null default 'scheduled',
    created_by uuid references person,
    created_at timestamptz not null default now(),
    opened_at timestamptz,
    consolidated_at timestamptz,
    closed_at timestamptz,
    check (period_to >= period_from)
  )`,
  `create index campaign_level_path on campaign using gist (level_path)`,
  // The same is asked of the same places once; a campaign that was called off stands in nobody's way.
  `create unique index campaign_once on campaign (level_path, kind, period_from, period_to) where state <> 'cancelled' and kind not in ('survey', 'onRequest')`,

  `create table report (
    id uuid primary key,
    campaign_id uuid not null references campaign,
    key text not null unique,
    assignment text not null,
    level text not null check (level in ('school', 'regionFounded', 'municipality', 'region')),
    unit_id uuid not null references unit,
    owner_id uuid not null references unit,
    level_path ltree not null,
    title text not null,
    receiver_id uuid references unit,
    bindingness text not null check (bindingness in ('mandatory', 'advisory')),
    zone text not null,
    named_due date not null,
    due_on date not null,
    due_at timestamptz not null,
    day_off boolean not null default false,
    -- The frozen plan whose rows are reported on; none where the campaign asks for a form instead.
    roadmap_version_id uuid references roadmap_version,
    state text not null default 'notStarted',
    -- What happened, in order: the ReportEvent of libs/monitoring-core.
    events jsonb not null default '[]',
    started_at timestamptz,
    first_submitted_at timestamptz,
    accepted_at timestamptz,
    version_id uuid,
    accepted_version_id uuid,
    -- What those above have been given: a version that was frozen and not sent stays at its place.
    sent_version_ids uuid[] not null default '{}',
    round integer not null default 0,
    created_at timestamptz not null default now()
  )`,
  `create index report_campaign on report (campaign_id, level)`,
  `create index report_level_path on report using gist (level_path)`,
  `create index report_unit on report (unit_id)`,

  `create table report_draft (
    report_id uuid primary key references report on delete cascade,
    content jsonb not null,
    sha256 text not null,
    -- Faults that keep it from being sent, as they were found when it was last saved or read at its place.
    errors integer not null,
    revision integer not null default 0,
    -- The revision in which each place was last changed: saves in other places are joined.
    places jsonb not null default '{}',
    saved_at timestamptz not null default now(),
    saved_by uuid references person
  )`,
  // Files that their owners have put into a report: read by whoever reads what they stand in.
  `create table report_file (
    report_id uuid not null references report on delete cascade,
    file_id uuid not null references file on delete cascade,
    primary key (report_id, file_id)
  )`,
  `create index report_file_file on report_file (file_id)`,
  // Whoever writes down the id of somebody else's file opens it to nobody.
  `create function report_draft_takes_files() returns trigger language plpgsql as $$
  begin
    insert into report_file (report_id, file_id)
    select new.report_id, f.id
    from (select distinct named[1]::uuid as id from regexp_matches(new.content::text, '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g') as named) n
      join file f on f.id = n.id and f.owner_id = new.saved_by
    on conflict do nothing;
    return null;
  end $$`,
  `create trigger report_draft_takes_files after insert or update of content on report_draft for each row execute function report_draft_takes_files()`,
  `create table report_version (
    id uuid primary key,
    report_id uuid not null references report on delete cascade,
    number integer not null,
    -- What was entered, as it was typed.
    content jsonb not null,
    -- As it was read when it was sent: rows with the numbers of the system, without the people behind them.
    report jsonb not null,
    -- What a total needs of it: the AcceptedReport of libs/monitoring-core, without the people behind the numbers.
    told jsonb not null,
    -- Of the content: by it a draft is known to be what was frozen.
    sha256 text not null,
    as_of timestamptz not null,
    frozen_at timestamptz not null default now(),
    frozen_by uuid references person,
    unique (report_id, number)
  )`,
  // Who stands behind a number is known at the place itself; a total above reads it only to count nobody twice.
  `create table report_version_cases (
    version_id uuid not null references report_version on delete cascade,
    report_id uuid not null references report on delete cascade,
    measure_id text not null,
    -- Of the half that is reported on, or of the year up to its end.
    span text not null check (span in ('half', 'year')),
    numerator uuid[] not null,
    denominator uuid[] not null default '{}',
    primary key (version_id, measure_id, span)
  )`,
  `alter table report add foreign key (version_id) references report_version,
    add foreign key (accepted_version_id) references report_version`,
  `create function report_version_is_immutable() returns trigger language plpgsql as $$
  begin
    raise exception 'a version of a report is immutable (%, version %)', old.report_id, old.number using errcode = 'integrity_constraint_violation';
  end $$`,
  `create trigger report_version_is_immutable before update on report_version for each row execute function report_version_is_immutable()`,

  `create table report_remark (
    id uuid primary key,
    report_id uuid not null references report on delete cascade,
    version_id uuid not null references report_version,
    round integer not null,
    measure_id text,
    author_id uuid not null references person,
    on_behalf_of uuid references person,
    side_unit_id uuid not null references unit,
    side_path ltree not null,
    text text not null,
    at timestamptz not null default now(),
    reply text,
    replied_by uuid references person,
    replied_at timestamptz,
    closed_at timestamptz,
    closed_by uuid references person
  )`,
  `create index report_remark_report on report_remark (report_id, at)`,

  // Reminders and what follows a missed date, each with its moment: a queue only wakes, it remembers nothing.
  `create table report_moment (
    key text primary key,
    report_id uuid not null references report on delete cascade,
    kind text not null check (kind in ('reminder', 'byHand', 'escalation')),
    date date not null,
    at timestamptz not null,
    roles text[] not null,
    settled_at timestamptz,
    outcome text check (outcome in ('told', 'notOwed', 'withdrawn'))
  )`,
  `create index report_moment_due on report_moment (at) where settled_at is null`,
  `create index report_moment_report on report_moment (report_id, at)`,
  `create table report_extension (
    id uuid primary key,
    report_id uuid not null references report on delete cascade,
    from_date date not null,
    to_date date not null,
    reason text not null,
    by_person uuid references person,
    at timestamptz not null default now()
  )`,
  `create index report_extension_report on report_extension (report_id, at)`,

  `create table consolidation (
    id uuid primary key,
    campaign_id uuid not null references campaign on delete cascade,
    level_path ltree not null,
    number integer not null,
    content jsonb not null,
    correction jsonb,
    at timestamptz not null default now(),
    by_person uuid references person,
    unique (campaign_id, level_path, number)
  )`,

  // Which figure of the system a row of a plan is reckoned from; chosen once, it holds for the plans made for that row.
  `create table measure_figure (
    roadmap_id uuid not null references roadmap on delete cascade,
    measure_id text not null,
    figure text not null,
    chosen_by uuid references person,
    at timestamptz not null default now(),
    primary key (roadmap_id, measure_id)
  )`,
  // Nothing is overwritten: of one unit and period the value that was entered last holds.
  `create table indicator_value (
    id uuid primary key,
    indicator text not null,
    unit_id uuid not null references unit,
    unit_path ltree not null,
    period_kind text not null,
    period_from date not null,
    period_to date not null,
    measured jsonb not null,
    source text not null,
    by_person uuid references person,
    at timestamptz not null default now(),
    check (period_to >= period_from)
  )`,
  `create index indicator_value_place on indicator_value using gist (unit_path)`,
  `create index indicator_value_indicator on indicator_value (indicator, unit_id, period_from)`,

  `create function report_follows_case() returns trigger language plpgsql as $$
  declare
    context jsonb := new.state->'context';
    now_in text := new.state_paths[1];
    was_in text := case when tg_op = 'UPDATE' then old.state_paths[1] end;
    happened text := case when was_in in ('internalApproval', 'submitted') and now_in in ('filling', 'returned', 'correcting') then 'takenBack'
      else case now_in when 'internalApproval' then 'sentInside' when 'submitted' then 'submitted' when 'checking' then 'taken'
      when 'returned' then 'returned' when 'accepted' then 'accepted' when 'correcting' then 'started' end end;
  begin
    update report set
      state = case when now_in = 'filling' and started_at is null then 'notStarted' else now_in end,
      version_id = (context->>'version')::uuid,
      sent_version_ids = case when now_in = 'submitted' and (context->>'version')::uuid <> all(sent_version_ids)
        then sent_version_ids || (context->>'version')::uuid else sent_version_ids end,
      round = coalesce((context->>'round')::int, 0),
      events = case when happened is null or now_in is not distinct from was_in then events
        else events || jsonb_build_object('kind', happened, 'at', to_char(new.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end,
      first_submitted_at = case when now_in = 'submitted' then coalesce(first_submitted_at, new.updated_at)
        -- What was taken back before anybody looked at it was not handed in.
        when was_in = 'submitted' and now_in = 'filling' then null else first_submitted_at end,
      accepted_at = case when now_in = 'accepted' and now_in is distinct from was_in then new.updated_at else accepted_at end,
      accepted_version_id = case when now_in = 'accepted' then (context->>'version')::uuid else accepted_version_id end
    where id = new.id;
    -- Totals that were made already are corrected by their next number, whichever way the report was accepted.
    if now_in = 'accepted' and now_in is distinct from was_in then
      -- A total that is being made at this moment does not count this report, nor can it be seen: it is waited for.
      perform 1 from campaign c where c.id = (select r.campaign_id from report r where r.id = new.id) for share;
      insert into outbox (id, kind, payload, due_at)
      select md5('correctTotals ' || r.id || ' ' || r.accepted_version_id)::uuid, 'correctTotals', jsonb_build_object('report', r.id), now()
      from report r where r.id = new.id and exists (select 1 from consolidation s where s.campaign_id = r.campaign_id)
      on conflict do nothing;
    end if;
    return null;
  end $$`,
  `create trigger report_follows_case after insert or update of state on "case"
    for each row when (new.subject = 'report') execute function report_follows_case()`,
  // The cases of reports are opened by the queue, each once: in the same moment in which the campaign begins to collect.
  `create function queue_report_openings(campaign uuid) returns void language sql as $$
    insert into outbox (id, kind, payload, due_at)
    -- No process has them in memory: the sweep over the outbox need not wait for one.
    select md5('openReport ' || r.id)::uuid, 'openReport', jsonb_build_object('report', r.id), now() - interval '1 second'
    from report r where r.campaign_id = campaign and r.state <> 'cancelled' and not exists (select 1 from "case" c where c.id = r.id)
    on conflict do nothing
  $$`,
  `create function campaign_follows_case() returns trigger language plpgsql as $$
  declare
    -- A yearly monitoring goes on within it: verified, analysed, decided on.
    now_in text := split_part(new.state_paths[1], '.', 1);
  begin
    update campaign set
      state = now_in,
      opened_at = case when now_in = 'collecting' then coalesce(opened_at, new.updated_at) else opened_at end,
      -- Opened by hand before its day, this is its day.
      opens_on = case when now_in = 'collecting' and opened_at is null
        then least(opens_on, (new.updated_at at time zone (select zone from unit where unit.id = new.unit_id))::date) else opens_on end,
      consolidated_at = case when now_in = 'consolidated' then coalesce(consolidated_at, new.updated_at) else consolidated_at end,
      closed_at = case when now_in in ('closed', 'cancelled') then coalesce(closed_at, new.updated_at) else closed_at end
    where id = new.id;
    if now_in = 'collecting' then
      perform queue_report_openings(new.id);
    elsif now_in in ('closed', 'cancelled') then
      update report_moment set settled_at = new.updated_at, outcome = 'withdrawn'
      where settled_at is null and report_id in (select id from report where campaign_id = new.id);
    end if;
    -- Reports with cases hear of it by their cases; the others are nobody's debt from here on.
    if now_in = 'cancelled' then
      update report r set state = 'cancelled' where r.campaign_id = new.id and not exists (select 1 from "case" c where c.id = r.id);
    end if;
    return null;
  end $$`,
  `create trigger campaign_follows_case after insert or update of state on "case"
    for each row when (new.subject = 'campaign') execute function campaign_follows_case()`,
];

const person = `(select nullif(current_setting('app.person', true), '')::uuid)`;
const paths = (name: string) =>
  `(select coalesce(string_to_array(nullif(current_setting('app.${name}', true), ''), ',')::ltree[], '{}'))::ltree[]`;
const held = `(select coalesce(string_to_array(nullif(current_setting('app.held', true), ''), ','), '{}'))::text[]`;
const everywhere = `(${paths('home')} || ${paths('outer')} || ${paths('inner')})`;
/** Works at this very place. */
const atPlace = (column: string) =>
  `(${column} = any(${paths('outer')}) or ${column} = any(${paths('inner')}))`;
const above = (column: string) => `${column} <@ any(${paths('outer')})`;
const seesReport = (id: string) => `exists (select 1 from report seen where seen.id = ${id})`;
/** What is being written is the place's own until it is sent. */
const seesWork = (id: string) =>
  `exists (select 1 from report seen where seen.id = ${id} and (${atPlace('seen.level_path')} or (seen.first_submitted_at is not null and ${above('seen.level_path')})))`;
const seesCampaign = (id: string) => `exists (select 1 from campaign seen where seen.id = ${id})`;

const POLICIES: Record<string, string> = {
  // Known to whoever may be asked by it and to those above.
  campaign: `level_path @> any(${everywhere}) or ${above('level_path')}`,
  // That a report is owed, and whether it came, is known above; what stands in it, once it was sent.
  report: `${atPlace('level_path')} or ${above('level_path')}`,
  report_draft: `exists (select 1 from report mine where mine.id = report_draft.report_id and ${atPlace('mine.level_path')})`,
  report_file: seesReport('report_file.report_id'),
  report_version: `exists (select 1 from report seen where seen.id = report_version.report_id
    and (${atPlace('seen.level_path')} or (${above('seen.level_path')} and report_version.id = any(seen.sent_version_ids))))`,
  // Of a total they are people of the places below: only the engine reads them, to count nobody twice.
  report_version_cases: `exists (select 1 from report mine where mine.id = report_version_cases.report_id and mine.level in ('school', 'regionFounded') and ${atPlace('mine.level_path')})`,
  report_remark: `author_id = ${person} or side_path = any(${paths('home')})
    or exists (select 1 from report r where r.id = report_remark.report_id and report_remark.round < r.round and (${atPlace('r.level_path')} or ${above('r.level_path')}))`,
  report_moment: seesReport('report_moment.report_id'),
  report_extension: seesReport('report_extension.report_id'),
  consolidation: `${atPlace('level_path')} or ${above('level_path')}`,
  measure_figure: `exists (select 1 from roadmap seen where seen.id = measure_figure.roadmap_id)`,
  indicator_value: `${atPlace('unit_path')} or ${above('unit_path')}`,
};

const TABLES = Object.keys(POLICIES).join(', ');

export const MONITORING_WALLS = [
  `grant select, insert, update, delete on ${TABLES} to tandem_engine`,
  `grant select on ${TABLES} to tandem_api`,
  ...Object.entries(POLICIES).flatMap(([table, using]) => [
    `alter table ${table} enable row level security`,
    `create policy engine_all on ${table} to tandem_engine using (true) with check (true)`,
    `create policy people_read on ${table} for select to tandem_api using (${using})`,
  ]),
  `create policy reports_read on "case" for select to tandem_api using ((subject = 'report' and ${seesReport('"case".id')}) or (subject = 'campaign' and ${seesCampaign('"case".id')}))`,
  `create policy reports_read on case_event for select to tandem_api using (${seesWork('case_event.case_id')} or ${seesCampaign('case_event.case_id')})`,
  // What its own people say to each other on the way to whoever sends it is not what was sent: not even whoever checks it reads that.
  `create policy reports_inside on case_event as restrictive for select to tandem_api using (type not in ('REPORT.READY', 'REPORT.REWORK')
    or exists (select 1 from report mine where mine.id = case_event.case_id and ${atPlace('mine.level_path')}))`,
  `create policy reports_read on task for select to tandem_api using (${seesWork('task.case_id')})`,
  `create policy reports_read on submission for select to tandem_api using (readers && ${held} and ${seesWork('submission.case_id')})`,
];
