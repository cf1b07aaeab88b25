import type { JsonObject } from '@tandem/domain';
import {
  caseIdOf,
  liveAfter,
  retiredAnswers,
  revisionAfter,
  type CommitItem,
  type MovedForms,
} from './commit-item.js';

/** Rows of one group, by section of the statement (`commit-statement.ts` names their columns). */
export type CommitRows = { [section in Section]: Row[] };
export type Section =
  | 'moved'
  | 'opened'
  | 'event'
  | 'task_opened'
  | 'task_changed'
  | 'submission'
  | 'retired'
  | 'joined'
  | 'departed'
  | 'timer_set'
  | 'timer_cancelled'
  | 'record'
  | 'outbox'
  | 'draft';
/** A column left out is `null`: what is not sent need not be read. */
type Row = { [column: string]: unknown };

const empty = (): CommitRows => ({
  moved: [],
  opened: [],
  event: [],
  task_opened: [],
  task_changed: [],
  submission: [],
  retired: [],
  joined: [],
  departed: [],
  timer_set: [],
  timer_cancelled: [],
  record: [],
  outbox: [],
  draft: [],
});

/** Turns accepted commands into the rows that one statement writes. */
export const rowsOf = (items: readonly CommitItem[]): CommitRows => {
  const rows = empty();
  for (const item of items) {
    addCase(rows, item);
    addEvent(rows, item);
    addTasks(rows, item);
    addAnswers(rows, item);
    addPeople(rows, item);
    addTimers(rows, item);
    addEffects(rows, item);
    if (item.forms) addForms(rows, item, item.forms);
  }
  return rows;
};

const addCase = (rows: CommitRows, item: CommitItem): void => {
  const { change, next } = item.decision;
  const { at } = item.command;
  const first = next.tasks[0];
  const moving = {
    id: caseIdOf(item),
    revision: revisionAfter(item),
    title: item.title,
    kind: item.kind,
    stage: change.stage,
    status: change.status,
    state: next.machine,
    state_paths: change.to,
    waits: first ? { task: first.key, role: first.role, person: first.person ?? null } : null,
    due_at: change.dueAt,
    at,
    key: item.idempotencyKey,
  };
  if (item.before) {
    rows.moved.push(item.forms ? { ...moving, form_versions: liveAfter(item).formVersions } : moving);
    return;
  }
  const opening = item.opening!;
  rows.opened.push({
    ...moving,
    workflow_id: opening.workflowId,
    workflow_key: opening.workflowKey,
    subject: opening.subject,
    unit_id: opening.unitId,
    unit_path: opening.unitPath,
    cycle_id: opening.cycleId,
    parent_id: opening.parentId,
    form_versions: opening.formVersions,
    opened_by: opening.openedBy,
    open_key: opening.openKey,
    open_sha256: opening.openSha256,
  });
};

const addEvent = (rows: CommitRows, item: CommitItem): void => {
  const { change, next } = item.decision;
  const { command } = item;
  const person = command.actor.kind === 'person' ? command.actor : null;
  rows.event.push({
    case_id: caseIdOf(item),
    seq: revisionAfter(item),
    id: command.id,
    type: change.type,
    title: change.title,
    actor_id: person?.person,
    on_behalf_of: person?.onBehalfOf,
    actor_roles: person?.roles ?? [],
    at: command.at,
    data: command.data,
    comment: command.comment,
    from_paths: change.from,
    to_paths: change.to,
    to_value: next.machine.value,
    stage: change.stage,
    effects: change.effects.map((effect) => effect.kind),
    facts: change.facts,
    remarks: change.remarks,
    submission_id: change.submission?.id,
    task_id: command.taskId,
    timer_id: command.timerId,
    units: command.units,
    idempotency_key: item.idempotencyKey,
    request_sha256: item.requestSha256,
  });
};

