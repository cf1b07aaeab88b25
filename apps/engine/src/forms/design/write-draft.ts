import type { PoolClient } from 'pg';
import type { DesignStep } from '@tandem/contracts';
import { newId } from '@tandem/store';
import { HOLD_SECONDS, type DraftRow, type StepRow } from './draft-rows.js';
import type { Designing } from './owner.js';
import { sha256Of } from './read-document.js';
import { trimJournal } from './trim-journal.js';

export interface Saved {
  readonly revision: number;
  readonly savedAt: string;
  readonly dropped: number;
}

/** Begins a draft; answers false where there is one already. */
export const insertDraft = async (
  client: PoolClient,
  { key, owner, viewer }: Designing,
  text: string,
  made: { readonly base: string | null; readonly above: string | null },
): Promise<boolean> => {
  const { rowCount } = await client.query(
    `insert into definition_draft (id, kind, key, unit_id, text, sha256, revision, cursor, base_id, above_id, created_by, saved_by)
     values ($1, 'form', $2, $3, $4, $5, 1, 0, $6, $7, $8, $8) on conflict do nothing`,
    [newId(), key, owner.id, text, sha256Of(text), made.base, made.above, viewer.person.id],
  );
  return rowCount === 1;
};

/** Puts steps after the first `from` of the journal, with the text that they lead to. Keeps the journal within its bounds. */
export const writeSteps = async (
  client: PoolClient,
  designing: Designing,
  row: DraftRow,
  steps: readonly StepRow[],
  change: {
    readonly from: number;
    readonly added: readonly DesignStep[];
    readonly cursor: number;
    readonly text: string;
  },
): Promise<Saved> => {
  const kept = steps.slice(0, change.from);
  const next = (steps.at(-1)?.seq ?? 0) + 1;
  const added = change.added.map((step, at) => ({
    seq: next + at,
    name: step.name,
    edits: JSON.stringify(step.edits),
    inverse: JSON.stringify(step.inverse),
  }));
  const sizes = [...kept, ...added].map(({ edits, inverse }) => edits.length + inverse.length);
  const { oldest, last } = trimJournal(sizes, change.cursor);
  const staying = [...kept, ...added].slice(oldest, sizes.length - last).map(({ seq }) => seq);
  await client.query('delete from definition_step where draft_id = $1 and not (seq = any($2::int[]))', [
    row.id,
    staying,
  ]);
  const toWrite = added.filter(({ seq }) => staying.includes(seq));
  if (toWrite.length > 0)
    await client.query(
      `insert into definition_step (draft_id, seq, name, edits, inverse, made_by)
       select $1, i.seq, i.name, i.edits, i.inverse, $3 from json_to_recordset($2::json) as i(seq integer, name jsonb, edits text, inverse text)`,
      [row.id, JSON.stringify(toWrite), designing.viewer.person.id],
    );
  const { rows } = await client.query<{ revision: number; saved_at: Date }>(
    `update definition_draft set text = $2, sha256 = $3, cursor = $4, revision = revision + 1, saved_at = now(), saved_by = $5,
       held_until = case when held_by = $5 and held_until > now() then now() + make_interval(secs => $6) else held_until end
     where id = $1 returning revision, saved_at`,
    [
      row.id,
      change.text,
      sha256Of(change.text),
      change.cursor - oldest,
      designing.viewer.person.id,
      HOLD_SECONDS,
    ],
  );
  return { revision: rows[0]!.revision, savedAt: rows[0]!.saved_at.toISOString(), dropped: oldest };
};
