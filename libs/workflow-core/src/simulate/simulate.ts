import {
  PARTICIPANT_ROLES,
  ROLES,
  russianCalendarDays,
  type Calendar,
  type Json,
  type JsonObject,
  type Role,
} from '@tandem/domain';
import { withValue } from '../actions/evaluate-fields.js';
import type { CompiledWorkflow } from '../compile/compiled-workflow.js';
import { sentBy } from '../compile/forms-of-events.js';
import { decide } from '../decide/decide.js';
import { openCase } from '../decide/open-case.js';
import type { CaseState } from '../language/case-state.js';
import type { Actor, CaseChange, Command, Decision, Facts } from '../language/decision.js';
import { momentAfter } from '../timers/reckon-delay.js';
import { compareStep } from './compare-step.js';
import { defaultFacts } from './default-facts.js';
import type { AdvanceStep, EventStep, Expectation, Journey, Simulation, StepResult } from './journey.js';
import { idOf, labelsOf, withIds } from './label-ids.js';

/** Runs a journey with a clock of its own and tells what each step led to and where it differs from what was expected. */
export const simulate = (
  compiled: CompiledWorkflow,
  journey: Journey,
  calendar = russianCalendar(),
): Simulation => new Run(compiled, journey, calendar).all();

const russianCalendar = (): Calendar => {
  const days = russianCalendarDays();
  return {
    region: 'RU',
    years: [...new Set(days.map(({ date }) => Number(date.slice(0, 4))))],
    days: new Map(days.map((day) => [day.date, day])),
  };
};

const UNIT = idOf('unit');
/** More timers than this within one step of a journey is a case that wakes itself for ever. */
const MAX_FIRED = 500;

class Run {
  private now: number;
  private state: CaseState | undefined;
  private last: CaseChange | undefined;
  private commands = 0;
  private readonly overrides: { [fact: string]: Json };
  private readonly meetings: string[] = [];
  private readonly labels: ReadonlySet<string>;
  private readonly results: StepResult[] = [];

  constructor(
    private readonly compiled: CompiledWorkflow,
    private readonly journey: Journey,
    private readonly calendar: Calendar,
  ) {
    this.now = Date.parse(journey.now);
    this.overrides = { ...journey.settings };
    this.labels = labelsOf(journey);
  }

  all(): Simulation {
    this.open();
    if (this.state)
      for (const step of this.journey.steps) {
        Object.assign(this.overrides, step.facts);
        if ('advance' in step) this.advance(step);
        else this.send(step);
      }
    const problems = this.results.flatMap(({ step, problems: own }, index) =>
      own.map((problem) => `${index} ${step}: ${problem}`),
    );
    return { steps: this.results, problems, state: this.state };
  }

  private open(): void {
    const { start, participants } = this.compiled.definition;
    const { open } = this.journey;
    const opensItself = Object.entries(participants ?? {}).find(([, spec]) =>
      [spec.from].flat().includes('actor'),
    );
    const role = open?.as ?? (start.roles[0] as Role | 'system');
    const person =
      open?.person ?? (opensItself && this.journey.participants?.[opensItself[0] as 'mentor']?.[0]);
    const data = withIds(this.withParticipants(open?.data ?? {}), this.labels);
    this.run('@open', open?.expect, () => [
      this.apply(
        this.command('@open', role, person, {
          ...(start.form === undefined ? { data } : { answer: { form: start.form, version: 1, data } }),
        }),
      ),
    ]);
  }

  /** Participants stand in the start form where the definition looks for them. */
  private withParticipants(data: JsonObject): JsonObject {
    let result = data;
    for (const [role, spec] of Object.entries(this.compiled.definition.participants ?? {})) {
      const persons = this.journey.participants?.[role as 'mentor'] ?? [];
      const path = [spec.from].flat().find((one) => one !== 'actor');
      if (path === undefined || persons.length === 0) continue;
      result = withValue(result, path.split('.'), spec.max === 1 ? persons[0]! : persons);
    }
    return result;
  }

  private send(step: EventStep): void {
    this.now += 1000;
    const form = step.form ?? (step.data ? this.formAskedBy(step) : undefined);
    const data = step.data || step.form ? withIds(step.data ?? {}, this.labels) : undefined;
    this.run(step.event, step.expect, () => [
      this.apply(
        this.command(step.event, step.as, step.person, {
          ...(data && form === undefined ? { data } : {}),
          ...(data && form !== undefined ? { answer: { form, version: 1, data } } : {}),
          ...(step.comment === undefined ? {} : { comment: step.comment }),
        }),
      ),
    ]);
  }