const addTasks = (rows: CommitRows, item: CommitItem): void => {
  const { change } = item.decision;
  const case_id = caseIdOf(item);
  const versions = (item.before ?? item.opening!).formVersions;
  for (const task of change.tasksOpened) {
    rows.task_opened.push({
      id: task.id,
      case_id,
      key: task.key,
      form_key: task.form,
      form_version: task.form ? (versions[task.form] ?? null) : null,
      role: task.role,
      unit_id: task.unit,
      near: task.near,
      person_id: task.person,
      due_at: task.dueAt,
      opened_at: task.openedAt,
    });
  }
  const by = item.command.actor.kind === 'person' ? item.command.actor.person : null;
  for (const { id, status } of change.tasksClosed) {
    rows.task_changed.push({ case_id, id, status, due_at: null, done_at: item.command.at, done_by: by });
  }
  for (const { id, dueAt } of change.tasksMoved) {
    rows.task_changed.push({ case_id, id, status: 'open', due_at: dueAt, done_at: null, done_by: null });
  }
};

const addAnswers = (rows: CommitRows, item: CommitItem): void => {
  const { change, next } = item.decision;
  const case_id = caseIdOf(item);
  const { submission } = change;
  if (submission) {
    rows.submission.push({
      id: submission.id,
      case_id,
      task_id: submission.taskId,
      form_key: submission.form,
      form_version: submission.version,
      data: submission.data,
      author_id: submission.author,
      on_behalf_of: item.command.actor.kind === 'person' ? (item.command.actor.onBehalfOf ?? null) : null,
      participant_id: submission.participant,
      unit_path: (item.before ?? item.opening!).unitPath,
      readers: item.readers?.roles ?? [],
      participant_readers: item.readers?.participants ?? [],
      at: submission.at,
      current: next.answers.some((answer) => answer.id === submission.id),
    });
  }
  for (const id of retiredAnswers(item.before?.state, next)) rows.retired.push({ case_id, id });
};

const addPeople = (rows: CommitRows, item: CommitItem): void => {
  const { change } = item.decision;
  const case_id = caseIdOf(item);
  for (const one of change.joined) {
    rows.joined.push({
      case_id,
      person_id: one.person,
      role: one.role,
      unit_id: one.unit,
      joined_at: one.joinedAt,
    });
  }
  for (const one of change.left) {
    rows.departed.push({ case_id, person_id: one.person, role: one.role, left_at: one.at });
  }
  for (const record of change.records) {
    const unit = item.decision.next.participants.find((one) => one.person === record.person)?.unit;
    rows.record.push({
      case_id,
      id: item.command.id,
      register: record.register,
      person_id: record.person,
      unit_id: unit ?? (item.before ?? item.opening!).unitId,
      status: record.status,
      areas: areasOf(record.data),
      data: record.data,
      at: item.command.at,
    });
  }
};

const areasOf = (data: JsonObject): unknown => (Array.isArray(data['areas']) ? data['areas'] : []);

const addTimers = (rows: CommitRows, item: CommitItem): void => {
  const { change } = item.decision;
  const case_id = caseIdOf(item);
  const set = new Set(change.timersSet.map((timer) => timer.id));
  for (const timer of change.timersSet) {
    rows.timer_set.push({ case_id, timer_id: timer.id, fire_at: timer.fireAt, event: timer.event });
  }
  for (const timer_id of change.timersCancelled)
    if (!set.has(timer_id)) rows.timer_cancelled.push({ case_id, timer_id });
};

const addEffects = (rows: CommitRows, item: CommitItem): void => {
  const case_id = caseIdOf(item);
  for (const effect of item.decision.change.effects) {
    rows.outbox.push({
      id: effect.id,
      case_id,
      kind: effect.kind,
      payload: effect.payload,
      due_at: effect.dueAt ?? item.command.at,
    });
  }
};

/** Open tasks ask for the new version; drafts of answers go with them. */
const addForms = (rows: CommitRows, item: CommitItem, forms: MovedForms): void => {
  const case_id = caseIdOf(item);
  for (const task of item.decision.next.tasks) {
    const form_version = task.form === undefined ? undefined : forms.versions[task.form];
    if (form_version !== undefined)
      rows.task_changed.push({ case_id, id: task.id, status: 'open', due_at: task.dueAt, form_version });
  }
  for (const { id, revision, data, formVersion } of forms.drafts)
    rows.draft.push({ case_id, id, revision, data, form_version: formVersion });
};
