import { Injectable } from '@nestjs/common';
import type { Language } from '@tandem/domain';
import { AuditLog } from '../../audit/audit-log.js';
import { EnginePool } from '../../database/pools.js';
import type { Viewer } from '../../identity/viewer.js';
import { AcceptCommand } from '../../pipeline/accept-command.js';
import { Refusal, refuse } from '../../problems/problem-error.js';
import { runsAt } from '../campaigns/campaign-rights.js';
import { MakeTotal } from './make-total.js';
import { refuseTotal } from './total-refusals.js';
import { totalPlace, type TotalPlace } from './total-place.js';

/** Fixes a total: who is in it, who is missing by name, and the numbers (workflow e, CONSOLIDATE). */
@Injectable()
export class FixTotal {
  constructor(
    private readonly pool: EnginePool,
    private readonly totals: MakeTotal,
    private readonly accepting: AcceptCommand,
    private readonly audit: AuditLog,
  ) {}

  /** The first time it is made; afterwards it is only corrected. `at` tells a past. */
  async fix(
    viewer: Viewer,
    campaign: string,
    path: string | null,
    language: Language,
    { key, at }: { readonly key?: string | undefined; readonly at?: string } = {},
  ): Promise<TotalPlace> {
    const place = await totalPlace(this.pool, campaign, path);
    if (!place) throw refuse.notFound();
    if (!runsAt(viewer, place.path)) {
      this.audit.refused(viewer, 'campaign.consolidate', campaign);
      throw refuseTotal.notYours();
    }
    const made = await this.make(viewer, place, at);
    if (place.path !== place.campaignPath) return place;
    try {
      await this.accepting.send(
        viewer,
        {
          caseId: campaign,
          type: 'CAMPAIGN.CONSOLIDATE',
          ...(key ? { idempotencyKey: key } : {}),
          ...(at ? { at } : {}),
        },
        language,
      );
    } catch (error) {
      // After any other failure the campaign may have moved all the same.
      if (made && error instanceof Refusal) await this.totals.takeBack(made);
      throw error;
    }
    return place;
  }

  /** The id of what was made now; undefined where a total stands already: it was brought up to date. */
  private make({ person }: Viewer, place: TotalPlace, at: string | undefined): Promise<string | undefined> {
    return this.totals.first(place, { person: person.id, at }, ({ below, input }) => {
      if (below.length === 0) throw refuseTotal.nobody();
      if (input.accepted.length === 0) throw refuseTotal.nothing();
    });
  }
}
