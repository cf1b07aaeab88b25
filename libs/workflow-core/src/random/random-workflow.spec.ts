import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json, JsonObject } from '@tandem/domain';
import { compileWorkflow } from '../compile/compile-workflow.js';
import type { CompiledWorkflow } from '../compile/compiled-workflow.js';
import { decide } from '../decide/decide.js';
import { fold, type HistoryItem } from '../decide/fold-history.js';
import { openCase } from '../decide/open-case.js';
import { availableEvents } from '../events/available-events.js';
import type { CaseState } from '../language/case-state.js';
import type { CaseChange, Command, Decision, Facts } from '../language/decision.js';
import { verify } from '../verify/verify.js';
import { randomSteps, randomWorkflow, type RandomStep } from './random-workflow.js';

const factsOf = ({ count }: { readonly count: number }): Facts => ({
  unit: 'school',
  zone: 'Asia/Tomsk',
  calendar: { region: '70', years: [2026], days: new Map() },
  values: { 'counts.pairs.open': count, 'holders.curator': count, 'holders.head': 1 },
});

const idOf = (count: number): string =>
  `019b0000-0000-7000-8000-${(count * 0x1000).toString(16).padStart(12, '0')}`;

const opening: Command = {
  id: idOf(1),
  type: '@open',
  at: '2026-01-12T03:00:00.000Z',
  actor: { kind: 'person', person: 'c1', roles: ['curator'] },
  data: { mentor: 'm1', mentee: ['p1', 'p2'] },
};

const commandOf = (step: RandomStep, index: number, state: CaseState, at: number): Command => {
  const answer = step.form && { form: step.form, version: 1, data: { on: '2026-03-05', yes: step.yes } };
  const base: Command = {
    id: idOf(index + 2),
    type: step.event,
    at: new Date(at).toISOString(),
    actor: step.who === 'c1' ? { kind: 'system' } : { kind: 'person', person: step.who, roles: ['curator'] },
    data: { yes: step.yes, who: step.who },
    ...(answer ? { answer } : {}),
  };
  if (step.kind === 'task') {
    const task = state.tasks[step.pick % Math.max(1, state.tasks.length)];
    return { ...base, type: '@complete', taskId: task?.id ?? 'none' };
  }
  if (step.kind === 'timer') {
    const timer = state.timers[step.pick % Math.max(1, state.timers.length)];
    return { ...base, type: '@timer', actor: { kind: 'system' }, timerId: timer?.id ?? 'none' };
  }
  return base;
};

/** As PostgreSQL's `jsonb` gives it back: a new object with its keys in another order. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(sorted(value as Json))) as T;

const sorted = (value: Json): Json => {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sorted);
  const object = value as JsonObject;
  const keys = Object.keys(object).sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
  return Object.fromEntries(keys.map((key) => [key, sorted(object[key]!)]));
};

interface Run {
  readonly state: CaseState;
  readonly history: readonly HistoryItem[];
}

const run = (
  compiled: CompiledWorkflow,
  steps: readonly RandomStep[],
  see: (before: CaseState | undefined, decision: Decision, command: Command, facts: Facts) => void,
): Run | undefined => {
  const facts = factsOf({ count: 1 });
  const opened = openCase(compiled, opening, facts);
  see(undefined, opened, opening, facts);
  if (!opened.accepted) return undefined;
  let state = opened.next;
  const history: HistoryItem[] = [{ command: opening, facts: { ...facts, values: opened.change.facts } }];
  let at = Date.parse(opening.at);
  steps.forEach((step, index) => {
    at += step.hours * 3_600_000;
    const command = commandOf(step, index, state, at);
    const given = factsOf(step);
    const decision = decide(compiled, state, command, given);
    see(state, decision, command, given);
    if (!decision.accepted) return;
    state = decision.next;
    history.push({ command, facts: { ...given, values: decision.change.facts } });
  });
  return { state, history };
};

const runs = (property: (compiled: CompiledWorkflow, steps: readonly RandomStep[]) => void): void =>
  fc.assert(
    fc.property(randomWorkflow, randomSteps, (definition, steps) =>
      property(compileWorkflow(definition), steps),
    ),
    { numRuns: 60 },
  );

const apply = <T extends { readonly id: string }>(
  before: readonly T[],
  gone: readonly string[],
  come: readonly T[],
): readonly T[] => {
  const set = new Set([...gone, ...come.map(({ id }) => id)]);
  return [...before.filter(({ id }) => !set.has(id)), ...come];
};

const byId = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
  [...list].sort((one, other) => (one.id < other.id ? -1 : 1));

describe('whatever the machine and the events', () => {
  it('folding the history gives the state, from the facts that were kept', () => {
    runs((compiled, steps) => {
      const result = run(compiled, steps, () => undefined);
      if (result) expect(fold(compiled, result.history)).toEqual(result.state);
    });
  });

  it('a case from the database decides as one from memory', () => {
    runs((compiled, steps) => {
      run(compiled, steps, (before, decision, command, facts) => {
        if (before) expect(decide(compiled, stored(before), command, facts)).toEqual(decision);
      });
    });
  });

  it('nothing that comes in is changed, and what comes out is plain JSON', () => {
    runs((compiled, steps) => {
      run(compiled, steps, (before, decision, command, facts) => {
        const text = JSON.stringify(before);
        if (before) decide(compiled, before, command, facts);
        expect(JSON.stringify(before)).toBe(text);
        if (decision.accepted) expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
      });
    });
  });

  it('the change says exactly what became of tasks, timers and answers', () => {
    runs((compiled, steps) => {
      run(compiled, steps, (before, decision) => {
        if (!decision.accepted) return;
        const { next, change } = decision;
        expect(byId(apply(before?.timers ?? [], change.timersCancelled, change.timersSet))).toEqual(
          byId(next.timers),
        );
        const cancelled = new Set(change.timersCancelled);
        expect(change.timersSet.filter(({ id }) => cancelled.has(id))).toEqual([]);
        expect(byId(tasksAfter(before, change))).toEqual(byId(next.tasks));
        if (next.status !== 'open') expect([...next.tasks, ...next.timers]).toEqual([]);
        const ids = [...change.tasksOpened, ...change.effects].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id } of next.timers) expect(next.timers.filter((one) => one.id === id)).toHaveLength(1);
      });
    });
  });

  it('events that are said to be allowed are not refused for their state', () => {
    runs((compiled, steps) => {
      run(compiled, steps, (before, decision, command, facts) => {
        if (!before || command.actor.kind !== 'person' || command.taskId || before.status !== 'open') return;
        const { actor, at } = command;
        const events = availableEvents(
          compiled,
          before,
          { person: actor.person, roles: actor.roles, at },
          facts,
        );
        const event = events.find(({ type }) => type === command.type);
        if (!event) expect(decision).toMatchObject({ accepted: false, code: 'event-out-of-order' });
        else expect(decision).not.toMatchObject({ code: 'event-out-of-order' });
      });
    });
  });

  it('verify bears it', () => {
    fc.assert(
      fc.property(randomWorkflow, (definition) => {
        const forms = { plan: {}, note: {} };
        expect(Array.isArray(verify(definition, { forms }))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

const tasksAfter = (before: CaseState | undefined, change: CaseChange): CaseState['tasks'] => {
  const moved = new Map(change.tasksMoved.map(({ id, dueAt }) => [id, dueAt]));
  const rest = (before?.tasks ?? []).map((task) =>
    moved.has(task.id) ? { ...task, dueAt: moved.get(task.id)! } : task,
  );
  return apply(
    rest,
    change.tasksClosed.map(({ id }) => id),
    change.tasksOpened,
  );
};
