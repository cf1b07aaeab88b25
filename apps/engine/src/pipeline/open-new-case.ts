import { Injectable } from '@nestjs/common';
import {
  hasDocument,
  isWithin,
  localDate,
  reachOf,
  type JsonObject,
  type Language,
  type Role,
} from '@tandem/domain';
import type { WorkflowDefinition } from '@tandem/workflow-core';
import { newId } from '@tandem/store';
import { AuditLog } from '../audit/audit-log.js';
import { EnginePool } from '../database/pools.js';
import type { Viewer } from '../identity/viewer.js';
import { Refusal, refuse } from '../problems/problem-error.js';
import { CheckAnswers } from './check-answers.js';
import type { CommandAnswer } from './command.js';
import { CommitCase } from './commit-case.js';
import { Definitions, type PublishedWorkflow } from './definitions.js';
import { Idempotency, requestDigest } from './idempotency.js';
import { personsCounted, personsNamedBy, possiblePersons } from './persons-named.js';
import { PersonDirectory } from './person-directory.js';
import { UnitDirectory, type UnitFacts } from './unit-directory.js';

interface OpenInput {
  readonly workflow: string;
  readonly unit: string;
  readonly data: JsonObject;
  readonly idempotencyKey?: string;
  /** The case of a document that stands beside it already, with the same id. Never from outside. */
  readonly id?: string;
  readonly title?: string;
  /** The case above this one; without it the unit's cycle. */
  readonly parentId?: string | null;
  /** When it happened, where that is not now: only for a past that is told (the demonstration). Never from outside. */
  readonly at?: string;
}

/** Who opens: a person by his roles, or the engine itself for the effect `startCase`. */
export type Opener =
  { readonly viewer: Viewer } | { readonly system: true; readonly key: string; readonly parentId?: string };

/** Opens a case: may he here, is the start form right, and the workflow's own conditions. */
@Injectable()
export class OpenNewCase {
  constructor(
    private readonly pool: EnginePool,
    private readonly cases: CommitCase,
    private readonly definitions: Definitions,
    private readonly answers: CheckAnswers,
    private readonly persons: PersonDirectory,
    private readonly units: UnitDirectory,
    private readonly idempotency: Idempotency,
    private readonly audit: AuditLog,
  ) {}

  async open(
    opener: Opener,
    input: OpenInput,
    language: Language,
  ): Promise<Extract<CommandAnswer, { kind: 'moved' }>> {
    const unit = await this.units.of(input.unit);
    const workflow = unit && this.definitions.latestWorkflow(input.workflow, unit.path);
    if (!workflow) throw refuse.notFound();
    if (hasDocument(workflow.compiled.definition.subject) && input.id === undefined) throw opensElsewhere();
    const key = 'system' in opener ? opener.key : input.idempotencyKey;
    const sha = requestDigest([input.workflow, input.unit, input.data]);
    const author = 'system' in opener ? null : opener.viewer.person.id;
    if (key && author) {
      const before = await this.idempotency.opened(author, key, sha);
      if (before?.kind === 'refused') throw before.refusal;
      if (before) return before;
    }
    const answer = await this.cases.commit(
      await this.request(opener, input, workflow, unit, language, key, sha),
    );
    if (answer.kind === 'moved') return answer;
    // Two opened with one key at once: the slower finds the other's case, which may itself be why it was refused.
    const faster = key && author ? await this.idempotency.opened(author, key, sha) : undefined;
    if (faster?.kind === 'moved') return faster;
    throw answer.refusal;
  }

  private async request(
    opener: Opener,
    input: OpenInput,
    workflow: PublishedWorkflow,
    unit: UnitFacts,
    language: Language,
    key: string | undefined,
    sha: string,
  ) {
    const { definition } = workflow.compiled;
    const actor = this.permit(opener, definition, unit);
    const at = input.at ?? new Date().toISOString();
    const checked =
      definition.start.form && !('system' in opener)
        ? await this.checkStart(opener.viewer, input, definition.start.form, unit, language, at)
        : undefined;
    const data = checked?.answer.data ?? input.data;
    const named = personsNamedBy(definition, data, actor);
    const ids = [...new Set([...possiblePersons(data), ...Object.values(named).flat()])];
    const people = await this.persons.lookUp(ids, unit.id);
    this.refuseUnknown(Object.values(named).flat(), people.units);
    const cycleId = belongsToCycle(definition) ? await this.openCycle(unit.id) : null;
    const caseId = input.id ?? ('system' in opener ? idFromKey(opener.key) : newId());
    return {
      id: newId(),
      caseId,
      opens: true,
      type: '@open',
      at,
      actor,
      data,
      ...this.answerOf(checked, definition, data, opener),
      units: people.units,
      names: people.names,
      counted: personsCounted('participants', workflow.compiled.neededFacts, named),
      ...(checked ? { readers: checked.readers } : {}),
      opening: {
        id: caseId,
        workflow: workflow.compiled,
        workflowId: workflow.id,
        workflowKey: definition.key,
        subject: definition.subject,
        unitId: unit.id,
        unitPath: unit.path,
        cycleId,
        parentId: parentOf(opener, input, cycleId),
        title: input.title ?? titleOf(definition, data),
        kind: typeof data['kind'] === 'string' ? data['kind'] : null,
        formVersions: this.definitions.formVersions(formsOf(definition), unit.path),
        openedBy: actor.kind === 'person' ? actor.person : null,
        openKey: key ?? null,
        openSha256: key ? sha : null,
      },
    };
  }

