import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EnginePool } from '../../database/pools.js';
import { CheckBefore, type AboutToSend, type TakeBack } from '../../pipeline/check-before.js';
import { MakeTotal } from './make-total.js';
import { refuseTotal } from './total-refusals.js';
import { totalPlace } from './total-place.js';

/**
 * A campaign in which nobody's report was accepted is closed with a total of nothing but names: who was asked and has
 * not reported. What is accepted later corrects it, as any other.
 */
@Injectable()
export class NameMissing implements OnModuleInit {
  constructor(
    private readonly pool: EnginePool,
    private readonly totals: MakeTotal,
    private readonly before: CheckBefore,
  ) {}

  onModuleInit(): void {
    this.before.on('campaign', 'CAMPAIGN.CLOSE_EMPTY', (asked) => this.name(asked));
  }

  private async name({ viewer, caseId, at }: AboutToSend): Promise<TakeBack | undefined> {
    const place = await totalPlace(this.pool, caseId, null);
    if (!place) return undefined;
    const made = await this.totals.first(place, { person: viewer.person.id, at }, ({ below }) => {
      if (below.length === 0) throw refuseTotal.nobody();
    });
    return made === undefined ? undefined : () => this.totals.takeBack(made);
  }
}
