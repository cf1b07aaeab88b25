import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { AuditLog } from '../../audit/audit-log.js';
import { EnginePool } from '../../database/pools.js';
import type { Viewer } from '../../identity/viewer.js';
import { inTransaction } from '../../organisation/in-transaction.js';
import { AnnounceRemarks } from './announce-remarks.js';
import { FindRoadmap, type SeenRoadmap } from './find-roadmap.js';
import { idByKey } from './id-by-key.js';
import { remarkRefusals } from './remark-refusals.js';
import { reviewingSide, type Side } from './review-sides.js';

export interface NewRemark {
  readonly measure?: string | undefined;
  readonly parentMeasure?: string | undefined;
  readonly text: string;
}

const MOST = 1_000;

/** Remarks of those who review: on the version that was sent, in the round that is going on. */
@Injectable()
export class WriteRemarks {
  constructor(
    private readonly pool: EnginePool,
    private readonly roadmaps: FindRoadmap,
    private readonly announce: AnnounceRemarks,
    private readonly audit: AuditLog,
  ) {}

  /** Writes all of them or none; answers their ids. With a key the same request is written once. `at` tells a past. */
  async write(
    viewer: Viewer,
    id: string,
    remarks: readonly NewRemark[],
    key?: string,
    at?: string,
  ): Promise<string[]> {
    remarks.forEach(refuseTwoPlaces);
    const seen = await this.roadmaps.find(viewer, id);
    const ids = remarks.map((_, index) => idByKey(key, viewer.person.id, id, index));
    const side = reviewingSide(viewer, seen);
    if (!side || seen.version === null) {
      // A repeated request may come when its round is over: what it was answered the first time is the answer.
      if (key && (await this.areWritten(ids, remarks))) return ids;
      this.audit.refused(viewer, 'roadmap.remark', id);
      throw remarkRefusals.notReviewing();
    }
    const path = await inTransaction(this.pool, async (client) => {
      refuseUnknownRows(remarks, await rowsOf(client, seen));
      const { rows } = await client.query<{ path: string }>(INSERT, [
        ids,
        remarks.map((one) => one.measure ?? null),
        remarks.map((one) => one.parentMeasure ?? null),
        remarks.map((one) => one.text),
        ...originOf(viewer, seen, side),
        at ?? null,
      ]);
      if (rows.length < remarks.length && !(await this.areWritten(ids, remarks, client)))
        throw remarkRefusals.keyReused();
      return rows[0]?.path;
    });
    // Nobody of the other side hears that something is being written.
    if (path) await this.announce.tell(seen, { path });
    return ids;
  }

  private async areWritten(
    ids: readonly string[],
    remarks: readonly NewRemark[],
    client: Pick<PoolClient, 'query'> = this.pool,
  ): Promise<boolean> {
    const { rows } = await client.query<Written>(
      `select id, measure_id, parent_measure_id, text from roadmap_remark where id = any($1::uuid[])`,
      [ids],
    );
    const written = new Map(rows.map((row) => [row.id, row]));
    return remarks.every((one, index) => {
      const row = written.get(ids[index]!);
      return (
        row?.text === one.text &&
        row.measure_id === (one.measure ?? null) &&
        row.parent_measure_id === (one.parentMeasure ?? null)
      );
    });
  }
}

const INSERT = `
insert into roadmap_remark (id, roadmap_id, version_id, round, measure_id, parent_measure_id, author_id, on_behalf_of, side_unit_id, side_path, text, at)
select n.id, $5, $6, $7, n.measure, n.parent, $8, $9, u.id, u.path, n.text, coalesce($11::timestamptz, now()) + n.place * interval '1 microsecond'
from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) with ordinality as n(id, measure, parent, text, place), unit u
where u.id = $10 on conflict (id) do nothing returning side_path::text as path`;

const originOf = (viewer: Viewer, seen: SeenRoadmap, side: Side): unknown[] => [
  seen.id,
  seen.version,
  seen.round,
  viewer.person.id,
  side.onBehalfOf ?? null,
  side.unitId,
];

interface Written {
  id: string;
  measure_id: string | null;
  parent_measure_id: string | null;
  text: string;
}

/** What may be remarked on: rows of the version that was sent and of the plan above that it was made for. */
interface PlanRows {
  readonly own: ReadonlySet<string>;
  readonly above: ReadonlySet<string>;
}

/** The lock keeps the round from ending between the right and the writing. */
const ROWS = `
select jsonb_path_query_array(v.plan, '$.measures[*].id') as own,
  (select jsonb_path_query_array(a.plan, '$.measures[*].id') from roadmap_version a where a.id = v.parent_version_id) as above,
  (select count(*)::int from roadmap_remark m where m.roadmap_id = r.id) as remarks
from roadmap r join roadmap_version v on v.id = r.version_id where r.id = $1 and r.version_id = $2 and r.round = $3 for share of r`;

const rowsOf = async (client: PoolClient, seen: SeenRoadmap): Promise<PlanRows> => {
  const { rows } = await client.query<{ own: string[]; above: string[] | null; remarks: number }>(ROWS, [
    seen.id,
    seen.version,
    seen.round,
  ]);
  const row = rows[0];
  if (!row) throw remarkRefusals.roundOver();
  if (row.remarks >= MOST) throw remarkRefusals.tooMany();
  return { own: new Set(row.own), above: new Set(row.above) };
};

const refuseTwoPlaces = (remark: NewRemark): void => {
  if (remark.measure !== undefined && remark.parentMeasure !== undefined) throw remarkRefusals.twoPlaces();
};

const refuseUnknownRows = (remarks: readonly NewRemark[], { own, above }: PlanRows): void => {
  for (const { measure, parentMeasure } of remarks) {
    if (measure !== undefined && !own.has(measure)) throw remarkRefusals.noSuchRow('/measure');
    if (parentMeasure !== undefined && !above.has(parentMeasure))
      throw remarkRefusals.noSuchRow('/parentMeasure');
  }
};
