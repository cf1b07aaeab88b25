import { Injectable } from '@nestjs/common';
import type { LabelsAnswer } from '@tandem/contracts';
import { localDate, say, sayDay, type Language } from '@tandem/domain';
import { ReadContext } from '../database/read-context.js';
import { VisibleFiles } from '../documents/files/visible-files.js';
import type { Viewer } from '../identity/viewer.js';
import { Definitions } from '../pipeline/definitions.js';

const READ: { readonly [kind: string]: string } = {
  person: `select id, concat_ws(' ', family_name, given_name, patronymic) as title from person where id = any($1::uuid[])`,
  unit: 'select id, title from unit where id = any($1::uuid[])',
  case: 'select id, title from "case" where id = any($1::uuid[])',
};

/** What references are called, for pickers and answers; what the viewer may not see has no name. */
@Injectable()
export class NameReferences {
  constructor(
    private readonly context: ReadContext,
    private readonly files: VisibleFiles,
    private readonly definitions: Definitions,
  ) {}

  async name(viewer: Viewer, refs: readonly string[], language: Language): Promise<LabelsAnswer> {
    const byKind = new Map<string, string[]>();
    for (const ref of refs) {
      const [kind, id] = ref.split(':') as [string, string];
      byKind.set(kind, [...(byKind.get(kind) ?? []), id.toLowerCase()]);
    }
    const items: Record<string, string> = {};
    const put = (kind: string, rows: readonly { id: string; title: string }[]) => {
      for (const row of rows) items[`${kind}:${row.id}`] = row.title;
    };
    await this.context.as(viewer, async (reader) => {
      for (const [kind, text] of Object.entries(READ)) {
        const ids = byKind.get(kind);
        if (ids) put(kind, await reader.rows(text, [ids]));
      }
    });
    put('answer', await this.answers(viewer, byKind.get('answer') ?? [], language));
    const files = byKind.get('file');
    if (files)
      put(
        'file',
        (await this.files.of(viewer, files)).map((file) => ({ id: file.id, title: file.name })),
      );
    return { items };
  }

  private async answers(viewer: Viewer, ids: readonly string[], language: Language) {
    if (ids.length === 0) return [];
    const rows = await this.context.as(viewer, (reader) =>
      reader.rows<{ id: string; form_key: string; form_version: number; at: Date; zone: string }>(
        `select s.id, s.form_key, s.form_version, s.at, u.zone from submission s join "case" c on c.id = s.case_id join unit u on u.id = c.unit_id where s.id = any($1::uuid[])`,
        [ids],
      ),
    );
    return Promise.all(
      rows.map(async (row) => {
        const form = await this.definitions.form(row.form_key, row.form_version);
        const day = sayDay(localDate(row.at.getTime(), row.zone), language);
        return {
          id: row.id,
          title: `${form ? say(form.definition.meta.title, language) : row.form_key}, ${day}`,
        };
      }),
    );
  }
}
