import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { CampaignReportRow, campaignReportsQuery, Page } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import { STANDING_TITLES, stillOwes } from '@tandem/monitoring-core';
import { EnginePool } from '../../../database/pools.js';
import type { Viewer } from '../../../identity/viewer.js';
import { pageAfter, readCursor } from '../../../problems/paging.js';
import { unitOf } from './completeness.js';
import { cursorOf, ORDERS, restAfter } from './report-order.js';
import type { StandingReport } from './report-rows.js';
import { responsibleFor } from './responsible.js';
import { SeeCampaign } from './see-campaign.js';
import { tally } from './tally.js';

type Query = z.infer<typeof campaignReportsQuery>;

interface Told {
  report_id: string;
  last: Date | null;
  next: Date | null;
  extended: boolean;
  open_remarks: number;
}

/** What was said of these reports and what comes next. */
const TOLD = `
select r.id as report_id, told.last, told.next, exists (select 1 from report_extension e where e.report_id = r.id) as extended,
  (select count(*)::int from report_remark m where m.report_id = r.id and m.closed_at is null and m.round < r.round) as open_remarks
from report r cross join lateral (
  select max(m.settled_at) filter (where m.outcome = 'told' and m.kind <> 'escalation') as last,
    min(m.at) filter (where m.settled_at is null and m.kind = 'reminder') as next
  from report_moment m where m.report_id = r.id) told
where r.id = any($1::uuid[])`;

/** Reports of a campaign, those first that need somebody most. */
@Injectable()
export class ListReports {
  constructor(
    private readonly campaigns: SeeCampaign,
    private readonly pool: EnginePool,
  ) {}

  async list(
    viewer: Viewer,
    campaign: string,
    query: Query,
    language: Language,
  ): Promise<Page<CampaignReportRow>> {
    const { reports } = await this.campaigns.see(viewer, campaign);
    const found = reports.filter(matches(query)).sort(ORDERS[query.sort]);
    const cursor = readCursor(query.cursor);
    const rest = cursor ? restAfter(found, query.sort, cursor) : found;
    const page = pageAfter(rest.slice(0, query.limit + 1), query.limit, cursorOf);
    return { items: await this.show(page.items, reports, language), nextCursor: page.nextCursor };
  }

  /** Rows with the people who answer for them; `all` are the reports of which others may be made. */
  async show(
    rows: readonly StandingReport[],
    all: readonly StandingReport[],
    language: Language,
  ): Promise<CampaignReportRow[]> {
    const [people, told] = await Promise.all([
      responsibleFor(this.pool, rows, language),
      this.pool.query<Told>(TOLD, [rows.map(({ id }) => id)]),
    ]);
    const saidOf = new Map(told.rows.map((row) => [row.report_id, row]));
    return rows.map((row) => {
      const said = saidOf.get(row.id);
      const { state, inTime, firstSubmitted, counted } = row.standing;
      const below = belowOf(row, all);
      return {
        id: row.id,
        level: row.level,
        unit: unitOf(row),
        title: row.title,
        place: row.place_title,
        assignment: row.assignment,
        standing: state,
        standingTitle: say(STANDING_TITLES[state], language),
        due: row.due_on,
        dayOff: row.day_off,
        daysLeft: row.days_left,
        extended: said?.extended ?? false,
        inTime: inTime ?? null,
        bindingness: row.bindingness,
        submittedAt: firstSubmitted ?? null,
        acceptedAt: counted ? (row.accepted_at?.toISOString() ?? null) : null,
        responsible: people.get(row.level_path) ?? [],
        lastReminded: said?.last?.toISOString() ?? null,
        nextReminder: stillOwes(row.standing) ? (said?.next?.toISOString() ?? null) : null,
        below: below.length > 0 ? tally(below) : null,
        openRemarks: said?.open_remarks ?? 0,
      };
    });
  }
}

/** Of which reports one is made: a municipality's of its schools', the region's of the others'. */
const belowOf = (row: StandingReport, all: readonly StandingReport[]): StandingReport[] => {
  if (row.level === 'municipality') return all.filter(({ place_id }) => place_id === row.unit_id);
  if (row.level === 'region')
    return all.filter(({ level }) => level === 'municipality' || level === 'regionFounded');
  return [];
};

const matches =
  ({ level, standing, missing, under, search }: Query) =>
  (report: StandingReport): boolean =>
    (level === undefined || report.level === level) &&
    (standing === undefined || report.standing.state === standing) &&
    (missing === undefined || (report.standing.firstSubmitted === undefined) === missing) &&
    (under === undefined || report.place_id === under) &&
    (!search ||
      `${report.unit_title} ${report.place_title ?? ''}`.toLowerCase().includes(search.toLowerCase()));
