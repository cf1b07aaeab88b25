import { Injectable } from '@nestjs/common';
import type { SearchAnswer } from '@tandem/contracts';
import { DOCUMENT_SUBJECTS, fullName, say, type Language } from '@tandem/domain';
import { ReadContext, type Reader } from '../database/read-context.js';
import { placeOf, type Viewer } from '../identity/viewer.js';
import { escapeLike } from '../mentoring/read-register.js';
import { Definitions } from '../pipeline/definitions.js';

type Found = SearchAnswer['items'][number];

const MOST = 20;

/** People, cases, plans and forms by a few letters: all but forms as row-level security lets them be seen. */
@Injectable()
export class SearchEverywhere {
  constructor(
    private readonly context: ReadContext,
    private readonly definitions: Definitions,
  ) {}

  async find(viewer: Viewer, q: string, language: Language): Promise<SearchAnswer> {
    const pattern = `%${escapeLike(q)}%`;
    const [people, cases, plans] = await this.context.as(viewer, async (reader) => [
      await findPeople(reader, pattern),
      await this.findCases(reader, pattern, language),
      await findRoadmaps(reader, q),
    ]);
    const forms = this.findForms(viewer, q, language);
    // Room for each kind, the rest to whoever has more.
    const plansShown = plans!.slice(0, 5);
    const room = MOST - Math.min(forms.length, 5) - plansShown.length;
    const peopleShown = people!.slice(0, Math.max(room - cases!.length, Math.ceil(room / 2)));
    const casesShown = cases!.slice(0, room - peopleShown.length);
    return { items: [...peopleShown, ...casesShown, ...plansShown, ...forms].slice(0, MOST) };
  }

  private async findCases(reader: Reader, pattern: string, language: Language): Promise<Found[]> {
    const rows = await reader.rows<{ id: string; title: string; unit: string; workflow_id: string }>(
      `select c.id, c.title, u.title as unit, c.workflow_id from "case" c join unit u on u.id = c.unit_id
       where c.title ilike $1 and c.subject <> all($2::text[]) order by c.status = 'open' desc, c.updated_at desc limit ${MOST}`,
      // Initials are kept together by no-break spaces that nobody types.
      [pattern.replaceAll(' ', '_'), DOCUMENT_SUBJECTS],
    );
    return Promise.all(
      rows.map(async (row) => {
        const { compiled } = await this.definitions.workflow(row.workflow_id);
        return {
          kind: 'case' as const,
          id: row.id,
          title: row.title,
          detail: `${say(compiled.definition.title, language)} · ${row.unit}`,
        };
      }),
    );
  }

  private findForms(viewer: Viewer, q: string, language: Language): Found[] {
    const wanted = q.toLocaleLowerCase('ru');
    return this.definitions
      .latest(placeOf(viewer))
      .forms.map(({ key, definition: { meta } }) => ({
        kind: 'form' as const,
        id: key,
        title: say(meta.title, language),
        detail: meta.number === undefined ? null : `№ ${String(meta.number)}`,
      }))
      .filter((form) => form.title.toLocaleLowerCase('ru').includes(wanted) || form.id.includes(wanted))
      .slice(0, 8);
  }
}

/** By words of its title and of the place whose plan it is, in any order: «кедровый дорожная». */
const findRoadmaps = async (reader: Reader, q: string): Promise<Found[]> => {
  const words = q.trim().split(/\s+/u);
  const rows = await reader.rows<{ id: string; title: string; place: string; years: string }>(
    `select r.id, r.title, place.title as place, concat_ws('–', extract(year from r.period_from), nullif(extract(year from r.period_to), extract(year from r.period_from))) as years
     from roadmap r join "case" c on c.id = r.id join unit place on place.path = r.level_path
     where (r.title || ' ' || place.title) ilike all($1::text[]) order by c.status = 'open' desc, r.period_from desc, r.id desc limit ${MOST}`,
    [words.map((word) => `%${escapeLike(word)}%`)],
  );
  return rows.map(({ id, title, place, years }) => ({
    kind: 'roadmap',
    id,
    title,
    detail: `${place} · ${years}`,
  }));
};

const findPeople = async (reader: Reader, pattern: string): Promise<Found[]> => {
  const rows = await reader.rows<{
    id: string;
    family_name: string;
    given_name: string;
    patronymic: string | null;
    position: string | null;
    unit: string | null;
  }>(
    `select p.id, p.family_name, p.given_name, p.patronymic, p.position,
       (select u.title from working_membership m join unit u on u.id = m.unit_id where m.person_id = p.id order by m.from_date, m.id limit 1) as unit
     from person p where (p.family_name || ' ' || p.given_name || ' ' || coalesce(p.patronymic, '')) ilike $1
     order by p.family_name ilike $2 desc, p.family_name, p.given_name, p.id limit ${MOST}`,
    [pattern, pattern.slice(1)],
  );
  return rows.map((row) => ({
    kind: 'person',
    id: row.id,
    title: fullName({ familyName: row.family_name, givenName: row.given_name, patronymic: row.patronymic }),
    detail: [row.position, row.unit].filter(Boolean).join(' · ') || null,
  }));
};
