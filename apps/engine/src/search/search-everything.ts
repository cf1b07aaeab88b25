import { Injectable } from '@nestjs/common';
import { fullName, say, type Language } from '@tandem/domain';
import { ReadContext } from '../database/read-context.js';
import type { Viewer } from '../identity/viewer.js';
import { escapeLike } from '../mentoring/read-register.js';
import { Definitions } from '../pipeline/definitions.js';

export interface Found {
  readonly kind: 'person' | 'case' | 'form';
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

/** Of each kind at most so many: a search box is no list. */
const EACH = 8;

/** People, cases and forms by a few letters; what may be found, row-level security decides. */
@Injectable()
export class SearchEverything {
  constructor(
    private readonly context: ReadContext,
    private readonly definitions: Definitions,
  ) {}

  async search(viewer: Viewer, text: string, language: Language): Promise<Found[]> {
    const like = `%${escapeLike(text)}%`;
    const { people, cases } = await this.context.as(viewer, async (reader) => ({
      people: await reader.rows<{
        id: string;
        family_name: string;
        given_name: string;
        patronymic: string | null;
        position: string | null;
      }>(
        `select id, family_name, given_name, patronymic, position from person
         where (family_name || ' ' || given_name || ' ' || coalesce(patronymic, '')) ilike $1 order by family_name, given_name limit ${EACH}`,
        [like],
      ),
      cases: await reader.rows<{ id: string; title: string; workflow_id: string; unit_title: string }>(
        `select c.id, c.title, c.workflow_id, u.title as unit_title from "case" c join unit u on u.id = c.unit_id
         where c.title ilike $1 order by c.status = 'open' desc, c.updated_at desc limit ${EACH}`,
        [like],
      ),
    }));
    const forms = this.definitions
      .latest()
      .forms.filter((form) =>
        say(form.definition.meta.title, language).toLowerCase().includes(text.toLowerCase()),
      )
      .slice(0, EACH);
    return [
      ...(await Promise.all(
        cases.map(async (row): Promise<Found> => ({
          kind: 'case',
          id: row.id,
          title: row.title,
          detail: await this.detailOf(row, language),
        })),
      )),
      ...people.map((row): Found => ({
        kind: 'person',
        id: row.id,
        title: fullName({
          familyName: row.family_name,
          givenName: row.given_name,
          patronymic: row.patronymic,
        }),
        detail: row.position ?? '',
      })),
      ...forms.map((form): Found => ({
        kind: 'form',
        id: form.key,
        title: say(form.definition.meta.title, language),
        detail: String(form.definition.meta.number ?? ''),
      })),
    ];
  }

  private async detailOf(
    row: { workflow_id: string; unit_title: string },
    language: Language,
  ): Promise<string> {
    const { compiled } = await this.definitions.workflow(row.workflow_id);
    return `${say(compiled.definition.title, language)} · ${row.unit_title}`;
  }
}
