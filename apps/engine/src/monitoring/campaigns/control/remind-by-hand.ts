import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { remindSchema } from '@tandem/contracts';
import { stillOwes } from '@tandem/monitoring-core';
import { EnginePool } from '../../../database/pools.js';
import type { Viewer } from '../../../identity/viewer.js';
import { inTransaction } from '../../../organisation/in-transaction.js';
import { refuse } from '../../../problems/problem-error.js';
import { inFew, tell } from '../moments/sweep-report-moments.js';
import { ChooseReports, named } from './chosen-reports.js';

/** One letter by hand for a report and day: the key of the place's own date, whoever clicks and however often. */
const BY_HAND = `
insert into report_moment (key, report_id, kind, date, at, roles, settled_at, outcome, by_person)
select r.key || ':byHand:' || local_today(r.zone), r.id, 'byHand', local_today(r.zone), now(), $2::text[], now(), 'told', $3
from report r where r.id = any($1::uuid[]) on conflict (key) do nothing returning report_id`;

/** A letter by hand to those who still owe, and to nobody else. */
@Injectable()
export class RemindByHand {
  constructor(
    private readonly choosing: ChooseReports,
    private readonly pool: EnginePool,
  ) {}

  async remind(
    viewer: Viewer,
    campaign: string,
    { reports: ids, level, note }: z.infer<typeof remindSchema>,
  ): Promise<{ told: number; left: number }> {
    const { row, mine } = await this.choosing.of(viewer, campaign);
    if (row.state === 'scheduled') throw notOpenYet();
    const meant = (ids ? named(mine, ids) : mine).filter(
      (report) => level === undefined || report.level === level,
    );
    const owing = meant.filter(({ standing }) => stillOwes(standing));
    const { roles, headRoles } = row.rules.reminding;
    const told = await inTransaction(this.pool, async (client) => {
      const { rows } = await client.query<{ report_id: string }>(BY_HAND, [
        owing.map(({ id }) => id),
        [...roles, ...headRoles],
        viewer.person.id,
      ]);
      if (rows.length > 0)
        await tell(
          client,
          inFew({
            kind: 'byHand',
            reports: rows.map(({ report_id }) => report_id),
            roles: [...roles, ...headRoles],
            ...(note ? { note } : {}),
          }),
        );
      return rows.length;
    });
    return { told, left: meant.length - told };
  }
}

const notOpenYet = () =>
  refuse.notPossible('campaign-not-open-yet', {
    ru: 'Кампания ещё не открылась: напоминать не о чем.',
    en: 'The campaign is not open yet: there is nothing to remind of.',
  });
