import type { Pool, PoolClient } from 'pg';
import type { DesignStep } from '@tandem/contracts';
import type { Designing, Owner } from './owner.js';

/** Longer than the studio lets pass between two renewals, shorter than somebody waits who was left a form. */
export const HOLD_SECONDS = 90;

export interface DraftRow {
  readonly id: string;
  readonly key: string;
  readonly unit_id: string | null;
  readonly text: string;
  readonly sha256: string;
  readonly revision: number;
  readonly cursor: number;
  readonly base_id: string | null;
  readonly above_id: string | null;
  readonly held_by: string | null;
  readonly held_since: Date | null;
  /** False once the hold has run out. */
  readonly is_held: boolean;
  readonly saved_at: Date;
  readonly saved_by: string | null;
}

export interface StepRow {
  readonly seq: number;
  readonly name: DesignStep['name'];
  readonly edits: string;
  readonly inverse: string;
  readonly made_by: string | null;
  readonly made_at: Date;
}

const COLUMNS = `id, key, unit_id, text, sha256, revision, cursor, base_id, above_id, held_by, held_since,
  coalesce(held_until > now(), false) as is_held, saved_at, saved_by`;

type Database = Pool | PoolClient;

/** The draft of this form for this owner; locked until the end of the transaction where it is to be changed. */
export const findDraft = async (
  database: Database,
  { key, owner }: Pick<Designing, 'key' | 'owner'>,
  { lock = false } = {},
): Promise<DraftRow | undefined> => {
  const { rows } = await database.query<DraftRow>(
    `select ${COLUMNS} from definition_draft where kind = 'form' and key = $1 and unit_id is not distinct from $2${lock ? ' for update' : ''}`,
    [key, owner.id],
  );
  return rows[0];
};

export const findSteps = async (database: Database, draftId: string): Promise<StepRow[]> => {
  const { rows } = await database.query<StepRow>(
    'select seq, name, edits, inverse, made_by, made_at from definition_step where draft_id = $1 order by seq',
    [draftId],
  );
  return rows;
};

export const toStep = ({ name, edits, inverse }: StepRow): DesignStep => ({
  name,
  edits: JSON.parse(edits) as DesignStep['edits'],
  inverse: JSON.parse(inverse) as DesignStep['inverse'],
});

export interface VersionRow {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly sha256: string;
  readonly unit_id: string | null;
  readonly above_id: string | null;
  readonly status: 'published' | 'retired';
}

const VERSION = `select d.id, d.version, d.text, d.sha256, d.unit_id, d.above_id, d.status from definition d
  where d.kind = 'form' and d.status <> 'draft'`;

export const findVersionById = async (
  database: Database,
  id: string | null,
): Promise<VersionRow | undefined> => {
  if (id === null) return undefined;
  const { rows } = await database.query<VersionRow>(`${VERSION} and d.id = $1`, [id]);
  return rows[0];
};

/** What a draft of the owner stands under: the version in force above him, whose locks hold for it; an own version keeps its. */
export const findAbove = async (
  database: Database,
  key: string,
  base: VersionRow,
  owner: Owner,
): Promise<string | null> => {
  if (base.unit_id === owner.id) return base.above_id;
  const { rows } = await database.query<{ id: string }>(
    `select d.id from definition d left join unit o on o.id = d.unit_id
     where d.kind = 'form' and d.key = $1 and d.status = 'published' and d.unit_id is distinct from $3
       and (d.unit_id is null or o.path @> $2::ltree)
     order by nlevel(o.path) desc nulls last, d.version desc limit 1`,
    [key, owner.path, owner.id],
  );
  return rows[0]?.id ?? base.id;
};

/** A published version that the owner may build on: his own, or of an owner above him. Without a number, the one in force. */
export const findVersion = async (
  database: Database,
  key: string,
  version: number | undefined,
  owner: Owner,
): Promise<VersionRow | undefined> => {
  const { rows } = await database.query<VersionRow>(
    `${VERSION} and d.key = $1 and ($2::int is null and d.status = 'published' or d.version = $2)
      and (d.unit_id is null or exists (select 1 from unit o where o.id = d.unit_id and o.path @> $3::ltree))
     order by (select nlevel(o.path) from unit o where o.id = d.unit_id) desc nulls last, d.version desc limit 1`,
    [key, version ?? null, owner.path],
  );
  return rows[0];
};
