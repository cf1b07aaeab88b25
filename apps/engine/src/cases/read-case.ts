import { Injectable } from '@nestjs/common';
import type { AnswerView, AvailableEventView, CaseView, DocumentView } from '@tandem/contracts';
import { fullName, say, STAGES, type Language } from '@tandem/domain';
import { availableEvents } from '@tandem/workflow-core';
import type { LiveCase } from '@tandem/store';
import { ReadContext, type Reader } from '../database/read-context.js';
import type { Viewer } from '../identity/viewer.js';
import { CommitCase } from '../pipeline/commit-case.js';
import { Definitions, type PublishedWorkflow } from '../pipeline/definitions.js';
import { GatherFacts, subjectOf } from '../pipeline/gather-facts.js';
import { askedElsewhere, mayDoTask, maySend, rolesAt } from '../pipeline/may-send.js';
import { stageStates } from '../mentoring/stage-states.js';
import { refuse } from '../problems/problem-error.js';
import { CARD_COLUMNS, CARD_FROM, toCards, type CardRow } from './case-rows.js';
import { contextFor } from './context-for.js';
import { marksOf } from './marks-of.js';
import { readableData } from './readable-data.js';
import { roleTitle } from './role-titles.js';
import { TASK_COLUMNS, TASK_FROM, toTasks, type TaskRow } from './task-rows.js';

/** The page of a case: where it stands, what can be done and by whom, its tasks, answers, documents and people. */
@Injectable()
export class ReadCase {
  constructor(
    private readonly context: ReadContext,
    private readonly cases: CommitCase,
    private readonly definitions: Definitions,
    private readonly facts: GatherFacts,
  ) {}

  async read(viewer: Viewer, id: string, language: Language): Promise<CaseView> {
    const seen = await this.context.as(viewer, async (reader) => {
      const row = await reader.one<CardRow>(`select ${CARD_COLUMNS} from ${CARD_FROM} where c.id = $1`, [id]);
      if (!row) throw refuse.notFound();
      return {
        row,
        tasks: await reader.rows<TaskRow>(
          `select ${TASK_COLUMNS} from ${TASK_FROM} where t.case_id = $1 order by t.status = 'open' desc, t.due_at nulls last, t.opened_at desc limit 200`,
          [id],
        ),
        participants: await readParticipants(reader, id),
        answers: await readAnswers(reader, id),
        documents: await readDocuments(reader, id),
        stages: await reader.rows<{ stage: number; at: Date }>(
          `select stage, min(at) as at from case_event where case_id = $1 and stage is not null group by stage`,
          [id],
        ),
      };
    });
    const live = (await this.cases.live(id))!;
    const workflow = await this.definitions.workflow(seen.row.workflow_id);
    const [card] = await toCards([seen.row], this.definitions, language);
    const answers = await this.answersFor(viewer, live, seen.answers, language);
    const marks = marksOf(live, answers);
    return {
      id,
      workflow: card!.workflow,
      workflowTitle: say(workflow.compiled.definition.title, language),
      subject: card!.subject,
      version: workflow.version,
      unit: card!.unit,
      title: card!.title,
      stage: card!.stage,
      state: live.state.machine.value,
      stateTitles: seen.row.state_paths
        .map((path) => workflow.compiled.states.get(path)?.title)
        .flatMap((title) => (title ? [say(title, language)] : [])),
      status: card!.status,
      revision: live.revision,
      openedAt: card!.openedAt,
      dueAt: card!.dueAt,
      overdue: card!.overdue,
      waitsFor: card!.waitsFor,
      progress: card!.progress,
      ...(marks ? { marks } : {}),
      data: contextFor(viewer, live),
      participants: seen.participants,
      availableEvents: await this.eventsFor(viewer, live, workflow, language),
      tasks: await toTasks(seen.tasks, this.definitions, viewer, language),
      answers,
      documents: seen.documents,
      road:
        card!.subject === 'cycle'
          ? cycleRoad(seen.row.state_paths)
          : roadOf(card!.stage, card!.status, seen.stages),
    };
  }

