import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { CampaignReportRow, extendSchema } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import {
  escalationOf,
  extendDue,
  stillOwes,
  type Assignment,
  type ExpectedReport,
  type ExtensionResult,
} from '@tandem/monitoring-core';
import { EnginePool } from '../../../database/pools.js';
import type { Viewer } from '../../../identity/viewer.js';
import { inTransaction } from '../../../organisation/in-transaction.js';
import { TakeTurns } from '../../../pipeline/take-turns.js';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';
import { Refusal } from '../../../problems/problem-error.js';
import { ListReports } from '../read/list-reports.js';
import type { StandingReport } from '../read/report-rows.js';
import { SeeCampaign } from '../read/see-campaign.js';
import { refuseCampaign } from '../refusals.js';
import { ChooseReports, named } from './chosen-reports.js';
import { moveDates, turnOf, type MovedReport } from './move-dates.js';

type Refused = Extract<ExtensionResult, { ok: false }>;

/** More time with a reason, for all that are named or for none of them. */
@Injectable()
export class ExtendReports {
  constructor(
    private readonly choosing: ChooseReports,
    private readonly campaigns: SeeCampaign,
    private readonly listing: ListReports,
    private readonly units: UnitDirectory,
    private readonly turns: TakeTurns,
    private readonly pool: EnginePool,
  ) {}

  async extend(
    viewer: Viewer,
    campaign: string,
    input: z.infer<typeof extendSchema>,
    language: Language,
  ): Promise<{ items: CampaignReportRow[] }> {
    // Of two who extend the same at once the second one judges by the date that the first one set.
    await this.turns.with([turnOf(campaign)], () => this.write(viewer, campaign, input, language));
    const after = await this.campaigns.see(viewer, campaign);
    return { items: await this.listing.show(named(after.reports, input.reports), after.reports, language) };
  }

  private async write(
    viewer: Viewer,
    campaign: string,
    { reports: ids, due, reason }: z.infer<typeof extendSchema>,
    language: Language,
  ): Promise<void> {
    const { row, mine } = await this.choosing.of(viewer, campaign);
    const reports = named(mine, ids);
    refuseHandedIn(reports, ids, language);
    const now = Date.now();
    const calendar = this.units.calendar(row.region);
    const moved = reports.map((report): MovedReport => {
      const assignment = row.rules.assignments.find(({ id }) => id === report.assignment)!;
      const extended = extendDue(
        asExpected(report, assignment),
        { date: due, reason, by: viewer.person.id, at: new Date(now).toISOString() },
        { campaign: row.rules, calendar },
      );
      if (!extended.ok) throw refusal(extended, report, language);
      return {
        id: report.id,
        from: report.due_on,
        expected: extended.report,
        reason: reason.trim(),
        by: viewer.person.id,
        set: 'extended',
      };
    });
    await inTransaction(this.pool, (client) => moveDates(client, moved, now));
  }
}

/** A report as the core knows it; what was to be said of it by the former date is not asked for. */
const asExpected = (report: StandingReport, assignment: Assignment): ExpectedReport => {
  const due = {
    named: report.named_due,
    date: report.due_on,
    at: report.due_at.toISOString(),
    dayOff: report.day_off,
  };
  return {
    key: report.key,
    assignment: report.assignment,
    unit: report.unit_id,
    to: assignment.to,
    bindingness: report.bindingness,
    timeZone: report.zone,
    due,
    reminders: [],
    escalation: escalationOf({ bindingness: report.bindingness, to: assignment.to }, due),
  };
};

const FIELD: Record<Refused['code'], string> = {
  'no-reason': '/reason',
  'not-a-date': '/due',
  'not-later': '/due',
};

const refusal = ({ code, text }: Refused, { unit_title }: StandingReport, language: Language): Refusal => {
  const words =
    code === 'not-later'
      ? { ru: `${unit_title}: ${text.ru}`, en: `${unit_title}: ${text.en}` }
      : { ru: text.ru, en: text.en };
  return refuseCampaign.at(FIELD[code], code, words, say(words, language));
};

const refuseHandedIn = (
  reports: readonly StandingReport[],
  ids: readonly string[],
  language: Language,
): void => {
  const done = reports.find(({ standing }) => !stillOwes(standing));
  if (!done) return;
  const words = {
    ru: `${done.unit_title}: отчёт уже сдан, продлевать срок незачем. Уберите его из списка.`,
    en: `${done.unit_title}: the report has been handed in, it needs no more time. Take it off the list.`,
  };
  throw refuseCampaign.at(`/reports/${ids.indexOf(done.id)}`, 'handed-in', words, say(words, language));
};
