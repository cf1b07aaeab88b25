import type { CampaignRow } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import { standingTitle } from '@tandem/monitoring-core';
import type { Viewer } from '../../../identity/viewer.js';
import type { Definitions } from '../../../pipeline/definitions.js';
import type { StoredRules } from '../plan/asked-by-campaign.js';
import type { StandingReport } from './report-rows.js';
import { showPeriod } from './show-campaign.js';
import { nextDue, tally } from './tally.js';

export interface CampaignDataRow {
  id: string;
  kind: CampaignRow['kind'];
  title: string;
  level_path: string;
  state: CampaignRow['state'];
  opens_on: string;
  cut_off: string;
  rules: StoredRules;
  created_by: string | null;
  consolidated_at: Date | null;
  body_id: string;
  body_title: string;
  body_kind: string;
  place: string;
  zone: string;
  region: string;
  today: string;
  workflow_id: string;
  /** By which lists are turned: what goes on first, then the latest. */
  sort_key: string;
}

export const CAMPAIGN_COLUMNS = `
  c.id, c.kind, c.title, c.level_path::text as level_path, c.state, to_char(c.opens_on, 'YYYY-MM-DD') as opens_on, to_char(c.cut_off, 'YYYY-MM-DD') as cut_off, c.rules,
  c.created_by, c.consolidated_at, body.id as body_id, body.title as body_title, body.kind as body_kind, place.title as place, place.zone, place.region,
  to_char(local_today(place.zone), 'YYYY-MM-DD') as today, k.workflow_id,
  case when c.state in ('closed', 'cancelled') then '0' else '1' end || to_char(c.period_to, 'YYYYMMDD') as sort_key`;

export const CAMPAIGN_FROM = `campaign c join unit body on body.id = c.unit_id join unit place on place.path = c.level_path join "case" k on k.id = c.id`;

export const toCampaignRow = async (
  row: CampaignDataRow,
  reports: readonly StandingReport[],
  viewer: Viewer,
  definitions: Definitions,
  language: Language,
): Promise<CampaignRow> => {
  const { compiled } = await definitions.workflow(row.workflow_id);
  const title = compiled.states.get(row.state)?.title;
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    period: showPeriod(row.rules.period, language),
    place: row.place,
    unit: { id: row.body_id, title: row.body_title, kind: row.body_kind },
    state: row.state,
    stateTitle: title ? say(title, language) : row.state,
    opensOn: row.opens_on,
    nextDue: nextDue(reports),
    completeness: tally(reports),
    mine: mineOf(viewer, reports, language),
  };
};

/** The report of the place whose work the viewer does: the department receives the region's, and owes none. */
const mineOf = (
  viewer: Viewer,
  reports: readonly StandingReport[],
  language: Language,
): CampaignRow['mine'] => {
  const mine = reports.find(({ level_path }) => viewer.reach.own.includes(level_path));
  return mine
    ? {
        report: mine.id,
        standing: mine.standing.state,
        standingTitle: say(standingTitle(mine.standing.state, mine.bindingness), language),
        due: mine.due_on,
        bindingness: mine.bindingness,
      }
    : null;
};