  /** What the case can be asked, with whose step it is: the buttons of the page and of the board. */
  async eventsFor(
    viewer: Viewer,
    live: LiveCase,
    workflow: PublishedWorkflow,
    language: Language,
  ): Promise<AvailableEventView[]> {
    const roles = rolesAt(viewer, live.unitPath);
    const inside =
      viewer.reach.inner.length > 0 ||
      live.state.participants.some((one) => one.person === viewer.person.id) ||
      roles.length > 0;
    if (!inside) return [];
    const facts = await this.facts.for(workflow.compiled.neededFacts, subjectOf(live));
    const view = {
      person: viewer.person.id,
      roles: roles.map((one) => one.role),
      at: new Date().toISOString(),
    };
    return availableEvents(workflow.compiled, live.state, view, facts).map((event) => {
      const task =
        live.state.tasks.find((one) => one.id === event.task) ??
        askedElsewhere(live, workflow.compiled, event.type);
      const permitted =
        maySend(viewer, live, workflow.compiled.definition.events[event.type]!, task) !== undefined;
      const whose = [...new Set(event.roles.filter((role) => role !== 'system'))];
      const reason = permitted
        ? event.reason && say(event.reason, language)
        : language === 'en'
          ? `This is done by: ${whose.map((role) => roleTitle(role, language).toLowerCase()).join(', ')}.`
          : `Это делает: ${whose.map((role) => roleTitle(role, language).toLowerCase()).join(', ')}.`;
      return {
        type: event.type,
        title: say(event.title, language),
        ...(event.hint ? { hint: say(event.hint, language) } : {}),
        ...(event.form ? { form: event.form } : {}),
        // A step that one may send by right of his role, though the task is asked of another, is not his task.
        ...(task && permitted && mayDoTask(viewer, live, task) ? { task: task.id } : {}),
        ...(event.comment ? { comment: event.comment } : {}),
        tone: event.tone,
        allowed: permitted && event.allowed,
        ...(permitted
          ? event.reasonCode
            ? { reasonCode: event.reasonCode }
            : {}
          : { reasonCode: 'not-yours' }),
        ...(reason ? { reason } : {}),
        roles: whose,
      };
    });
  }

  private async answersFor(
    viewer: Viewer,
    live: LiveCase,
    rows: readonly AnswerRow[],
    language: Language,
  ): Promise<AnswerView[]> {
    return Promise.all(
      rows.map(async (row) => {
        const form = await this.definitions.form(row.form_key, row.form_version);
        return {
          id: row.id,
          form: row.form_key,
          formTitle: form ? say(form.definition.meta.title, language) : row.form_key,
          version: row.form_version,
          author: { id: row.author_id, name: nameOf(row) },
          at: row.at.toISOString(),
          ...(form
            ? { data: readableData(form.definition.schema, row.data, viewer, live, row.author_id) }
            : {}),
        };
      }),
    );
  }
}

interface AnswerRow {
  id: string;
  form_key: string;
  form_version: number;
  data: import('@tandem/domain').JsonObject;
  author_id: string;
  at: Date;
  family_name: string;
  given_name: string;
  patronymic: string | null;
}

const nameOf = (row: { family_name: string; given_name: string; patronymic: string | null }): string =>
  fullName({ familyName: row.family_name, givenName: row.given_name, patronymic: row.patronymic });

const readAnswers = (reader: Reader, id: string): Promise<AnswerRow[]> =>
  reader.rows<AnswerRow>(
    `select s.id, s.form_key, s.form_version, s.data, s.author_id, s.at, coalesce(p.family_name, '') as family_name, coalesce(p.given_name, '') as given_name, p.patronymic
     from submission s left join person p on p.id = s.author_id where s.case_id = $1 order by s.at desc limit 200`,
    [id],
  );

const readParticipants = async (reader: Reader, id: string): Promise<CaseView['participants']> => {
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

const readDocuments = async (reader: Reader, id: string): Promise<DocumentView[]> => {
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

/** A cycle stands at several stages at once: each stop says how far it is. */
const cycleRoad = (paths: readonly string[]): CaseView['road'] => {
  const states = stageStates(paths);
  const words = { closed: 'done', open: 'current', ahead: 'ahead' } as const;
  return STAGES.map(({ stage }) => ({ stage, state: words[states.get(stage) ?? 'ahead'], since: null }));
};

const roadOf = (
  stage: number | null,
  status: string,
  entered: readonly { stage: number; at: Date }[],
): CaseView['road'] => {
  const since = new Map(entered.map((one) => [one.stage, one.at.toISOString()]));
  return STAGES.map(({ stage: one }) => ({
    stage: one,
    state:
      stage === null
        ? 'ahead'
        : one < stage || (one === stage && status === 'done')
          ? 'done'
          : one === stage
            ? 'current'
            : 'ahead',
    since: since.get(one) ?? null,
  }));
};
