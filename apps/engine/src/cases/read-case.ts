import { Injectable } from '@nestjs/common';
import type { AnswerView, CaseView } from '@tandem/contracts';
import { hasDocument, say, type Language } from '@tandem/domain';
import type { LiveCase } from '@tandem/store';
import { ReadContext } from '../database/read-context.js';
import type { Viewer } from '../identity/viewer.js';
import { CommitCase } from '../pipeline/commit-case.js';
import { Definitions, type PublishedWorkflow } from '../pipeline/definitions.js';
import { refuse } from '../problems/problem-error.js';
import { nameOf, readAnswers, readDocuments, readParticipants, type AnswerRow } from './case-parts.js';
import { cycleRoad, roadOf } from './case-road.js';
import { CARD_COLUMNS, CARD_FROM, toCards, type CardRow } from './case-rows.js';
import { contextFor, seesContent } from './context-for.js';
import { ListEvents } from './list-events.js';
import { marksOf } from './marks-of.js';
import { readableData } from './readable-data.js';
import { TASK_COLUMNS, TASK_FROM, toTasks, type TaskRow } from './task-rows.js';

/** The page of a case: where it stands, what can be done and by whom, its tasks, answers, documents and people. */
@Injectable()
export class ReadCase {
  constructor(
    private readonly context: ReadContext,
    private readonly cases: CommitCase,
    private readonly definitions: Definitions,
    private readonly events: ListEvents,
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
    const view: CaseView = {
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
      availableEvents: await this.events.for(viewer, live, workflow, language),
      tasks: await toTasks(seen.tasks, this.definitions, viewer, language),
      answers,
      documents: seen.documents,
      road:
        card!.subject === 'cycle'
          ? cycleRoad(seen.row.state_paths)
          : roadOf(card!.stage, card!.status, seen.stages),
    };
    const isBeside = hasDocument(live.subject) && !seesContent(viewer, live);
    return isBeside ? asPublished(view, workflow, language) : view;
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

/** A plan in force as the whole region may know it, also while it is being changed. */
const asPublished = (view: CaseView, { compiled }: PublishedWorkflow, language: Language): CaseView => {
  const title = compiled.states.get('published')?.title;
  return {
    ...view,
    ...(view.status === 'open'
      ? { state: 'published', stateTitles: title ? [say(title, language)] : [] }
      : {}),
    revision: 0,
    dueAt: null,
    overdue: false,
    waitsFor: null,
    participants: [],
    availableEvents: [],
  };
};
