import { Injectable } from '@nestjs/common';
import { ReadContext, type Reader } from '../../../database/read-context.js';
import type { Viewer } from '../../../identity/viewer.js';
import { refuse } from '../../../problems/problem-error.js';
import { CAMPAIGN_COLUMNS, CAMPAIGN_FROM, type CampaignDataRow } from './campaign-rows.js';
import { readReports, type StandingReport } from './report-rows.js';

export interface SeenCampaign {
  readonly row: CampaignDataRow;
  readonly reports: readonly StandingReport[];
}

const ROW = `select ${CAMPAIGN_COLUMNS} from ${CAMPAIGN_FROM} where c.id = $1`;

/** A campaign with its reports, as far as the viewer sees them; «not found» for everybody else. */
@Injectable()
export class SeeCampaign {
  constructor(private readonly context: ReadContext) {}

  see(viewer: Viewer, id: string): Promise<SeenCampaign> {
    return this.seeWith(viewer, id, () => Promise.resolve({}));
  }

  /** With whatever else is read of it under the same rights. */
  seeWith<More>(
    viewer: Viewer,
    id: string,
    more: (reader: Reader, seen: SeenCampaign) => Promise<More>,
  ): Promise<SeenCampaign & More> {
    return this.context.as(viewer, async (reader) => {
      const row = await reader.one<CampaignDataRow>(ROW, [id]);
      if (!row) throw refuse.notFound();
      const seen = { row, reports: await readReports(reader, [id], Date.now()) };
      return { ...seen, ...(await more(reader, seen)) };
    });
  }
}
