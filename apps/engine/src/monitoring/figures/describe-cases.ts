import { localDate, type Language } from '@tandem/domain';
import { prepared, type Prepared } from '../../database/read-context.js';
import type { CountedThing } from './figure.js';

/** A line of the list behind a number. */
export interface DescribedCase {
  readonly id: string;
  readonly title: string;
  readonly case: string | null;
  readonly detail: string;
}

export interface CaseRow {
  id: string;
  title: string;
  case_id: string | null;
  unit: string;
  zone: string | null;
  at: Date | null;
}

interface Describing {
  readonly statement: Prepared;
  readonly describe: (row: CaseRow, language: Language) => DescribedCase;
}

const PEOPLE = prepared(`
select p.id, concat_ws(' ', p.family_name, p.given_name, p.patronymic) as title, null::uuid as case_id, null::timestamptz as at, null as zone,
  coalesce((select string_agg(distinct u.title, ', ') from working_membership m join unit u on u.id = m.unit_id where m.person_id = p.id), '') as unit
from person p where p.id = any($1::uuid[]) order by p.family_name, p.given_name, p.id`);

const CASES = prepared(`
select c.id, c.title, c.id as case_id, c.opened_at as at, u.zone, u.title as unit
from "case" c join unit u on u.id = c.unit_id where c.id = any($1::uuid[]) order by c.title, c.id`);

const EVENTS = prepared(`
select e.id, c.title, c.id as case_id, e.at, u.zone, u.title as unit
from case_event e join "case" c on c.id = e.case_id join unit u on u.id = c.unit_id
where e.id = any($1::uuid[]) order by e.at desc, e.id`);

const INSTITUTIONS = prepared(`
select u.id, u.title, null::uuid as case_id, null::timestamptz as at, null as zone, coalesce(above.title, '') as unit
from unit u left join unit above on above.id = u.parent_id where u.id = any($1::uuid[]) order by u.title, u.id`);

const line = ({ id, title, case_id, unit }: CaseRow): DescribedCase => ({
  id,
  title,
  case: case_id,
  detail: unit,
});

const dated = (row: CaseRow, language: Language): DescribedCase => ({
  ...line(row),
  detail: [row.at && row.zone ? dayOf(row.at, row.zone, language) : '', row.unit].filter(Boolean).join(' · '),
});

/** A local day in words; noon is the same day on every clock. */
const dayOf = (at: Date, zone: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' })
    .format(new Date(`${localDate(at.getTime(), zone)}T12:00:00Z`))
    .replace(/ г\.$/, '');

export const DESCRIBE: Record<CountedThing, Describing> = {
  person: { statement: PEOPLE, describe: line },
  pair: { statement: CASES, describe: dated },
  event: { statement: EVENTS, describe: dated },
  plan: { statement: CASES, describe: dated },
  institution: { statement: INSTITUTIONS, describe: line },
};
