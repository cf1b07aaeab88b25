import { Injectable } from '@nestjs/common';
import { fullName, shortName, type JsonObject } from '@tandem/domain';
import { EnginePool } from '../database/pools.js';
import { referencesIn } from './tags/flatten-answers.js';
import type { NamedPerson, Names } from './tags/tag.js';

const THINGS: { readonly [ref: string]: string } = {
  unit: 'select id, title from unit where id = any($1::uuid[])',
  case: 'select id, title from "case" where id = any($1::uuid[])',
  file: 'select id, name as title from file where id = any($1::uuid[])',
  answer: `select s.id, 'форма от ' || to_char(s.at, 'DD.MM.YYYY') as title from submission s where s.id = any($1::uuid[])`,
};

/** What persons, units, cases and files that answers refer to are called. */
@Injectable()
export class GatherNames {
  constructor(private readonly pool: EnginePool) {}

  async of(schema: JsonObject, data: JsonObject): Promise<Names> {
    const refs = referencesIn(schema, data);
    const things = new Map<string, string>();
    for (const [ref, text] of Object.entries(THINGS)) {
      const ids = [...(refs.get(ref) ?? [])].filter(isUuid);
      if (ids.length === 0) continue;
      const { rows } = await this.pool.query<{ id: string; title: string }>(text, [ids]);
      for (const row of rows) things.set(row.id, row.title);
    }
    return { persons: await this.persons([...(refs.get('person') ?? [])]), things };
  }

  async persons(ids: readonly string[]): Promise<Map<string, NamedPerson>> {
    const { rows } = await this.pool.query<PersonRow>(
      'select id, family_name, given_name, patronymic, position from person where id = any($1::uuid[])',
      [ids.filter(isUuid)],
    );
    return new Map(
      rows.map((row) => {
        const name = { familyName: row.family_name, givenName: row.given_name, patronymic: row.patronymic };
        return [row.id, { name: fullName(name), short: shortName(name), position: row.position ?? '' }];
      }),
    );
  }
}

interface PersonRow {
  id: string;
  family_name: string;
  given_name: string;
  patronymic: string | null;
  position: string | null;
}

const isUuid = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
