import { russianCalendarDays, type Calendar, type Json, type Role } from '@tandem/domain';
import type { CompiledWorkflow } from '../compile/compiled-workflow.js';
import { decide } from '../decide/decide.js';
import { openCase } from '../decide/open-case.js';
import type { CaseState } from '../language/case-state.js';
import type { CaseChange, Command, Decision, Facts } from '../language/decision.js';
import { momentAfter } from '../timers/reckon-delay.js';
import { commandOfStep, type ActingAs } from './command-of-step.js';
import { compareStep } from './compare-step.js';
import { defaultFacts } from './default-facts.js';
import { formAskedBy } from './form-asked-by.js';
import type { AdvanceStep, EventStep, Expectation, Journey, Simulation, StepResult } from './journey.js';
import { idOf, labelsOf, withIds } from './label-ids.js';
import { resultOf } from './step-result.js';
import { withParticipants } from './with-participants.js';

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
    const data = withIds(
      withParticipants(this.compiled.definition, this.journey, open?.data ?? {}),
      this.labels,
    );
    this.run('@open', open?.expect, () => [
      this.apply(
        this.command(
          '@open',
          { as: role, person },
          {
            ...(start.form === undefined ? { data } : { answer: { form: start.form, version: 1, data } }),
          },
        ),
      ),
    ]);
  }

  private send(step: EventStep): void {
    this.now += 1000;
    const form = step.form ?? (step.data ? formAskedBy(this.compiled, this.state, step) : undefined);
    const data = step.data || step.form ? withIds(step.data ?? {}, this.labels) : undefined;
    this.run(step.event, step.expect, () => [
      this.apply(
        this.command(step.event, step, {
          ...(data && form === undefined ? { data } : {}),
          ...(data && form !== undefined ? { answer: { form, version: 1, data } } : {}),
          ...(step.comment === undefined ? {} : { comment: step.comment }),
        }),
      ),
    ]);
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
      const decision = this.apply({ ...this.command('@timer', { as: 'system' }, {}), timerId: due.id });
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
    const result = resultOf(name, this.now, this.state, this.last, decisions);
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

  private command(type: string, actor: ActingAs, rest: Partial<Command>): Command {
    const clock = { count: (this.commands += 1), now: this.now };
    return commandOfStep(this.journey, this.state, clock, type, actor, rest);
  }
}
