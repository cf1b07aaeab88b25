import { Injectable } from '@nestjs/common';
import { fullName } from '@tandem/domain';
import { ReadContext, type Reader } from '../database/read-context.js';
import type { Viewer } from '../identity/viewer.js';

/** Names behind references (`person:<id>`): what pickers and answers show. What may not be seen is left out. */
@Injectable()
export class ReadLabels {
  constructor(private readonly context: ReadContext) {}

  read(viewer: Viewer, refs: readonly string[]): Promise<Record<string, string>> {
    const ids = (kind: string) =>
      refs.filter((ref) => ref.startsWith(`${kind}:`)).map((ref) => ref.slice(kind.length + 1));
    return this.context.as(viewer, async (reader) => ({
      ...(await people(reader, ids('person'))),
      ...(await titles(reader, 'unit', `select id, title from unit where id = any($1::uuid[])`, ids('unit'))),
      ...(await titles(
        reader,
        'case',
        `select id, title from "case" where id = any($1::uuid[])`,
        ids('case'),
      )),
      ...(await titles(
        reader,
        'file',
        `select id, name as title from file where id = any($1::uuid[])`,
        ids('file'),
      )),
    }));
  }
}

const people = async (reader: Reader, ids: readonly string[]): Promise<Record<string, string>> => {
  if (ids.length === 0) return {};
  const rows = await reader.rows<{
    id: string;
    family_name: string;
    given_name: string;
    patronymic: string | null;
  }>(`select id, family_name, given_name, patronymic from person where id = any($1::uuid[])`, [ids]);
  return Object.fromEntries(
    rows.map((row) => [
      `person:${row.id}`,
      fullName({ familyName: row.family_name, givenName: row.given_name, patronymic: row.patronymic }),
    ]),
  );
};

const titles = async (
  reader: Reader,
  kind: string,
  text: string,
  ids: readonly string[],
): Promise<Record<string, string>> => {
  if (ids.length === 0) return {};
  const rows = await reader.rows<{ id: string; title: string }>(text, [ids]);
  return Object.fromEntries(rows.map((row) => [`${kind}:${row.id}`, row.title]));
};
