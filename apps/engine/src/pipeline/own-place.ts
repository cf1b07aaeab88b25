import { Injectable } from '@nestjs/common';
import { reachOf } from '@tandem/domain';
import type { EventSpec } from '@tandem/workflow-core';
import { UnitDirectory, type UnitFacts } from './unit-directory.js';

/** The place that a unit answers for: its own, or that beside which it stands as a body. */
export const placeOfUnit = ({ kind, path }: UnitFacts): string => reachOf({ unitKind: kind, unitPath: path });

/** Where a role must be held for an event that only the case's own place may send. */
@Injectable()
export class OwnPlace {
  constructor(private readonly units: UnitDirectory) {}

  /** Undefined for an event that asks for no place. */
  async of(live: { readonly unitId: string }, event: EventSpec): Promise<string | undefined> {
    if (event.at !== 'own') return undefined;
    const unit = await this.units.of(live.unitId);
    return unit && placeOfUnit(unit);
  }

  /** The same where the directory is in memory already: judging again is synchronous. */
  known(live: { readonly unitId: string }, event: EventSpec): string | undefined {
    const unit = event.at === 'own' ? this.units.known(live.unitId) : undefined;
    return unit && placeOfUnit(unit);
  }
}
