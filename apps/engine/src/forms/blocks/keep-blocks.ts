import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import type { KeepBlock, LibraryBlock } from '@tandem/contracts';
import type { FieldClip } from '@tandem/forms-core';
import type { Language } from '@tandem/domain';
import { newId } from '@tandem/store';
import { AuditLog } from '../../audit/audit-log.js';
import { EnginePool } from '../../database/pools.js';
import type { Viewer } from '../../identity/viewer.js';
import { inTransaction } from '../../organisation/in-transaction.js';
import { refuse } from '../../problems/problem-error.js';
import { DesignScope } from '../design/design-scope.js';
import { namePeople } from '../design/name-people.js';
import { BlockLevels } from './block-levels.js';
import { readClip } from './read-clip.js';

interface Row {
  id: string;
  version: number;
  level: LibraryBlock['level'];
  owner_id: string;
  unit_id: string | null;
  title: string;
  about: string;
  clip: string;
  made_at: Date;
}

type Input = Required<KeepBlock>;

/** The newest version of each block that a person may take: his own, and those of his level and of the levels above. */
const VISIBLE = `select distinct on (b.id) b.id, b.version, b.level, b.owner_id, b.unit_id, b.title, b.about, b.clip, b.made_at
  from form_block b left join unit o on o.id = b.unit_id
  where b.removed_at is null and (b.unit_id is null and b.owner_id = $1 or o.path @> any($2::ltree[]))
    and ($3::uuid is null or b.id = $3) and ($4::int is null or b.version = $4)
  order by b.id, b.version desc`;

/** The library of blocks: fields kept for other forms, with versions, by the level that offers them. */
@Injectable()
export class KeepBlocks {
  constructor(
    private readonly pool: EnginePool,
    private readonly levels: BlockLevels,
    private readonly scope: DesignScope,
    private readonly audit: AuditLog,
  ) {}

  async list(viewer: Viewer): Promise<LibraryBlock[]> {
    const blocks = await this.read(viewer, null, null);
    return blocks.sort((a, b) => a.title.localeCompare(b.title, 'ru'));
  }

  async one(viewer: Viewer, id: string, version?: number): Promise<LibraryBlock> {
    const [block] = await this.read(viewer, id, version ?? null);
    if (!block) throw refuse.notFound();
    return block;
  }

  async keep(
    viewer: Viewer,
    input: Input,
    unit: string | undefined,
    language: Language,
  ): Promise<LibraryBlock> {
    const clip = readClip(input.clip, language);
    const owner = await this.levels.unitOf(viewer, input.level, unit);
    const id = newId();
    await inTransaction(this.pool, async (client) => {
      await insert(client, { id, version: 1, level: input.level, unit: owner }, viewer, input, clip);
      await this.log(viewer, 'form-block.keep', id, 1, client);
    });
    return this.one(viewer, id);
  }

  /** A next version: forms that hold the block by a link are offered it, copies stay as they are. */
  async renew(viewer: Viewer, id: string, input: Input, language: Language): Promise<LibraryBlock> {
    const clip = readClip(input.clip, language);
    await inTransaction(this.pool, async (client) => {
      const block = await this.own(client, viewer, id);
      const next = { id, version: block.version + 1, level: block.level, unit: block.unit_id };
      await insert(client, next, viewer, input, clip);
      await this.log(viewer, 'form-block.renew', id, next.version, client);
    });
    return this.one(viewer, id);
  }

  /** Out of the library; forms that have it keep it. */
  async remove(viewer: Viewer, id: string): Promise<void> {
    await inTransaction(this.pool, async (client) => {
      const block = await this.own(client, viewer, id);
      await client.query('update form_block set removed_at = now() where id = $1', [id]);
      await this.log(viewer, 'form-block.remove', id, block.version, client);
    });
  }

  /** The block, this transaction's alone, if it is his to change: his own, or of a unit that he designs for. */
  private async own(client: PoolClient, viewer: Viewer, id: string): Promise<Row> {
    await client.query(`select pg_advisory_xact_lock(hashtextextended($1, 7262))`, [id]);
    const row = (await this.rows(client, viewer, id, null))[0];
    if (!row) throw refuse.notFound();
    if (row.unit_id !== null) await this.scope.owner(viewer, row.unit_id);
    return row;
  }

  private async read(viewer: Viewer, id: string | null, version: number | null): Promise<LibraryBlock[]> {
    const rows = await this.rows(this.pool, viewer, id, version);
    const who = await namePeople(
      this.pool,
      rows.map((row) => row.owner_id),
    );
    return rows.map((row) => ({
      id: row.id,
      level: row.level,
      title: row.title,
      about: row.about,
      version: row.version,
      clip: JSON.parse(row.clip) as Record<string, unknown>,
      by: who(row.owner_id)?.name ?? '',
      at: row.made_at.toISOString(),
      mine: row.owner_id === viewer.person.id,
    }));
  }

  private async rows(
    database: Pool | PoolClient,
    viewer: Viewer,
    id: string | null,
    version: number | null,
  ): Promise<Row[]> {
    const { rows } = await database.query<Row>(VISIBLE, [
      viewer.person.id,
      this.levels.placesOf(viewer),
      id,
      version,
    ]);
    return rows;
  }

  private log(
    viewer: Viewer,
    action: string,
    id: string,
    version: number,
    client: PoolClient,
  ): Promise<void> {
    return this.audit.allowed(viewer, action, id, { version }, client);
  }
}

const insert = async (
  client: PoolClient,
  block: { id: string; version: number; level: string; unit: string | null },
  viewer: Viewer,
  { title, about }: Input,
  clip: FieldClip,
): Promise<void> => {
  await client.query(
    'insert into form_block (id, version, level, owner_id, unit_id, title, about, clip) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [block.id, block.version, block.level, viewer.person.id, block.unit, title, about, JSON.stringify(clip)],
  );
};
