import type { CaseView, DocumentView } from '@tandem/contracts';
import { fullName, type JsonObject } from '@tandem/domain';
import type { Reader } from '../database/read-context.js';

export interface AnswerRow {
  id: string;
  form_key: string;
  form_version: number;
  data: JsonObject;
  author_id: string;
  at: Date;
  family_name: string;
  given_name: string;
  patronymic: string | null;
}

export const nameOf = (row: { family_name: string; given_name: string; patronymic: string | null }): string =>
  fullName({ familyName: row.family_name, givenName: row.given_name, patronymic: row.patronymic });

export const readAnswers = (reader: Reader, id: string): Promise<AnswerRow[]> =>
  reader.rows<AnswerRow>(
    `select s.id, s.form_key, s.form_version, s.data, s.author_id, s.at, coalesce(p.family_name, '') as family_name, coalesce(p.given_name, '') as given_name, p.patronymic
     from submission s left join person p on p.id = s.author_id where s.case_id = $1 order by s.at desc limit 200`,
    [id],
  );

export const readParticipants = async (reader: Reader, id: string): Promise<CaseView['participants']> => {
  const rows = await reader.rows<{
    person_id: string;
    role: string;
    state: 'active' | 'left';
    joined_at: Date;
    left_at: Date | null;
    family_name: string;
    given_name: string;
    patronymic: string | null;
    unit_id: string;
    title: string;
    kind: string;
  }>(
    `select cp.person_id, cp.role, cp.state, cp.joined_at, cp.left_at, p.family_name, p.given_name, p.patronymic, u.id as unit_id, u.title, u.kind
     from case_participant cp join person p on p.id = cp.person_id join unit u on u.id = cp.unit_id where cp.case_id = $1 order by cp.role, cp.joined_at`,
    [id],
  );
  return rows.map((row) => ({
    person: { id: row.person_id, name: nameOf(row) },
    role: row.role,
    unit: { id: row.unit_id, title: row.title, kind: row.kind },
    state: row.state,
    joinedAt: row.joined_at.toISOString(),
    leftAt: row.left_at?.toISOString() ?? null,
  }));
};

export const readDocuments = async (reader: Reader, id: string): Promise<DocumentView[]> => {
  const rows = await reader.rows<{
    id: string;
    title: string;
    form_key: string;
    version: number;
    name: string;
    size: number;
    created_at: Date;
  }>(
    `select d.id, d.title, d.form_key, d.version, f.name, f.size::float8 as size, d.created_at from document d join file f on f.id = d.file_id
     join submission s on s.id = d.submission_id
     where d.case_id = $1 order by d.created_at desc limit 100`,
    [id],
  );
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    form: row.form_key,
    version: row.version,
    name: row.name,
    size: row.size,
    at: row.created_at.toISOString(),
  }));
};
