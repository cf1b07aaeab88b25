import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { CampaignReportRow, campaignReportsQuery, Page } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import { standingTitle, stillOwes } from '@tandem/monitoring-core';
import { EnginePool } from '../../../database/pools.js';
import type { Viewer } from '../../../identity/viewer.js';
import { ShortNames } from '../../../pipeline/short-names.js';
import { pageAfter, readCursor } from '../../../problems/paging.js';
import { unitOf } from './completeness.js';
import { cursorOf, ORDERS, restAfter } from './report-order.js';
import type { StandingReport } from './report-rows.js';
import { contactOf, isWritten, readSaid } from './report-contacts.js';
import { responsibleFor } from './responsible.js';
import { SeeCampaign } from './see-campaign.js';
import { tally } from './tally.js';

type Query = z.infer<typeof campaignReportsQuery>;

/** Reports of a campaign, those first that need somebody most. */
@Injectable()
export class ListReports {
  constructor(
    private readonly campaigns: SeeCampaign,
    private readonly pool: EnginePool,
    private readonly names: ShortNames,
  ) {}

  async list(
    viewer: Viewer,
    campaign: string,
    query: Query,
    language: Language,
  ): Promise<Page<CampaignReportRow>> {
    const { reports } = await this.campaigns.see(viewer, campaign);
    const narrowed = await this.written(reports.filter(matches(query)), query.contact);
    const found = narrowed.sort(ORDERS[query.sort]);
    const cursor = readCursor(query.cursor);
    const rest = cursor ? restAfter(found, query.sort, cursor) : found;
    const page = pageAfter(rest.slice(0, query.limit + 1), query.limit, cursorOf);
    return { items: await this.show(page.items, reports, language), nextCursor: page.nextCursor };
  }

  /** Of these those whose people were written to as it is asked. */
  private async written(
    reports: readonly StandingReport[],
    contact: Query['contact'],
  ): Promise<StandingReport[]> {
    if (!contact) return [...reports];
    const said = await readSaid(this.pool, reports);
    return reports.filter((report) => isWritten(contact, said.get(report.id), Date.now()));
  }

  /** Rows with the people who answer for them; `all` are the reports of which others may be made. */
  async show(
    rows: readonly StandingReport[],
    all: readonly StandingReport[],
    language: Language,
  ): Promise<CampaignReportRow[]> {
    const [people, saidOf] = await Promise.all([
      responsibleFor(this.pool, rows, language),
      readSaid(this.pool, rows),
    ]);
    const names = await this.names.of([...saidOf.values()].map(({ by }) => by));
    return rows.map((row) => {
      const said = saidOf.get(row.id);
      const { state, inTime, firstSubmitted, withdrawn, counted } = row.standing;
      const below = belowOf(row, all);
      return {
        id: row.id,
        level: row.level,
        unit: unitOf(row),
        title: row.title,
        place: row.place_title,
        assignment: row.assignment,
        standing: state,
        standingTitle: say(standingTitle(state, row.bindingness), language),
        due: row.due_on,
        dayOff: row.day_off,
        daysLeft: row.days_left,
        dueSet: row.due_set,
        inTime: inTime ?? null,
        bindingness: row.bindingness,
        submittedAt: firstSubmitted ?? null,
        withdrawnAt: withdrawn ?? null,
        acceptedAt: counted ? (row.accepted_at?.toISOString() ?? null) : null,
        responsible: people.get(row.level_path) ?? [],
        lastContact: said ? contactOf(said, names) : null,
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
