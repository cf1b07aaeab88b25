import type { RemarkView } from '@tandem/contracts';
import type { Reader } from '../../database/read-context.js';
import { standingOfRemark, type SaidRow } from './remark-said.js';

/** A remark as it is stored, with its replies in the order in which they were given. */
export interface RemarkRow extends SaidRow {
  roadmap_id: string;
  parent_measure_id: string | null;
  closed_by: string | null;
  replies: ReplyRow[] | null;
}

interface ReplyRow {
  id: string;
  author_id: string;
  on_behalf_of: string | null;
  side_unit_id: string;
  side: string;
  text: string;
  at: string;
}

const REMARKS = `
select m.id, m.roadmap_id, v.number as version, m.round, m.measure_id, m.parent_measure_id, m.author_id, m.on_behalf_of,
  m.side_unit_id, u.title as side, m.text, m.at, m.closed_at, m.closed_by,
  (select json_agg(json_build_object('id', p.id, 'author_id', p.author_id, 'on_behalf_of', p.on_behalf_of, 'side_unit_id', p.side_unit_id,
     'side', s.title, 'text', p.text, 'at', p.at) order by p.at, p.id)
   from roadmap_reply p join unit s on s.id = p.side_unit_id where p.remark_id = m.id) as replies
from roadmap_remark m join unit u on u.id = m.side_unit_id join roadmap_version v on v.id = m.version_id`;

/** All remarks on a plan that the reader may see. */
export const readRemarks = (reader: Reader, roadmap: string): Promise<RemarkRow[]> =>
  reader.rows<RemarkRow>(`${REMARKS} where m.roadmap_id = $1 order by m.at, m.id`, [roadmap]);

export const readRemark = (reader: Reader, id: string): Promise<RemarkRow | undefined> =>
  reader.one<RemarkRow>(`${REMARKS} where m.id = $1`, [id]);

/** Where a remark stands: it is answered while the last word is the other side's. */
export const stateOf = (row: RemarkRow, round: number): RemarkView['state'] => {
  const last = row.replies?.at(-1);
  return standingOfRemark(row, round, last !== undefined && last.side_unit_id !== row.side_unit_id);
};

/** Everybody who is named in these remarks. */
export const personsIn = (rows: readonly RemarkRow[]): string[] => [
  ...new Set(
    rows
      .flatMap((row) => [
        row.author_id,
        row.on_behalf_of,
        row.closed_by,
        ...(row.replies ?? []).flatMap((reply) => [reply.author_id, reply.on_behalf_of]),
      ])
      .filter((id) => id !== null),
  ),
];
