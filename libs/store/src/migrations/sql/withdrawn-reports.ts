/**
 * A report that was taken back before anybody took it up was never handed in: those above read it no longer. What is
 * sent stands once for each sending, so that a version which was read in an earlier round stays with those who read it.
 */
const FOLLOWS_CASE = `create or replace function report_follows_case() returns trigger language plpgsql as $$
  declare
    context jsonb := new.state->'context';
    now_in text := new.state_paths[1];
    was_in text := case when tg_op = 'UPDATE' then old.state_paths[1] end;
    moved boolean := now_in is distinct from was_in;
    happened text := case when was_in in ('internalApproval', 'submitted') and now_in in ('filling', 'returned', 'correcting') then 'takenBack'
      else case now_in when 'internalApproval' then 'sentInside' when 'submitted' then 'submitted' when 'checking' then 'taken'
      when 'returned' then 'returned' when 'accepted' then 'accepted' when 'correcting' then 'started' end end;
  begin
    update report set
      state = case when now_in = 'filling' and started_at is null then 'notStarted' else now_in end,
      version_id = (context->>'version')::uuid,
      sent_version_ids = case
        when moved and now_in = 'submitted' then sent_version_ids || (context->>'version')::uuid
        when was_in = 'submitted' and happened = 'takenBack' then trim_array(sent_version_ids, least(1, cardinality(sent_version_ids)))
        else sent_version_ids end,
      round = coalesce((context->>'round')::int, 0),
      events = case when happened is null or not moved then events
        else events || jsonb_build_object('kind', happened, 'at', to_char(new.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end,
      first_submitted_at = case when now_in = 'submitted' then coalesce(first_submitted_at, new.updated_at)
        when was_in = 'submitted' and now_in = 'filling' then null else first_submitted_at end,
      accepted_at = case when now_in = 'accepted' and moved then new.updated_at else accepted_at end,
      accepted_version_id = case when now_in = 'accepted' then (context->>'version')::uuid else accepted_version_id end
    where id = new.id;
    -- Totals that were made already are corrected by their next number, whichever way the report was accepted.
    if now_in = 'accepted' and moved then
      -- A total that is being made at this moment does not count this report, nor can it be seen: it is waited for.
      perform 1 from campaign c where c.id = (select r.campaign_id from report r where r.id = new.id) for share;
      insert into outbox (id, kind, payload, due_at)
      select md5('correctTotals ' || r.id || ' ' || r.accepted_version_id)::uuid, 'correctTotals', jsonb_build_object('report', r.id), now()
      from report r where r.id = new.id and exists (select 1 from consolidation s where s.campaign_id = r.campaign_id)
      on conflict do nothing;
    end if;
    return null;
  end $$`;

/**
 * What was sent before this rule stood once for each version, also where it was taken back: told anew from what happened.
 * Of each sending that was not taken back the latest version that was frozen by then. A report of whose sendings one
 * version is not found stays as it was.
 */
export const SENT_BEFORE = `
  update report r set sent_version_ids = told.ids
  from (
    select sending.report_id, coalesce(array_agg(sending.version order by sending.place) filter (where sending.stands), '{}') as ids
    from (
      select happened.report_id, happened.place, happened.then is distinct from 'takenBack' as stands,
        (select v.id from report_version v where v.report_id = happened.report_id and v.id = any(happened.sent)
           and v.frozen_at <= happened.at order by v.number desc limit 1) as version
      from (
        select s.id as report_id, s.sent_version_ids as sent, one.place, one.event->>'kind' as kind, (one.event->>'at')::timestamptz as at,
          lead(one.event->>'kind') over (partition by s.id order by one.place) as then
        from report s cross join jsonb_array_elements(s.events) with ordinality as one(event, place)) happened
      where happened.kind = 'submitted') sending
    group by sending.report_id having bool_and(sending.version is not null)) told
  where told.report_id = r.id and told.ids <> r.sent_version_ids`;

export const WITHDRAWN_REPORTS = [FOLLOWS_CASE, SENT_BEFORE];

/** Who wrote a letter by hand; whose decision the day is by which a report is due. */
export const REPORT_CONTACTS = [
  `alter table report_moment add column by_person uuid references person`,
  `alter table report add column due_set text not null default 'campaign' check (due_set in ('campaign', 'inner', 'extended'))`,
  `update report r set due_set = 'inner' from campaign c
   where c.id = r.campaign_id and r.level = 'school' and exists (select 1 from unit region where region.path = c.level_path and region.kind = 'region')
     and exists (select 1 from jsonb_array_elements(c.rules->'assignments') asked
       where asked->>'id' = r.assignment and asked->'due'->'origin'->>'kind' = 'municipality')`,
  `update report r set due_set = case when last.reason = 'Внутренний срок муниципалитета' then 'inner' else 'extended' end
   from (select distinct on (e.report_id) e.report_id, e.reason from report_extension e order by e.report_id, e.at desc, e.id desc) last
   where last.report_id = r.id`,
];
