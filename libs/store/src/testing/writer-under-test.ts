import type { Pool } from 'pg';
import {
  compileWorkflow,
  decide,
  openCase,
  type Command,
  type WorkflowDefinition,
} from '@tandem/workflow-core';
import { CaseWriter, type Prepared, type WriterRequest } from '../commit/case-writer.js';
import type { LiveCase } from '../live/live-case.js';
import { newId } from '../new-id.js';

const text = (ru: string) => ({ ru });

/** Counts to as many as one likes: each `STEP` tells the curator and sets its timer anew; a step below one is refused. */
const STEPS: WorkflowDefinition = {
  profile: 1,
  key: 'steps',
  title: text('Шаги'),
  level: 'school',
  subject: 'pair',
  start: { roles: ['curator'] },
  participants: { mentee: { min: 1, max: 1, from: 'mentee' } },
  machine: {
    initial: 'going',
    states: {
      going: {
        meta: { title: text('В пути'), stage: 6 },
        entry: [
          { type: 'openTask', params: { task: 'step' } },
          { type: 'notify', params: { template: 'entered', to: 'curator', text: text('Шаг') } },
        ],
        after: { P5D: 'waiting' },
        on: {
          STEP: {
            target: 'going',
            reenter: true,
            guard: {
              type: 'rule',
              params: { logic: { '>=': [{ var: 'event.size' }, 1] }, reason: text('Шаг слишком мал') },
            },
          },
        },
      },
      waiting: { meta: { title: text('Ожидание') } },
    },
  },
  tasks: { step: { title: text('Сделать шаг'), event: 'STEP', role: 'curator' } },
  events: { STEP: { title: text('Шаг'), role: 'curator' } },
};
const COMPILED = compileWorkflow(STEPS);

export interface School {
  readonly unit: string;
  readonly curator: string;
  readonly mentee: string;
}

export interface StepRequest extends WriterRequest {
  readonly command: Command;
  readonly key?: string;
  /** What the row of the case is told as its title; `null` breaks a constraint. */
  readonly title?: string | null;
}

export type StepAnswer = { readonly moved: number } | { readonly refused: string };

/** A school and its two people: what the rows of a case point to. */
export const makeSchool = async (pool: Pool): Promise<School> => {
  const [unit, curator, mentee] = [newId(), newId(), newId()];
  await pool.query(
    `insert into unit (id, path, kind, title, region) values ($1, 'a', 'school', 'Школа', 'tomsk')`,
    [unit],
  );
  await pool.query(
    `insert into person (id, family_name, given_name) values ($1, 'Белова', 'Анна'), ($2, 'Сафин', 'Олег')`,
    [curator, mentee],
  );
  await pool.query(
    `insert into definition (id, kind, key, version, status, text, sha256) values ($1, 'workflow', 'steps', 1, 'published', '{}', '')`,
    [unit],
  );
  return { unit, curator, mentee };
};

/** One process that commits: a writer with its own memory, and the groups in which it decided. */
export class WriterUnderTest {
  readonly groups: string[][] = [];
  readonly writer: CaseWriter<StepRequest, StepAnswer>;

  constructor(
    pool: Pool,
    private readonly school: School,
  ) {
    this.writer = new CaseWriter<StepRequest, StepAnswer>({
      pool,
      prepare: async (group) => {
        this.groups.push(group.map((one) => one.request.caseId));
        return group.map(({ request, live }) => this.prepare(request, live));
      },
      onStale: () => Promise.resolve({ refused: 'stale' }),
    });
  }

  async open(): Promise<string> {
    const caseId = newId();
    await this.writer.commit({
      caseId,
      opens: true,
      command: {
        ...this.command('@open', { mentee: this.school.mentee }),
        units: { [this.school.mentee]: this.school.unit },
      },
    });
    return caseId;
  }

  step(
    caseId: string,
    more: Pick<StepRequest, 'key' | 'title'> & { size?: number } = {},
  ): Promise<StepAnswer> {
    const { size = 1, ...rest } = more;
    return this.writer.commit({ caseId, command: this.command('STEP', { size }), ...rest });
  }

  private command(type: string, data: Command['data'] & object): Command {
    const actor = { kind: 'person', person: this.school.curator, roles: ['curator'] } as const;
    return { id: newId(), type, at: new Date().toISOString(), actor, data };
  }

  private prepare(request: StepRequest, live: LiveCase | null): Prepared<StepAnswer> {
    const { unit, curator } = this.school;
    const facts = {
      unit,
      zone: 'Asia/Tomsk',
      calendar: { region: 'tomsk', years: [], days: new Map() },
      values: {},
    };
    const decision = live
      ? decide(COMPILED, live.state, request.command, facts)
      : openCase(COMPILED, request.command, facts);
    if (!decision.accepted) return { kind: 'answer', answer: { refused: decision.code } };
    const opening = {
      id: request.caseId,
      workflowId: unit,
      workflowKey: 'steps',
      subject: 'pair' as const,
      unitId: unit,
      unitPath: 'a',
      cycleId: null,
      parentId: null,
      title: '',
      kind: null,
      formVersions: {},
      openedBy: curator,
      openKey: null,
      openSha256: null,
    };
    return {
      kind: 'commit',
      item: {
        before: live,
        ...(live ? {} : { opening }),
        command: request.command,
        decision,
        title: request.title === undefined ? 'Сафин О.' : (request.title as string),
        kind: null,
        ...(request.key ? { idempotencyKey: request.key, requestSha256: request.key } : {}),
      },
      answer: (after) => ({ moved: after.revision }),
    };
  }
}
