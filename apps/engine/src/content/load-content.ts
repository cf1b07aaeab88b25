import type { Pool, PoolClient } from 'pg';
import { compareForms, writeValidator, type FormDefinition } from '@tandem/forms-core';
import { newId } from '@tandem/store';
import { checkContent } from './check-content.js';
import { readContent, type ContentPack } from './read-content.js';

interface LoadedContent {
  readonly forms: number;
  readonly workflows: number;
  /** `form mentee-request 1 → 2`: what this start published. */
  readonly published: readonly string[];
}

/** Publishes what the files hold: a new hash is a new version, an old one changes nothing. All of it or nothing. */
export const loadContent = async (pool: Pool, root: string): Promise<LoadedContent> => {
  const pack = readContent(root);
  const client = await pool.connect();
  try {
    await client.query('begin');
    // Two engines that start at once would both give the next version: the second waits and finds nothing to do.
    await client.query(`select pg_advisory_xact_lock(hashtext('tandem.content'))`);
    const published = await publish(client, pack);
    await client.query('commit');
    return { forms: pack.forms.length, workflows: pack.workflows.length, published };
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};

const publish = async (client: PoolClient, pack: ContentPack): Promise<string[]> => {
  const known = await latest(client);
  const changed = itemsOf(pack).filter(
    (item) => known.get(`${item.kind} ${item.key}`)?.sha256 !== item.sha256,
  );
  // Checking compiles every schema: a second start, which changes nothing, need not wait for it.
  if (changed.length > 0) checkContent(pack);
  const published: string[] = [];
  for (const item of changed) {
    const before = known.get(`${item.kind} ${item.key}`)?.newest;
    const made = item.kind === 'form' ? await madeOf(client, item) : { changes: [], validator: null };
    await client.query(
      `insert into definition (id, kind, key, version, status, text, sha256, published_at, comment, changes, validator)
       values ($1, $2, $3, $4, 'published', $5, $6, now(), $7, $8, $9)`,
      [
        newId(),
        item.kind,
        item.key,
        (before ?? 0) + 1,
        item.text,
        item.sha256,
        'из набора форм и процессов',
        JSON.stringify(made.changes),
        made.validator,
      ],
    );
    published.push(`${item.kind} ${item.key} ${before ? `${before} → ${before + 1}` : '1'}`);
  }
  return published;
};

/** What a form's version is kept with: its difference from the one in force, and its validator for the pages. */
const madeOf = async (
  client: PoolClient,
  { key, text }: { readonly key: string; readonly text: string },
): Promise<{ changes: unknown[]; validator: string }> => {
  const { rows } = await client.query<{ text: string }>(
    `select text from definition where kind = 'form' and key = $1 and unit_id is null and status = 'published' order by version desc limit 1`,
    [key],
  );
  const form = JSON.parse(text) as FormDefinition;
  const changes = rows[0] ? compareForms(JSON.parse(rows[0].text) as FormDefinition, form) : [];
  return {
    changes: changes.map(({ class: kind, code, at, text: words }) => ({
      class: kind,
      code,
      at,
      text: words,
    })),
    validator: writeValidator(form.schema),
  };
};

const itemsOf = (pack: ContentPack) => [
  ...pack.forms.map(({ key, text, sha256 }) => ({ kind: 'form' as const, key, text, sha256 })),
  ...pack.workflows.map(({ key, text, sha256 }) => ({ kind: 'workflow' as const, key, text, sha256 })),
];

/**
 * What the files gave last: a version that somebody published in the studio since is not overwritten by files that have
 * not changed. Numbers run on from the newest of any owner.
 */
const latest = async (
  client: PoolClient,
): Promise<Map<string, { sha256: string | null; newest: number }>> => {
  const { rows } = await client.query<{ kind: string; key: string; sha256: string | null; newest: number }>(
    `select kind, key, max(version) as newest,
       (array_agg(sha256 order by version desc) filter (where unit_id is null and published_by is null))[1] as sha256
     from definition where status <> 'draft' group by kind, key`,
  );
  return new Map(rows.map((row) => [`${row.kind} ${row.key}`, row]));
};