  private answerOf(
    checked: { answer: { form: string; version: number; data: JsonObject } } | undefined,
    definition: WorkflowDefinition,
    data: JsonObject,
    opener: Opener,
  ) {
    if (checked) return { answer: checked.answer };
    // A case that the engine starts carries answers which another case's accepted form gave: nobody fills the form again.
    if ('system' in opener && definition.start.form)
      return { answer: { form: definition.start.form, version: 1, data } };
    return {};
  }

  private permit(opener: Opener, definition: WorkflowDefinition, unit: UnitFacts) {
    if ('system' in opener) return { kind: 'system' as const };
    const { viewer } = opener;
    const held = viewer.held.filter((one) => isWithin(unit.path, reachOf(one)));
    const fitting = held.find((one) => (definition.start.roles as readonly string[]).includes(one.role));
    if (!fitting) {
      this.audit.refused(viewer, `case.open:${definition.key}`, unit.id);
      throw refuse.notYours({
        ru: 'В этой организации вы не можете это начать.',
        en: 'You cannot start this at this institution.',
      });
    }
    const roles = [...new Set(held.map((one) => one.role))] as Role[];
    return {
      kind: 'person' as const,
      person: viewer.person.id,
      roles,
      ...(fitting.actingFor ? { onBehalfOf: fitting.actingFor } : {}),
    };
  }

  private checkStart(
    viewer: Viewer,
    input: OpenInput,
    form: string,
    unit: UnitFacts,
    language: Language,
    at: string,
  ) {
    const today = localDate(at, unit.zone);
    return this.answers.check({
      form,
      data: input.data,
      unitId: unit.id,
      caseContext: { unit: unit.id, unitTitle: unit.title, today, openedAt: today, me: viewer.person.id },
      language,
      signedBy: {
        ...viewer.person,
        roles: viewer.held.filter((one) => isWithin(unit.path, reachOf(one))).map((one) => one.role),
      },
      at,
    });
  }

  private refuseUnknown(named: readonly string[], units: Record<string, string>): void {
    if (named.every((person) => units[person])) return;
    throw new Refusal(422, 'participants', {
      ru: 'Среди участников есть человек, который нигде не числится. Выберите его из справочника заново.',
      en: 'A participant belongs to no institution. Choose the person from the register again.',
    });
  }

  private async openCycle(unitId: string): Promise<string | null> {
    const { rows } = await this.pool.query<{ id: string }>({
      name: 'open-cycle',
      text: `select id from "case" where unit_id = $1 and subject = 'cycle' and status = 'open' order by opened_at desc limit 1`,
      values: [unitId],
    });
    return rows[0]?.id ?? null;
  }
}

/** Plans and reports have years of their own. */
const belongsToCycle = ({ subject }: WorkflowDefinition): boolean =>
  subject !== 'cycle' && !hasDocument(subject);

const parentOf = (opener: Opener, input: OpenInput, cycleId: string | null): string | null => {
  if (input.parentId !== undefined) return input.parentId;
  return 'system' in opener ? (opener.parentId ?? null) : cycleId;
};

const opensElsewhere = (): Refusal =>
  new Refusal(422, 'opens-with-document', {
    ru: 'Карты, кампании и отчёты начинают на их страницах: вместе с ними заводится документ.',
    en: 'Roadmaps, campaigns and reports are begun on their own pages, together with their documents.',
  });

/** Forms that a definition names anywhere: these versions the case pins. */
const formsOf = (definition: WorkflowDefinition): Set<string> => {
  const forms = new Set<string>();
  if (definition.start.form) forms.add(definition.start.form);
  for (const task of Object.values(definition.tasks ?? {})) if (task.form) forms.add(task.form);
  for (const event of Object.values(definition.events)) if (event.form) forms.add(event.form);
  return forms;
};

const titleOf = ({ title, start }: WorkflowDefinition, data: JsonObject): string => {
  const own = start.titled
    ?.split('.')
    .reduce<unknown>((value, name) => (value as JsonObject | undefined)?.[name], data);
  if (typeof own === 'string' && own.trim()) return own.trim();
  return typeof data['schoolYear'] === 'string' ? `${title.ru} ${data['schoolYear']}` : title.ru;
};

/** The engine opens a case at most once for an effect: its id follows from the effect's. */
const idFromKey = (key: string): string => {
  const id = key.slice(key.indexOf(':') + 1);
  return `${id.slice(0, 33)}ccc`;
};
