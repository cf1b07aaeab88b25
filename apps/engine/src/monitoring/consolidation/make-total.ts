import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import {
  consolidate,
  type Consolidation,
  type ConsolidationInput,
  type Correction,
} from '@tandem/monitoring-core';
import { newId } from '@tandem/store';
import { KeepVersions } from '../../approvals/read/keep-versions.js';
import { EnginePool } from '../../database/pools.js';
import { inTransaction } from '../../organisation/in-transaction.js';
import { acceptedBelow, expectedOf, reportsBelow, type ReportBelow } from './accepted-reports.js';
import { totalWithoutCases, type KeptTotal } from './kept-total.js';
import { roadmapOf, type TotalPlace } from './total-place.js';

/** A total with what it was made of; the people behind its numbers are in it. */
export interface MadeTotal {
  readonly below: readonly ReportBelow[];
  readonly input: ConsolidationInput;
  readonly consolidation: Consolidation;
}

/** Makes totals of what was accepted, and keeps them: each by a number of its own, none ever overwritten. */
@Injectable()
export class MakeTotal {
  constructor(
    private readonly pool: EnginePool,
    private readonly versions: KeepVersions,
  ) {}

  /** As it would be now. `database`: the connection of a transaction that must not wait for another one. */
  async now(place: TotalPlace, database: Pool | PoolClient = this.pool): Promise<MadeTotal> {
    const below = await reportsBelow(database, place.campaign, place.path, place.level);
    const input = await this.input(place, below, database);
    return { below, input, consolidation: consolidate(input) };
  }

  /** What a total of these reports is made of, with the people behind their numbers. */
  async input(
    place: TotalPlace,
    below: readonly ReportBelow[],
    database: Pool | PoolClient = this.pool,
  ): Promise<ConsolidationInput> {
    const roadmap = await roadmapOf(this.versions, place.roadmapVersion, database);
    const accepted = await acceptedBelow(database, below, roadmap);
    return { roadmap, period: place.period, expected: expectedOf(below), accepted };
  }

  /** The first total of a place, unless `check` refuses it; undefined where one stands already. */
  first(
    place: TotalPlace,
    { person, at }: { readonly person: string; readonly at: string | undefined },
    check: (made: MadeTotal) => void,
  ): Promise<string | undefined> {
    return inTransaction(this.pool, async (client) => {
      await lockTotals(client, place.campaign);
      const { rowCount } = await client.query(
        'select 1 from consolidation where campaign_id = $1 and level_path = $2::ltree limit 1',
        [place.campaign, place.path],
      );
      if (rowCount) return undefined;
      const made = await this.now(place, client);
      check(made);
      return this.keep(client, place, made, { person, number: 1, ...(at ? { at } : {}) });
    });
  }

  /** What was made for a step that was then refused. */
  async takeBack(total: string): Promise<void> {
    await this.pool.query('delete from consolidation where id = $1', [total]);
  }

  async keep(
    client: PoolClient,
    place: TotalPlace,
    { below, consolidation }: Pick<MadeTotal, 'below' | 'consolidation'>,
    by: {
      readonly person: string | null;
      readonly number: number;
      readonly correction?: Correction;
      readonly at?: string;
    },
  ): Promise<string> {
    const id = newId();
    const kept: KeptTotal = {
      consolidation: totalWithoutCases(consolidation),
      reports: below,
      roadmapVersion: place.roadmapVersion,
    };
    await client.query(
      `insert into consolidation (id, campaign_id, level_path, number, content, correction, by_person, at) values ($1, $2, $3::ltree, $4, $5, $6, $7, coalesce($8, now()))`,
      [
        id,
        place.campaign,
        place.path,
        by.number,
        JSON.stringify(kept),
        by.correction ? JSON.stringify(by.correction) : null,
        by.person,
        by.at ?? null,
      ],
    );
    return id;
  }
}

/** One total of a campaign at a time: two reports accepted at once make two numbers, in order. */
export const lockTotals = async (client: PoolClient, campaign: string): Promise<void> => {
  await client.query('select 1 from campaign where id = $1 for no key update', [campaign]);
};
