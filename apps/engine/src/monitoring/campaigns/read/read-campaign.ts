import { Injectable } from '@nestjs/common';
import { REPORT_LEVELS, type CampaignView } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { campaignDays } from '@tandem/monitoring-core';
import { ListEvents } from '../../../cases/list-events.js';
import { EnginePool } from '../../../database/pools.js';
import type { Reader } from '../../../database/read-context.js';
import type { Viewer } from '../../../identity/viewer.js';
import { CommitCase } from '../../../pipeline/commit-case.js';
import { Definitions } from '../../../pipeline/definitions.js';
import { ShortNames } from '../../../pipeline/short-names.js';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';
import { runsAt } from '../campaign-rights.js';
import { toCampaignRow } from './campaign-rows.js';
import { InnerOf } from './inner-of.js';
import type { StandingReport } from './report-rows.js';
import { SeeCampaign, type SeenCampaign } from './see-campaign.js';
import { duesOf, sentByDay } from './sent-by-day.js';
import { showAssignment, showDays } from './show-campaign.js';
import { tally } from './tally.js';

interface ReminderDay {
  report_id: string;
  date: string;
}
interface TotalsRow {
  number: number;
  at: Date;
  by_person: string | null;
  corrections: number;
}

const REMINDERS = `
select m.report_id, to_char(m.date, 'YYYY-MM-DD') as date from report_moment m
where m.report_id = any($1::uuid[]) and m.kind = 'reminder' and m.outcome is distinct from 'withdrawn'`;

const TOTALS = `
select s.number, s.at, s.by_person, (select count(*)::int from consolidation x where x.campaign_id = s.campaign_id and x.level_path = s.level_path and x.correction is not null) as corrections
from consolidation s join campaign c on c.id = s.campaign_id and s.level_path = c.level_path where s.campaign_id = $1 order by s.number desc limit 1`;

/** The page of a campaign: what it asks, how far it has come, and what this person may do with it. */
@Injectable()
export class ReadCampaign {
  constructor(
    private readonly campaigns: SeeCampaign,
    private readonly pool: EnginePool,
    private readonly cases: CommitCase,
    private readonly definitions: Definitions,
    private readonly events: ListEvents,
    private readonly units: UnitDirectory,
    private readonly names: ShortNames,
    private readonly inner: InnerOf,
  ) {}

  async read(viewer: Viewer, id: string, language: Language): Promise<CampaignView> {
    const seen = await this.campaigns.seeWith(viewer, id, readMore);
    const { row, reports, reminders, totals } = seen;
    const live = (await this.cases.live(id))!;
    const workflow = await this.definitions.workflow(live.workflowId);
    const names = await this.names.of([row.created_by, totals?.by_person ?? null]);
    const person = (who: string | null) => (who ? { id: who, name: names.get(who) ?? '' } : null);
    const mayRun = runsAt(viewer, row.level_path);
    const { days, headFrom } = row.rules.reminding;
    return {
      ...(await toCampaignRow(row, reports, viewer, this.definitions, language)),
      revision: live.revision,
      workflow: live.workflowKey,
      cutOff: row.cut_off,
      days: showDays(
        campaignDays(
          { ...row.rules, opensOn: row.opens_on, cutOff: row.cut_off },
          datedReports(reports, reminders),
          this.units.calendar(row.region),
        ),
        language,
      ),
      today: row.today,
      assignments: assignmentsOf(seen, language),
      reminding: { days: [...days], headFrom },
      opening: { done: await this.opened(reports), of: row.state === 'scheduled' ? 0 : reports.length },
      levels: REPORT_LEVELS.flatMap((level) => {
        const of = reports.filter((one) => one.level === level);
        return of.length > 0
          ? [{ level, completeness: tally(of), sent: sentByDay(of), dues: duesOf(of) }]
          : [];
      }),
      inner: await this.inner.of(viewer, seen, language),
      consolidation: totals
        ? {
            number: totals.number,
            at: totals.at.toISOString(),
            by: person(totals.by_person),
            corrections: totals.corrections,
          }
        : null,
      mayRun,
      availableEvents: mayRun ? await this.events.for(viewer, live, workflow, language) : [],
      openedBy: person(row.created_by),
    };
  }

  /** Of the reports that he sees those whose cases the queue has opened. */
  private async opened(reports: readonly StandingReport[]): Promise<number> {
    const { rows } = await this.pool.query<{ done: number }>(
      'select count(*)::int as done from "case" where id = any($1::uuid[])',
      [reports.map(({ id }) => id)],
    );
    return rows[0]!.done;
  }
}

const readMore = async (reader: Reader, { row, reports }: SeenCampaign) => ({
  reminders: await reader.rows<ReminderDay>(REMINDERS, [reports.map(({ id }) => id)]),
  totals: await reader.one<TotalsRow>(TOTALS, [row.id]),
});

const datedReports = (reports: readonly StandingReport[], reminders: readonly ReminderDay[]) => {
  const days = new Map<string, ReminderDay[]>();
  for (const one of reminders) {
    const of = days.get(one.report_id);
    if (of) of.push(one);
    else days.set(one.report_id, [one]);
  }
  return reports.map(({ id, assignment, due_on }) => ({
    assignment,
    due: { date: due_on },
    reminders: days.get(id) ?? [],
  }));
};

/** Where inner dates differ, the earliest of those that the viewer sees. */
const assignmentsOf = ({ row, reports }: SeenCampaign, language: Language): CampaignView['assignments'] =>
  row.rules.assignments.flatMap((assignment) => {
    const of = reports
      .filter((report) => report.assignment === assignment.id)
      .sort((a, b) => a.due_on.localeCompare(b.due_on));
    const first = of[0];
    return first
      ? [
          showAssignment(
            assignment,
            { level: first.level, units: of.length, due: first.due_on, dayOff: first.day_off },
            language,
          ),
        ]
      : [];
  });
