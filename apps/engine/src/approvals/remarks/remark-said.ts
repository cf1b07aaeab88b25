import type { RemarkView, ReportRemarkView } from '@tandem/contracts';

/** What of a remark is stored alike for a plan and for a report. */
export interface SaidRow {
  id: string;
  version: number;
  round: number;
  measure_id: string | null;
  author_id: string;
  on_behalf_of: string | null;
  side_unit_id: string;
  side: string;
  text: string;
  at: Date;
  closed_at: Date | null;
}

type Told = 'id' | 'version' | 'round' | 'measure' | 'author' | 'onBehalfOf' | 'side' | 'text' | 'at';

/** What a remark says and whose it is, for plans and reports alike. */
export const remarkSaid = (
  row: SaidRow,
  person: (id: string) => RemarkView['author'],
): Pick<RemarkView & ReportRemarkView, Told> => ({
  id: row.id,
  version: row.version,
  round: row.round,
  measure: row.measure_id,
  author: person(row.author_id),
  onBehalfOf: row.on_behalf_of ? person(row.on_behalf_of) : null,
  side: row.side,
  text: row.text,
  at: row.at.toISOString(),
});

/** Where a remark stands. Written in the round that is still going on, it has not been sent. */
export const standingOfRemark = (
  { closed_at, round }: SaidRow,
  current: number,
  isAnswered: boolean,
): RemarkView['state'] => {
  if (closed_at) return 'closed';
  if (round >= current) return 'written';
  return isAnswered ? 'answered' : 'open';
};
