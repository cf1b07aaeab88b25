import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { CampaignRow, campaignsQuery, Page } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { ReadContext } from '../../../database/read-context.js';
import type { Viewer } from '../../../identity/viewer.js';
import { Definitions } from '../../../pipeline/definitions.js';
import { pageAfter, readCursor } from '../../../problems/paging.js';
import { CAMPAIGN_COLUMNS, CAMPAIGN_FROM, toCampaignRow, type CampaignDataRow } from './campaign-rows.js';
import { readReports } from './report-rows.js';

const LIST = `
select * from (select ${CAMPAIGN_COLUMNS}, c.period_from, c.period_to from ${CAMPAIGN_FROM}) c
where ($1::text is null or c.kind = $1) and ($2::text is null or c.state = $2)
  and ($3::int is null or $3 between extract(year from c.period_from) and extract(year from c.period_to))
  and ($4::text is null or (c.sort_key, c.id::text) < ($4, $5))
order by c.sort_key desc, c.id::text desc limit $6`;

/** Campaigns that concern the viewer: those that he runs, that ask his place, or that are run below him. */
@Injectable()
export class ListCampaigns {
  constructor(
    private readonly context: ReadContext,
    private readonly definitions: Definitions,
  ) {}

  async list(
    viewer: Viewer,
    query: z.infer<typeof campaignsQuery>,
    language: Language,
  ): Promise<Page<CampaignRow>> {
    const cursor = readCursor(query.cursor);
    const { rows, reports } = await this.context.as(viewer, async (reader) => {
      const rows = await reader.rows<CampaignDataRow>(LIST, [
        query.kind ?? null,
        query.state ?? null,
        query.year ?? null,
        cursor?.at ?? null,
        cursor?.id ?? null,
        query.limit + 1,
      ]);
      return {
        rows,
        reports: await readReports(
          reader,
          rows.map(({ id }) => id),
          Date.now(),
        ),
      };
    });
    const page = pageAfter(rows, query.limit, ({ sort_key, id }) => ({ at: sort_key, id }));
    return {
      items: await Promise.all(
        page.items.map((row) =>
          toCampaignRow(
            row,
            reports.filter(({ campaign_id }) => campaign_id === row.id),
            viewer,
            this.definitions,
            language,
          ),
        ),
      ),
      nextCursor: page.nextCursor,
    };
  }
}
