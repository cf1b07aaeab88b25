import { Injectable } from '@nestjs/common';
import type { NewCampaign } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { newId } from '@tandem/store';
import { EnginePool } from '../../../database/pools.js';
import type { Viewer } from '../../../identity/viewer.js';
import { inTransaction } from '../../../organisation/in-transaction.js';
import { keyReused, requestDigest } from '../../../pipeline/idempotency.js';
import { TakeTurns } from '../../../pipeline/take-turns.js';
import { PlanCampaign } from '../plan/plan-campaign.js';
import { PreviewCampaign } from '../plan/preview-campaign.js';
import { refuseCampaign } from '../refusals.js';
import { OpenCampaignCase } from './open-campaign-case.js';
import { unwriteCampaign, writeCampaign } from './write-campaign.js';

/** Opens a campaign: every row of it at once, then its case; the cases of reports are opened by the queue. */
@Injectable()
export class OpenCampaign {
  constructor(
    private readonly pool: EnginePool,
    private readonly places: PreviewCampaign,
    private readonly planning: PlanCampaign,
    private readonly cases: OpenCampaignCase,
    private readonly turns: TakeTurns,
  ) {}

  /** Answers the id of the campaign; the same key answers the same campaign. `at` tells a past (the demonstration, tests). */
  async open(
    viewer: Viewer,
    input: NewCampaign,
    language: Language,
    idempotencyKey?: string,
    at?: string,
  ): Promise<string> {
    const place = await this.places.placeFor(viewer, input.unit);
    const now = at ? Date.parse(at) : Date.now();
    const id = idempotencyKey ? idOfKey(viewer.person.id, idempotencyKey) : newId();
    // Two that open the same at once: the second finds the first one's.
    return this.turns.with([`campaign ${place.path}`], async () => {
      if (idempotencyKey && (await this.wasOpened(id, input))) return id;
      const planned = await this.planning.plan(id, place, input, language, now);
      if (planned.problems.length > 0) throw refuseCampaign.problems(planned.problems);
      await this.refuseSecond(place.path, planned.campaign);
      await inTransaction(this.pool, (client) =>
        writeCampaign(client, {
          place,
          planned,
          request: requestDigest(input),
          author: viewer.person.id,
          now,
        }),
      );
      try {
        await this.cases.open({ viewer }, id, at);
      } catch (error) {
        await inTransaction(this.pool, (client) => unwriteCampaign(client, id));
        throw error;
      }
      return id;
    });
  }

  /** Whether this key opened it before; with another body it is refused. */
  private async wasOpened(id: string, input: NewCampaign): Promise<boolean> {
    const { rows } = await this.pool.query<{ request: string | null }>(
      `select rules->>'request' as request from campaign where id = $1`,
      [id],
    );
    if (!rows[0]) return false;
    if (rows[0].request !== requestDigest(input)) throw keyReused();
    return true;
  }

  /** As the index `campaign_once` has it: what is asked once is asked by one campaign. */
  private async refuseSecond(
    path: string,
    {
      kind,
      period,
    }: { readonly kind: string; readonly period: { readonly from: string; readonly to: string } },
  ): Promise<void> {
    if (kind === 'onRequest') return;
    const { rows } = await this.pool.query<{ title: string }>(
      `select title from campaign where level_path = $1::ltree and kind = $2 and period_from = $3 and period_to = $4 and state <> 'cancelled'`,
      [path, kind, period.from, period.to],
    );
    if (rows[0]) throw refuseCampaign.exists(rows[0].title);
  }
}

/** A key that is sent again is known by the id that follows from it. */
const idOfKey = (person: string, key: string): string => {
  const digest = requestDigest(['openCampaign', person, key]);
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
};
