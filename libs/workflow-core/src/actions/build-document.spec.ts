import { describe, expect, it } from '@jest/globals';
import { compileWorkflow } from '../compile/compile-workflow.js';
import { decide } from '../decide/decide.js';
import { openCase } from '../decide/open-case.js';
import type { Accepted, Command, Facts } from '../language/decision.js';
import type { WorkflowDefinition } from '../language/definition.js';

const words = { ru: 'Согласие', en: 'Consent' };
const compiled = compileWorkflow({
  profile: 1,
  key: 'group',
  title: words,
  level: 'school',
  subject: 'pair',
  start: { roles: ['curator'], form: 'start' },
  participants: { mentee: { min: 1, max: 5, from: 'mentees' } },
  machine: {
    initial: 'asking',
    states: {
      asking: {
        meta: { title: words, stage: 5 },
        entry: [{ type: 'openTask', params: { task: 'consent' } }],
        on: {
          AGREE: { actions: [] },
          PRINT: { actions: [{ type: 'buildDocument', params: { form: 'consent', title: words } }] },
        },
      },
    },
  },
  tasks: { consent: { title: words, form: 'consent', event: 'AGREE', role: 'mentee', for: 'mentee' } },
  events: { AGREE: { title: words, role: 'mentee' }, PRINT: { title: words, role: 'curator' } },
} as unknown as WorkflowDefinition);

const facts: Facts = {
  unit: 'school',
  zone: 'Asia/Tomsk',
  calendar: { region: '70', years: [2026], days: new Map() },
  values: {},
};

describe('a document of what several answered', () => {
  let count = 0;
  const command = (type: string, person: string, form?: string, data = {}): Command => ({
    id: `019b0000-0000-7000-8000-${String((count += 1)).padStart(9, '0')}000`,
    type,
    at: `2026-09-01T10:0${count}:00.000Z`,
    actor: { kind: 'person', person, roles: [type === 'AGREE' ? 'mentee' : 'curator'] },
    ...(form ? { answer: { form, version: 1, data } } : {}),
  });
  const accepted = (decision: ReturnType<typeof decide>): Accepted => {
    if (!decision.accepted) throw new Error(decision.code);
    return decision;
  };

  it('is one for each of them; before anybody has answered it is refused', () => {
    const opened = accepted(
      openCase(compiled, command('@open', 'c', 'start', { mentees: ['p1', 'p2'] }), facts),
    );
    expect(decide(compiled, opened.next, command('PRINT', 'c'), facts)).toMatchObject({ accepted: false });
    let { next } = opened;
    for (const person of ['p1', 'p2', 'p1'])
      next = accepted(decide(compiled, next, command('AGREE', person, 'consent'), facts)).next;
    const { change } = accepted(decide(compiled, next, command('PRINT', 'c'), facts));
    const printed = change.effects.map((effect) => (effect.payload as { submission: string }).submission);
    expect([...printed].sort()).toEqual(
      next.answers
        .slice(-2)
        .map((answer) => answer.id)
        .sort(),
    );
  });
});
