import { Injectable } from '@nestjs/common';
import type { NewCampaign } from '@tandem/contracts';
import { EnginePool } from '../../../database/pools.js';
import { OpenNewCase, type Opener } from '../../../pipeline/open-new-case.js';
import { Refusal } from '../../../problems/problem-error.js';
import { workflowOfKind } from '../plan/assignments-of.js';

interface Row {
  kind: NewCampaign['kind'];
  title: string;
  unit_id: string;
  level: 'region' | 'municipality';
  opens_on: string;
  consolidate_by: string;
}

const CAMPAIGN = `
select c.kind, c.title, c.unit_id, case (select u.kind from unit u where u.path = c.level_path) when 'region' then 'region' else 'municipality' end as level,
  to_char(c.opens_on, 'YYYY-MM-DD') as opens_on,
  to_char((select max(r.due_on) from report r where r.campaign_id = c.id), 'YYYY-MM-DD') as consolidate_by
from campaign c where c.id = $1`;

/** Opens the case of a campaign whose rows are written; an open one stays as it is. */
@Injectable()
export class OpenCampaignCase {
  constructor(
    private readonly pool: EnginePool,
    private readonly opening: OpenNewCase,
  ) {}

  async open(opener: Opener, campaign: string, at?: string): Promise<'opened' | 'open' | 'gone'> {
    const { rows } = await this.pool.query<Row>(CAMPAIGN, [campaign]);
    const row = rows[0];
    const workflow = row && workflowOfKind(row.kind);
    if (!row || !workflow) return 'gone';
    if (await this.isOpen(campaign)) return 'open';
    try {
      await this.opening.open(
        opener,
        {
          workflow,
          unit: row.unit_id,
          id: campaign,
          title: row.title,
          parentId: null,
          data: { kind: row.level, opensOn: row.opens_on, consolidateBy: row.consolidate_by },
          ...(at ? { at } : {}),
        },
        'ru',
      );
      return 'opened';
    } catch (error) {
      // Somebody else was faster with the same case.
      if (error instanceof Refusal && (await this.isOpen(campaign))) return 'open';
      throw error;
    }
  }

  private async isOpen(id: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('select 1 from "case" where id = $1', [id]);
    return rowCount === 1;
  }
}
