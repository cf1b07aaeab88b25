import { type Calendar, type JsonObject, type Role } from '@tandem/domain';
import {
  decide,
  openCase,
  type Actor,
  type Command,
  type CompiledWorkflow,
  type Facts,
} from '@tandem/workflow-core';
import { liveAfter, newId, type CommitItem, type LiveCase } from '@tandem/store';
import { ZONE, type RoadStep } from './main-road.js';
import type { GeneratedPerson, GeneratedSchool } from './generate-organisation.js';

const HOUR = 3_600_000;

/** What pairs are made of: the workflow as published, and who may read answers to its forms. */
export interface PairMaking {
  readonly workflow: { readonly id: string; readonly key: string; readonly compiled: CompiledWorkflow };
  readonly forms: ReadonlyMap<string, { version: number; roles: string[]; participants: string[] }>;
  readonly calendar: Calendar;
  readonly now: Date;
}

/** One pair that is being brought along its road: each step is decided by the workflow itself. */
export class PairOnRoad {
  private live: LiveCase | null = null;
  private taken = 0;

  constructor(
    private readonly making: PairMaking,
    private readonly road: readonly RoadStep[],
    private readonly school: GeneratedSchool,
    private readonly mentor: GeneratedPerson,
    private readonly mentee: GeneratedPerson,
    private readonly length: number,
  ) {}

  /** The next step, decided and ready to be written; nothing where the pair has arrived. */
  next(): CommitItem | undefined {
    const item = this.live ? this.step(this.live) : this.open();
    if (item) this.live = liveAfter(item);
    return item;
  }

  private open(): CommitItem {
    const { workflow, forms } = this.making;
    const data = {
      mentors: [this.mentor.id],
      mentees: [this.mentee.id],
      externalMentor: false,
      kind: 'traditional',
      form: 'teacherTeacher',
      areas: ['methods'],
      why: 'Просит помочь с планированием урока.',
    };
    const command = this.command('@open', 'curator', 'pair-proposal', data);
    const decision = openCase(workflow.compiled, command, this.facts());
    if (!decision.accepted) throw new Error(`a pair was not opened: ${decision.reason.ru}`);
    const id = newId();
    return {
      before: null,
      opening: {
        id,
        workflowId: workflow.id,
        workflowKey: workflow.key,
        subject: 'pair',
        unitId: this.school.id,
        unitPath: this.school.path,
        cycleId: null,
        parentId: null,
        title: this.title(),
        kind: 'traditional',
        formVersions: Object.fromEntries([...forms].map(([key, form]) => [key, form.version])),
        openedBy: this.school.curator.id,
        openKey: null,
        openSha256: null,
      },
      command,
      decision,
      title: this.title(),
      kind: 'traditional',
      ...this.readersOf('pair-proposal'),
    };
  }

  private step(before: LiveCase): CommitItem | undefined {
    const step = this.taken < this.length ? this.road[this.taken++] : undefined;
    if (!step) return undefined;
    const command = this.command(step.type, step.by, step.form, step.data);
    const decision = decide(this.making.workflow.compiled, before.state, command, this.facts());
    if (!decision.accepted) throw new Error(`${step.type} was refused: ${decision.reason.ru}`);
    return {
      before,
      command,
      decision,
      title: this.title(),
      kind: 'traditional',
      ...(step.form ? this.readersOf(step.form) : {}),
    };
  }

  private command(type: string, by: RoadStep['by'], form?: string, data?: JsonObject): Command {
    const person = by === 'mentor' ? this.mentor : by === 'mentee' ? this.mentee : this.school[by];
    const actor: Actor = { kind: 'person', person: person.id, roles: [by as Role] };
    // Everything happened within the last days: no timer of a made pair is due when the engine starts.
    const at = new Date(
      this.making.now.getTime() - (this.road.length + 2 - this.taken) * 2 * HOUR,
    ).toISOString();
    const version = form === undefined ? undefined : (this.making.forms.get(form)?.version ?? 1);
    return {
      id: newId(),
      type,
      at,
      actor,
      ...(data ? { data } : {}),
      ...(form !== undefined && version !== undefined ? { answer: { form, version, data: data ?? {} } } : {}),
      units: { [this.mentor.id]: this.school.id, [this.mentee.id]: this.school.id },
    };
  }

  private facts(): Facts {
    const values = Object.fromEntries(
      this.making.workflow.compiled.neededFacts.map((name) => [name, factOf(name)]),
    );
    return { unit: this.school.id, zone: ZONE, calendar: this.making.calendar, values };
  }

  private title(): string {
    return `${this.mentor.short} — ${this.mentee.short}`;
  }

  private readersOf(form: string): Pick<CommitItem, 'readers'> {
    const known = this.making.forms.get(form);
    return known ? { readers: { roles: known.roles, participants: known.participants } } : {};
  }
}

/** What the store would tell of an ordinary school: everybody is there, admitted, and free. */
const factOf = (name: string) => {
  if (name.endsWith('.statuses')) return [name.includes('mentee') ? 'waiting' : 'admitted'];
  if (name.startsWith('holders.')) return 1;
  return 0;
};
