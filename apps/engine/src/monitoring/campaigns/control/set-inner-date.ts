import { Injectable } from '@nestjs/common';
import type { CampaignReportRow, InnerAssignment } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { EnginePool } from '../../../database/pools.js';
import type { Viewer } from '../../../identity/viewer.js';
import { inTransaction } from '../../../organisation/in-transaction.js';
import { TakeTurns } from '../../../pipeline/take-turns.js';
import { writeReports } from '../open/write-campaign.js';
import { ListReports } from '../read/list-reports.js';
import { SeeCampaign } from '../read/see-campaign.js';
import { moveDates, turnOf, type MovedReport } from './move-dates.js';
import { PlanInner, type PlannedInner } from './plan-inner.js';

const REASON = 'Внутренний срок муниципалитета';

/** Asks those of whom nothing was asked yet, and moves the dates of those who still owe. */
@Injectable()
export class SetInnerDate {
  constructor(
    private readonly planning: PlanInner,
    private readonly campaigns: SeeCampaign,
    private readonly listing: ListReports,
    private readonly turns: TakeTurns,
    private readonly pool: EnginePool,
  ) {}

  /** Answers the reports that it has changed. `at` tells a past (the demonstration). */
  async set(
    viewer: Viewer,
    campaign: string,
    input: InnerAssignment,
    language: Language,
    at?: string,
  ): Promise<{ items: CampaignReportRow[] }> {
    const now = at === undefined ? Date.now() : Date.parse(at);
    const keys = await this.turns.with([turnOf(campaign)], async () => {
      const planned = await this.planning.plan(viewer, campaign, input, language, now);
      await this.write(viewer, planned, now);
      return changedKeys(planned);
    });
    const { reports } = await this.campaigns.see(viewer, campaign);
    const written = reports.filter(({ key }) => keys.has(key));
    return { items: await this.listing.show(written, reports, language) };
  }

  private async write(
    viewer: Viewer,
    { seen: { row }, assignment, schools, fresh }: PlannedInner,
    now: number,
  ): Promise<void> {
    const moved = schools.flatMap(({ expected, report, outcome }): MovedReport[] =>
      report && outcome === 'moved'
        ? [
            {
              id: report.id,
              from: report.due_on,
              expected,
              reason: REASON,
              by: viewer.person.id,
              set: 'inner',
            },
          ]
        : [],
    );
    await inTransaction(this.pool, async (client) => {
      await moveDates(client, moved, now);
      await writeReports(client, row.id, row.title, fresh, now);
      await client.query(OWN_DAY, [fresh.map(({ expected: { key } }) => key)]);
      await client.query(REMEMBER, [row.id, JSON.stringify({ ...assignment, added: true }), assignment.id]);
      if (row.state === 'collecting' || row.state === 'consolidated')
        await client.query('select queue_report_openings($1)', [row.id]);
    });
  }
}

const changedKeys = ({ schools }: PlannedInner): ReadonlySet<string> =>
  new Set(
    schools
      .filter(({ outcome }) => outcome === 'asked' || outcome === 'moved')
      .map(({ expected: { key } }) => key),
  );

const OWN_DAY = `update report set due_set = 'inner' where key = any($1::text[])`;

/** The duty stands in the rules of the campaign once, whoever asked for it first. */
const REMEMBER = `
update campaign set rules = jsonb_set(rules, '{assignments}', (rules->'assignments') || $2::jsonb)
where id = $1 and not exists (select 1 from jsonb_array_elements(rules->'assignments') one where one->>'id' = $3)`;
