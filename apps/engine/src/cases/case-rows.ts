import type { CaseCard } from '@tandem/contracts';
import { shortName, say, type Language, type Text } from '@tandem/domain';
import type { Definitions } from '../pipeline/definitions.js';
import { roleTitle } from './role-titles.js';

/** Columns of a case for lists, the board and the page. Participants and the first open task come along, so that a card needs no second query. */
export const CARD_COLUMNS = `
  c.id, c.workflow_id, c.workflow_key, c.subject, c.title, c.unit_id, u.title as unit_title, u.kind as unit_kind, c.stage, c.stage_since, c.state_paths, c.status,
  c.revision::float8 as revision, c.kind, (c.state->'context'->>'progress')::float8 as progress, c.due_at, c.waits, c.opened_at, c.updated_at,
  (select json_agg(json_build_object('id', p.person_id, 'role', p.role, 'state', p.state, 'family', pe.family_name, 'given', pe.given_name, 'patronymic', pe.patronymic) order by p.role, p.joined_at)
   from case_participant p join person pe on pe.id = p.person_id where p.case_id = c.id) as participants`;

export const CARD_FROM = `"case" c join unit u on u.id = c.unit_id`;

export interface CardRow {
  id: string;
  workflow_id: string;
  workflow_key: string;
  subject: CaseCard['subject'];
  title: string;
  unit_id: string;
  unit_title: string;
  unit_kind: string;
  stage: number | null;
  stage_since: Date | null;
  state_paths: string[];
  status: CaseCard['status'];
  revision: number;
  kind: string | null;
  progress: number | null;
  due_at: Date | null;
  waits: { task: string; role: string; person: string | null } | null;
  opened_at: Date;
  updated_at: Date;
  participants:
    | {
        id: string;
        role: string;
        state: 'active' | 'left';
        family: string;
        given: string;
        patronymic: string | null;
      }[]
    | null;
}

/** Makes cards of rows, with the words of each case's own workflow version. */
export const toCards = async (
  rows: readonly CardRow[],
  definitions: Definitions,
  language: Language,
): Promise<CaseCard[]> => {
  const now = Date.now();
  return Promise.all(
    rows.map(async (row) => {
      const { compiled } = await definitions.workflow(row.workflow_id);
      const leaves = leafPaths(row.state_paths);
      const titles = leaves
        .map((path) => compiled.states.get(path)?.title)
        .filter((title): title is Text => Boolean(title));
      const task = row.waits ? compiled.definition.tasks?.[row.waits.task] : undefined;
      const waits = leaves.map((path) => compiled.states.get(path)?.waits).find(Boolean);
      return {
        id: row.id,
        workflow: row.workflow_key,
        subject: row.subject,
        title: row.title,
        unit: { id: row.unit_id, title: row.unit_title, kind: row.unit_kind },
        stage: row.stage,
        stateTitle: titles.map((title) => say(title, language)).join(' · '),
        status: row.status,
        revision: row.revision,
        participants: (row.participants ?? []).map((one) => ({
          person: {
            id: one.id,
            name: shortName({ familyName: one.family, givenName: one.given, patronymic: one.patronymic }),
          },
          role: one.role,
          state: one.state,
        })),
        kind: row.kind,
        progress: row.progress,
        dueAt: row.due_at?.toISOString() ?? null,
        overdue: row.status === 'open' && row.due_at !== null && row.due_at.getTime() < now,
        waitsFor:
          row.status !== 'open'
            ? null
            : task && row.waits
              ? `${roleTitle(row.waits.role, language)}: ${lowerFirst(say(task.title, language))}`
              : waits
                ? say(waits, language)
                : null,
        openedAt: row.opened_at.toISOString(),
        updatedAt: row.updated_at.toISOString(),
      };
    }),
  );
};

/** Of `active`, `active.work` only the inner one says where a case stands. */
export const leafPaths = (paths: readonly string[]): string[] =>
  paths.filter((path) => !paths.some((other) => other.startsWith(`${path}.`)));

const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
