import type { PoolClient } from 'pg';
import { newId } from '@tandem/store';
import type { CampaignPlace } from '../plan/campaign-place.js';
import type { PlacedReport } from '../plan/place-reports.js';
import type { PlannedCampaign } from '../plan/plan-campaign.js';
import { momentRows, WRITE_MOMENTS, type MomentRow } from './moment-rows.js';

interface BegunCampaign {
  readonly place: CampaignPlace;
  readonly planned: PlannedCampaign;
  /** Print of what was asked: a key that is sent again with something else is refused. */
  readonly request: string;
  readonly author: string;
  readonly now: number;
}

const CAMPAIGN = `
insert into campaign (id, kind, title, unit_id, level_path, period_kind, period_from, period_to, opens_on, cut_off, rules, roadmap_version_id, created_by, created_at)
values ($1, $2, $3, $4, $5::ltree, $6, $7, $8, $9, $10, $11, $12, $13, $14)`;

/** Should this process stop before the case is open, the queue opens it a little later. */
const OPEN_LATER = `
insert into outbox (id, kind, payload, due_at)
select md5('openCampaign ' || $1::text)::uuid, 'openCampaign', jsonb_build_object('campaign', $1::text), now() + interval '10 seconds'`;

/** Everything that a campaign expects, in one transaction with whoever calls. Nobody is shown it before its case is open. */
export const writeCampaign = async (
  client: PoolClient,
  { place, planned, request, author, now }: BegunCampaign,
): Promise<void> => {
  const { campaign, title, placePlan, only } = planned;
  const { id, kind, period, opensOn, cutOff } = campaign;
  await client.query(CAMPAIGN, [
    id,
    kind,
    title,
    place.body.id,
    place.path,
    period.kind,
    period.from,
    period.to,
    opensOn,
    cutOff,
    JSON.stringify({ ...campaign, ...(only ? { only } : {}), request }),
    placePlan,
    author,
    new Date(now).toISOString(),
  ]);
  await writeReports(client, id, title, planned.reports, now);
  await client.query(OPEN_LATER, [id]);
};

const REPORTS = `
insert into report (id, campaign_id, key, assignment, level, unit_id, owner_id, level_path, title, receiver_id, bindingness, zone, named_due, due_on, due_at, day_off, roadmap_version_id)
select r.id, r.campaign_id, r.key, r.assignment, r.level, r.unit_id, r.owner_id, r.level_path::ltree, r.title, r.receiver_id, r.bindingness, r.zone,
  r.named_due, r.due_on, r.due_at, r.day_off, r.roadmap_version_id
from jsonb_to_recordset($1::jsonb) as r(id uuid, campaign_id uuid, key text, assignment text, level text, unit_id uuid, owner_id uuid, level_path text, title text,
  receiver_id uuid, bindingness text, zone text, named_due date, due_on date, due_at timestamptz, day_off boolean, roadmap_version_id uuid)`;

/** Rows of reports and of every date on which something is said of them. */
export const writeReports = async (
  client: PoolClient,
  campaign: string,
  title: string,
  reports: readonly PlacedReport[],
  now: number,
): Promise<void> => {
  const rows = reports.map((report) => reportRow(campaign, title, report));
  const moments: MomentRow[] = reports.flatMap(({ expected }, index) =>
    momentRows(rows[index]!.id, expected, now),
  );
  await client.query(REPORTS, [JSON.stringify(rows)]);
  await client.query(WRITE_MOMENTS, [JSON.stringify(moments)]);
};

const reportRow = (campaign: string, title: string, report: PlacedReport) => {
  const { expected, level, unit, owner, receiver, plan } = report;
  return {
    id: newId(),
    campaign_id: campaign,
    key: expected.key,
    assignment: expected.assignment,
    level,
    unit_id: unit.id,
    owner_id: owner.id,
    level_path: unit.path,
    title: `${unit.title} · ${title}`,
    receiver_id: receiver?.id ?? null,
    bindingness: expected.bindingness,
    zone: expected.timeZone,
    named_due: expected.due.named,
    due_on: expected.due.date,
    due_at: expected.due.at,
    day_off: expected.due.dayOff,
    roadmap_version_id: plan?.version ?? null,
  };
};

/** The case was not opened: what was written for it goes. */
export const unwriteCampaign = async (client: PoolClient, id: string): Promise<void> => {
  const { rowCount } = await client.query(
    `select 1 from campaign c where c.id = $1 and not exists (select 1 from "case" o where o.id = c.id) for update`,
    [id],
  );
  if (!rowCount) return;
  await client.query('delete from report where campaign_id = $1', [id]);
  await client.query('delete from campaign where id = $1', [id]);
  await client.query(
    `delete from outbox where kind = 'openCampaign' and id = md5('openCampaign ' || $1::text)::uuid`,
    [id],
  );
};
