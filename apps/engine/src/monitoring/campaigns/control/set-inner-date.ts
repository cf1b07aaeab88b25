import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { CampaignReportRow, innerAssignmentSchema } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import {
  openCampaign,
  stillOwes,
  type Assignment,
  type Campaign,
  type ExpectedReport,
} from '@tandem/monitoring-core';
import { EnginePool } from '../../../database/pools.js';
import type { Viewer } from '../../../identity/viewer.js';
import { inTransaction } from '../../../organisation/in-transaction.js';
import { TakeTurns } from '../../../pipeline/take-turns.js';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';
import { writeReports } from '../open/write-campaign.js';
import { assignmentNamed, withDate } from '../plan/assignments-of.js';
import type { CampaignPlace } from '../plan/campaign-place.js';
import { placeReports } from '../plan/place-reports.js';
import { plansAsked } from '../plan/plans-in-force.js';
import { PreviewCampaign } from '../plan/preview-campaign.js';
import { refuseNoDates } from '../plan/read-period.js';
import { UnitsUnder } from '../plan/units-under.js';
import { ListReports } from '../read/list-reports.js';
import type { StandingReport } from '../read/report-rows.js';
import { SeeCampaign, type SeenCampaign } from '../read/see-campaign.js';
import { refuseCampaign } from '../refusals.js';
import { moveDates, type MovedReport } from './move-dates.js';

type Inner = z.infer<typeof innerAssignmentSchema>;

/** A municipality asks its schools by a day of its own: within the campaign of the region, before its own report is due. */
@Injectable()
export class SetInnerDate {
  constructor(
    private readonly campaigns: SeeCampaign,
    private readonly places: PreviewCampaign,
    private readonly under: UnitsUnder,
    private readonly units: UnitDirectory,
    private readonly listing: ListReports,
    private readonly turns: TakeTurns,
    private readonly pool: EnginePool,
  ) {}

  async set(
    viewer: Viewer,
    campaign: string,
    input: Inner,
    language: Language,
  ): Promise<{ items: CampaignReportRow[] }> {
    const place = await this.places.placeFor(viewer, input.unit);
    refuseNoDates({ '/due': input.due }, language);
    const ids = await this.turns.with([`campaign ${campaign}`], async () => {
      const seen = await this.campaigns.see(viewer, campaign);
      refuseClosed(seen);
      return this.write(viewer, seen, place, input, language);
    });
    const { reports } = await this.campaigns.see(viewer, campaign);
    const written = reports.filter(({ key }) => ids.has(key));
    return { items: await this.listing.show(written, reports, language) };
  }

  /** Adds those of whom nothing was asked yet and moves the dates of those who still owe; answers their keys. */
  private async write(
    viewer: Viewer,
    seen: SeenCampaign,
    place: CampaignPlace,
    input: Inner,
    language: Language,
  ): Promise<ReadonlySet<string>> {
    const { row, reports } = seen;
    const named = assignmentNamed(row.kind, input.assignment);
    const { expected, assignment } = await this.expected(row.rules, named, place, input, language);
    refuseAfterOwn(reports, place, input.due, language);
    const before = new Map(reports.map((report) => [report.key, report]));
    const moved = expected.flatMap((one): MovedReport[] => {
      const report = before.get(one.key);
      if (!report || !stillOwes(report.standing) || report.due_on === one.due.date) return [];
      const reason = 'Внутренний срок муниципалитета';
      return [{ id: report.id, from: report.due_on, expected: one, reason, by: viewer.person.id }];
    });
    const plans = await plansAsked(this.pool, place.path, row.rules.period, [assignment]);
    const fresh = placeReports(
      expected.filter(({ key }) => !before.has(key)),
      this.units,
      plans,
    );
    await inTransaction(this.pool, async (client) => {
      const now = Date.now();
      await moveDates(client, moved, now);
      await writeReports(client, row.id, row.title, fresh.reports, now);
      await client.query(REMEMBER, [row.id, JSON.stringify(assignment), input.assignment]);
      if (row.state === 'collecting' || row.state === 'consolidated')
        await client.query('select queue_report_openings($1)', [row.id]);
    });
    return new Set([
      ...fresh.reports.map(({ expected: { key } }) => key),
      ...expected
        .filter(({ key }) => moved.some(({ expected: { key: of } }) => of === key))
        .map(({ key }) => key),
    ]);
  }

  private async expected(
    rules: Campaign,
    named: Assignment | undefined,
    place: CampaignPlace,
    input: Inner,
    language: Language,
  ): Promise<{ readonly expected: readonly ExpectedReport[]; readonly assignment: Assignment }> {
    if (place.level !== 'municipality' || named?.to !== 'municipality')
      throw at('/assignment', 'not-inner', NOT_INNER, language);
    const assignment = withDate(named, input.due, 'municipality');
    const opening = openCampaign(
      { ...rules, assignments: [assignment] },
      await this.under.read(place.path),
      this.units.calendar(place.region),
    );
    if (!opening.ok) throw at('/due', opening.code, opening.text, language);
    return { expected: opening.reports, assignment };
  }
}

/** The duty stands in the rules of the campaign once, whoever asked for it first. */
const REMEMBER = `
update campaign set rules = jsonb_set(rules, '{assignments}', (rules->'assignments') || $2::jsonb)
where id = $1 and not exists (select 1 from jsonb_array_elements(rules->'assignments') one where one->>'id' = $3)`;

const NOT_INNER = {
  ru: 'Внутренний срок муниципалитет назначает только отчётам своих школ.',
  en: 'A municipality sets inner dates only for the reports of its own schools.',
};

const at = (path: string, code: string, words: { ru: string; en: string }, language: Language) =>
  refuseCampaign.at(path, code, words, say(words, language));

const refuseClosed = ({ row }: SeenCampaign): void => {
  if (row.state === 'closed' || row.state === 'cancelled') throw refuseCampaign.notCollecting();
};

/** What is summed up has to be there before the sum is due. */
const refuseAfterOwn = (
  reports: readonly StandingReport[],
  place: CampaignPlace,
  due: string,
  language: Language,
): void => {
  const own = reports.find(({ level, level_path }) => level === 'municipality' && level_path === place.path);
  if (!own || due <= own.due_on) return;
  const date = own.due_on.split('-').reverse().join('.');
  throw at(
    '/due',
    'after-own-due',
    {
      ru: `Ваш отчёт нужен к ${date}: школы должны сдать свои не позже.`,
      en: `Your own report is due on ${own.due_on}: the schools have to hand theirs in by then.`,
    },
    language,
  );
};
