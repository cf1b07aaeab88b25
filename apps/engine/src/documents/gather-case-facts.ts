import { Injectable } from '@nestjs/common';
import { localDate } from '@tandem/domain';
import { EnginePool } from '../database/pools.js';
import { GatherNames } from './gather-names.js';
import type { CaseFacts } from './tags/case-tags.js';

export interface SubmissionFacts {
  readonly case_id: string;
  readonly form_key: string;
  readonly author_id: string;
  readonly at: Date;
}

/** With what the row of the document needs and its text does not. */
export interface DocumentFacts extends CaseFacts {
  readonly zone: string;
  readonly unitId: string;
  readonly unitPath: string;
  readonly participants: readonly string[];
}

const CASE = `
select c.title, c.unit_id, c.unit_path::text as unit_path, u.title as unit, u.zone, f.title as founder,
  (select title from unit m where m.path @> u.path and m.kind = 'municipality' limit 1) as municipality,
  (select title from unit r where r.path @> u.path and r.kind = 'region' limit 1) as region,
  (select json_agg(json_build_object('person', p.person_id, 'role', p.role) order by p.joined_at) from case_participant p
   where p.case_id = c.id and p.joined_at <= $2 and (p.left_at is null or p.left_at > $2)) as participants,
  (select m.person_id from membership m where m.unit_id = u.id and m.role = 'head' and m.from_date <= $2::date and (m.to_date is null or m.to_date >= $2::date) order by m.from_date limit 1) as head,
  (select m.person_id from membership m where m.unit_id = u.id and m.role = 'curator' and m.from_date <= $2::date and (m.to_date is null or m.to_date >= $2::date) order by m.from_date limit 1) as curator
from "case" c join unit u on u.id = c.unit_id left join unit f on f.id = u.founder_id where c.id = $1`;

/** What a document says besides the answers, as things stood when they were sent. */
@Injectable()
export class GatherCaseFacts {
  constructor(
    private readonly pool: EnginePool,
    private readonly names: GatherNames,
  ) {}

  async of(submission: SubmissionFacts): Promise<DocumentFacts> {
    const { rows } = await this.pool.query<Row>(CASE, [submission.case_id, submission.at]);
    const row = rows[0];
    if (!row) throw new Error(`the case ${submission.case_id} of a document is gone`);
    const inCase = row.participants ?? [];
    const named = await this.names.persons(
      [...inCase.map((one) => one.person), submission.author_id, row.head, row.curator].filter(
        (id): id is string => id !== null,
      ),
    );
    const side = (role: string) =>
      inCase.flatMap((one) => (one.role === role ? (named.get(one.person) ?? []) : []));
    const one = (name: 'author' | 'head' | 'curator', id: string | null) => {
      const person = id === null ? undefined : named.get(id);
      return person ? { [name]: person } : {};
    };
    return {
      date: localDate(submission.at.getTime(), row.zone),
      version: await this.versionOf(submission),
      caseTitle: row.title,
      unit: row.unit,
      ...(row.founder ? { founder: row.founder } : {}),
      ...(row.municipality ? { municipality: row.municipality } : {}),
      ...(row.region ? { region: row.region } : {}),
      ...one('author', submission.author_id),
      ...one('head', row.head),
      ...one('curator', row.curator),
      mentors: side('mentor'),
      mentees: side('mentee'),
      zone: row.zone,
      unitId: row.unit_id,
      unitPath: row.unit_path,
      participants: inCase.map((one) => one.person),
    };
  }

  /** The same person's same form in the same case: a corrected order is its second version. */
  private async versionOf(submission: SubmissionFacts): Promise<number> {
    const { rows } = await this.pool.query<{ version: number }>(
      `select count(*)::int + 1 as version from document d join submission s on s.id = d.submission_id
       where d.case_id = $1 and d.form_key = $2 and s.author_id = $3`,
      [submission.case_id, submission.form_key, submission.author_id],
    );
    return rows[0]!.version;
  }
}

interface Row {
  title: string;
  unit_id: string;
  unit_path: string;
  unit: string;
  zone: string;
  founder: string | null;
  municipality: string | null;
  region: string | null;
  participants: { person: string; role: string }[] | null;
  head: string | null;
  curator: string | null;
}