  private formAskedBy({ event, as }: EventStep): string | undefined {
    const { tasks, events } = this.compiled.definition;
    const task = this.state?.tasks
      .map(({ key, role }) => ({ spec: tasks?.[key], role }))
      .filter(({ spec }) => spec && sentBy(spec).includes(event))
      .sort((one, other) => Number(other.role === as) - Number(one.role === as))[0];
    return task?.spec?.form ?? events[event]?.form;
  }

  private advance(step: AdvanceStep): void {
    const until = momentAfter(this.now, step.advance, this.facts());
    this.run(`advance ${step.advance}`, step.expect, () => this.fireUntil(until));
    this.now = until;
  }

  private fireUntil(until: number): Decision[] {
    const decisions: Decision[] = [];
    for (let fired = 0; fired < MAX_FIRED; fired++) {
      const due = this.state?.timers
        .filter(({ fireAt }) => Date.parse(fireAt) <= until)
        .sort((one, other) => (one.fireAt < other.fireAt ? -1 : 1))[0];
      if (!due) return decisions;
      this.now = Math.max(this.now, Date.parse(due.fireAt));
      const decision = this.apply({ ...this.command('@timer', 'system', undefined, {}), timerId: due.id });
      decisions.push(decision);
      if (!decision.accepted) return decisions;
    }
    return decisions;
  }

  private apply(command: Command): Decision {
    const decision = this.state
      ? decide(this.compiled, this.state, command, this.facts())
      : openCase(this.compiled, command, this.facts());
    if (!decision.accepted) return decision;
    this.state = decision.next;
    this.last = decision.change;
    if (decision.change.submission?.form === 'meeting-log') this.meetings.push(command.at);
    return decision;
  }

  private run(name: string, expect: Expectation | undefined, act: () => readonly Decision[]): void {
    const decisions = act();
    const refused = decisions.find((one) => !one.accepted);
    const result = {
      step: name,
      at: new Date(this.now).toISOString(),
      state: this.last?.to ?? [],
      stage: this.last?.stage ?? null,
      status: this.state?.status ?? 'open',
      tasks: this.state?.tasks.map(({ key }) => key) ?? [],
      effects: decisions.flatMap((one) => (one.accepted ? effectsOf(one.change) : [])),
      context: this.state?.machine.context ?? {},
      ...(refused && !refused.accepted ? { refused: { code: refused.code, reason: refused.reason.ru } } : {}),
    } as const;
    this.results.push({ ...result, problems: compareStep(expect, result) });
  }

  private facts(): Facts {
    const counts = Object.fromEntries(
      Object.entries(this.journey.participants ?? {}).map(([role, persons]) => [role, persons.length]),
    );
    return {
      unit: UNIT,
      zone: this.journey.zone ?? 'Asia/Tomsk',
      calendar: this.calendar,
      values: { ...defaultFacts(this.compiled, this.state, counts, this.meetings), ...this.overrides },
    };
  }

  private command(type: string, as: string, person: string | undefined, rest: Partial<Command>): Command {
    this.commands++;
    return {
      id: `00000000-0000-7000-8000-${(this.commands * 0x1000).toString(16).padStart(12, '0')}`,
      type,
      at: new Date(this.now).toISOString(),
      actor: this.actor(as, person),
      units: Object.fromEntries(
        Object.entries(this.journey.units ?? {}).map(([label, unit]) => [idOf(label), idOf(unit)]),
      ),
      ...rest,
    };
  }

  /** Whoever holds a role is called by it; a participant who is not named is the first active one of that role. */
  private actor(as: string, person: string | undefined): Actor {
    if (as === 'system') return { kind: 'system' };
    const isParticipant = (PARTICIPANT_ROLES as readonly string[]).includes(as);
    const first = isParticipant
      ? this.state?.participants.find(({ role, state }) => role === as && state === 'active')?.person
      : undefined;
    return {
      kind: 'person',
      person: person === undefined ? (first ?? idOf(as)) : idOf(person),
      roles: (ROLES as readonly string[]).includes(as) ? [as as Role] : [],
    };
  }
}

const effectsOf = (change: CaseChange): readonly string[] => [
  ...change.effects.map((effect) => {
    switch (effect.kind) {
      case 'notify':
        return `notify:${effect.payload.template}`;
      case 'buildDocument':
        return `buildDocument:${effect.payload.form}`;
      case 'sendToCase':
        return `sendToCase:${effect.payload.event}`;
      case 'startCase':
        return `startCase:${effect.payload.workflow}`;
    }
  }),
  ...change.records.map(({ register, status }) => `writeRecord:${register}:${status}`),
];
