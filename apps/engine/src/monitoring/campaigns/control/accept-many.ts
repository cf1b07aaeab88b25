import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { acceptManySchema, AcceptManyView } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import { EnginePool } from '../../../database/pools.js';
import { keyOfOne } from '../../../pipeline/idempotency.js';
import type { Moving } from '../../../pipeline/move-case.js';
import { Refusal } from '../../../problems/problem-error.js';
import type { StandingReport } from '../read/report-rows.js';
import { SeeCampaign } from '../read/see-campaign.js';
import { AcceptReport } from './accept-report.js';
import { named } from './chosen-reports.js';

type Item = AcceptManyView['items'][number];

interface Sent {
  id: string;
  short: number;
  open_remarks: number;
  late: boolean;
}

/** What the version that was sent says of itself, and nothing of one that was taken back. */
const SENT = `
select r.id, coalesce((select count(*)::int from jsonb_array_elements(v.told->'rows') line where line->>'status' = 'notDone'), 0) as short,
  (select count(*)::int from report_remark m where m.report_id = r.id and m.closed_at is null and m.round < r.round) as open_remarks,
  r.first_submitted_at > r.due_at as late
from report r left join report_version v on v.id = r.version_id and v.id = any(r.sent_version_ids) where r.id = any($1::uuid[])`;

/** Many reports accepted at once. Each is a decision of its own: one that is refused does not hold up the others. */
@Injectable()
export class AcceptMany {
  constructor(
    private readonly campaigns: SeeCampaign,
    private readonly one: AcceptReport,
    private readonly pool: EnginePool,
  ) {}

  async accept(
    asking: Moving,
    campaign: string,
    { reports: ids, preview }: z.infer<typeof acceptManySchema>,
  ): Promise<AcceptManyView> {
    const { reports } = await this.campaigns.see(asking.viewer, campaign);
    const chosen = named(reports, ids);
    const { rows } = await this.pool.query<Sent>(SENT, [chosen.map(({ id }) => id)]);
    const sent = new Map(rows.map((row) => [row.id, row]));
    const items: Item[] = [];
    for (const report of chosen) items.push(await this.decide(asking, report, sent.get(report.id), preview));
    return { items };
  }

  private async decide(
    { viewer, language, key }: Moving,
    report: StandingReport,
    sent: Sent | undefined,
    preview: boolean,
  ): Promise<Item> {
    const accepting = {
      viewer,
      language,
      report: report.id,
      key: keyOfOne('accept', report.id, key),
    };
    const warnings = sent ? warningsOf(sent, language) : [];
    const item = {
      report: report.id,
      title: report.unit_title,
      short: sent?.short ?? 0,
      warnings: warnings.length,
    };
    if (preview) {
      const refused = await this.one.foresee(accepting);
      return refused
        ? { ...item, outcome: 'refused', reasons: [say(refused, language)] }
        : { ...item, outcome: 'would', reasons: warnings };
    }
    try {
      await this.one.accept(accepting);
      return { ...item, outcome: 'accepted', reasons: warnings };
    } catch (error) {
      if (error instanceof Refusal && error.status < 500)
        return { ...item, outcome: 'refused', reasons: [say(error.words, language)] };
      throw error;
    }
  }
}

const warningsOf = ({ short, open_remarks, late }: Sent, language: Language): string[] =>
  [
    ...(late ? [{ ru: 'Отправлен после срока', en: 'Handed in after its date' }] : []),
    ...(short > 0 ? [{ ru: `Не выполнено строк: ${short}`, en: `Rows not done: ${short}` }] : []),
    ...(open_remarks > 0
      ? [{ ru: `Открытых замечаний: ${open_remarks}`, en: `Open remarks: ${open_remarks}` }]
      : []),
  ].map((text) => say(text, language));
