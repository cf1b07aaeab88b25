import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { russianCalendarDays, type Calendar, type Json } from '@tandem/domain';
import { compileWorkflow } from '../compile/compile-workflow.js';
import { availableEvents } from '../events/available-events.js';
import type { CaseState } from '../language/case-state.js';
import type { Accepted, Actor, Command, Decision, Facts } from '../language/decision.js';
import type { WorkflowDefinition } from '../language/definition.js';
import { verify } from '../verify/verify.js';
import { decide } from './decide.js';
import { fold, type HistoryItem } from './fold-history.js';
import { openCase } from './open-case.js';

const definition = JSON.parse(
  readFileSync(new URL('../../fixtures/valid/sample-plan.json', import.meta.url), 'utf8'),
) as WorkflowDefinition;
const compiled = compileWorkflow(definition);

const days = russianCalendarDays();
const calendar: Calendar = {
  region: '70',
  years: [2026],
  days: new Map(days.map((day) => [day.date, day])),
};

const gathered: { readonly [name: string]: Json } = {
  'unit.place': 'tomsk.kedrovy',
  'holders.methodist': 2,
  'bodies.regionalOperator': 'toipkro',
  'bodies.regionalOperator.holders.regionalOperator': 2,
  'roadmap.version': 'v1',
};

const by = (person: string, role: 'methodist' | 'regionalOperator', onBehalfOf?: string): Actor => ({
  kind: 'person',
  person,
  roles: [role],
  ...(onBehalfOf ? { onBehalfOf } : {}),
});

class Plan {
  state: CaseState | undefined;
  readonly history: HistoryItem[] = [];
  private count = 0;
  private at = Date.parse('2026-11-09T03:00:00.000Z');

  constructor(private readonly values: { readonly [name: string]: Json } = {}) {}

  ask(type: string, actor: Actor, rest: Partial<Command> = {}): Decision {
    this.at += 1000;
    this.count++;
    const command: Command = {
      id: `019b0000-0000-7000-8000-${(this.count * 0x1000).toString(16).padStart(12, '0')}`,
      type,
      at: new Date(this.at).toISOString(),
      actor,
      ...rest,
    };
    const facts = this.facts();
    const decision = this.state
      ? decide(compiled, this.state, command, facts)
      : openCase(compiled, command, facts);
    if (decision.accepted) {
      this.history.push({ command, facts: { ...facts, values: decision.change.facts } });
      this.state = decision.next;
    }
    return decision;
  }

  send(type: string, actor: Actor, rest: Partial<Command> = {}): Accepted {
    const decision = this.ask(type, actor, rest);
    if (!decision.accepted) throw new Error(`${type}: ${decision.code}: ${decision.reason.ru}`);
    return decision;
  }

  fire(id: string): Accepted {
    const timer = this.state!.timers.find((one) => one.id.startsWith(id))!;
    this.at = Date.parse(timer.fireAt) - 1000;
    return this.send('@timer', { kind: 'system' }, { timerId: timer.id });
  }

  facts(): Facts {
    return { unit: 'authority', zone: 'Asia/Tomsk', calendar, values: { ...gathered, ...this.values } };
  }
}

const opened = (values: { readonly [name: string]: Json } = {}): Plan => {
  const plan = new Plan(values);
  plan.send('@open', by('nosova', 'methodist'));
  return plan;
};

const sent = (sender: Actor = by('nosova', 'methodist'), values = {}): Plan => {
  const plan = opened(values);
  plan.send('SUBMIT', sender);
  return plan;
};

describe('a plan under approval', () => {
  it('is a definition without faults', () => {
    const forms = { vote: { fields: ['/agree'] }, 'working-group': { fields: ['/members', '/quorum'] } };
    expect(verify(definition, { forms })).toEqual([]);
  });

  it('asks its own place and the body, and remembers both through its history', () => {
    const plan = sent();
    expect(plan.history[0]!.facts.values).toMatchObject({ 'unit.place': 'tomsk.kedrovy' });
    expect(plan.state!.tasks).toMatchObject([{ key: 'review', unit: 'toipkro', role: 'regionalOperator' }]);
    expect(fold(compiled, plan.history)).toEqual(plan.state);
    plan.send('RETURN', by('ivanov', 'regionalOperator'));
    expect(plan.state!.tasks).toMatchObject([{ key: 'prepare', unit: 'authority', near: 'tomsk.kedrovy' }]);
  });

  it('asks another role where nobody at that body holds the first', () => {
    expect(opened({ 'holders.methodist': 0 }).state!.tasks).toMatchObject([{ role: 'municipalCoordinator' }]);
  });

  it('refuses in words where there is no such body', () => {
    const refused = opened({ 'bodies.regionalOperator': null }).ask('SUBMIT', by('nosova', 'methodist'));
    expect(refused).toMatchObject({ accepted: false, code: 'missing-fact' });
    expect(refused).toMatchObject({ reason: { ru: expect.stringMatching(/региональный оператор/) } });
  });

  it('takes any of the events that the page of its task offers, and no other', () => {
    const plan = sent();
    const { id } = plan.state!.tasks[0]!;
    expect(plan.ask('@complete', by('ivanov', 'regionalOperator'), { taskId: id })).toMatchObject({
      code: 'event-out-of-order',
    });
    expect(plan.ask('SUBMIT', by('ivanov', 'regionalOperator'), { taskId: id })).toMatchObject({
      accepted: false,
    });
    plan.send('RETURN', by('ivanov', 'regionalOperator'), { taskId: id });
    expect(plan.state!.machine.value).toBe('draft');
  });

  it('judges what is made on sending only when it is sent', () => {
    const plan = opened({ 'roadmap.version': null });
    const [submit] = availableEvents(
      compiled,
      plan.state!,
      { person: 'nosova', roles: ['methodist'], at: '2026-11-09T04:00:00.000Z' },
      plan.facts(),
    );
    expect(submit).toMatchObject({ type: 'SUBMIT', allowed: true });
    expect(plan.ask('SUBMIT', by('nosova', 'methodist'))).toMatchObject({ code: 'guard' });
  });

  it('is due when the reviewer asks for it, otherwise by its own term', () => {
    const plan = sent();
    expect(sent().send('RETURN', by('ivanov', 'regionalOperator')).change.dueAt).toBe(
      '2026-11-23T16:59:59.999Z',
    );
    const answerBy = { data: { answerBy: '2026-11-16' } };
    expect(plan.send('RETURN', by('ivanov', 'regionalOperator'), answerBy).change.dueAt).toBe(
      '2026-11-16T16:59:59.999Z',
    );
  });

  it('reminds in its own words of how long it has waited, and tells those above without calling it theirs', () => {
    const plan = sent();
    expect(plan.fire('remind:').change.effects).toMatchObject([
      {
        payload: {
          to: ['regionalOperator'],
          text: { ru: 'Карта ждёт вашего решения 3\u00a0рабочих дня, срок — 23.11.2026' },
        },
      },
    ]);
    expect(plan.fire('escalate:').change.effects).toMatchObject([
      {
        payload: {
          to: ['regionalAuthority'],
          text: {
            ru: 'Задача «Рассмотреть план» просрочена: ждёт 11\u00a0рабочих дней, срок был 23.11.2026',
          },
        },
      },
    ]);
  });
});

describe('nobody agrees to what he sent himself', () => {
  it('neither in his own name', () => {
    expect(sent().ask('AGREE', by('nosova', 'regionalOperator'))).toMatchObject({ code: 'guard' });
    expect(sent().ask('AGREE', by('ivanov', 'regionalOperator'))).toMatchObject({ accepted: true });
  });

  it('nor for a colleague, nor a colleague for him', () => {
    expect(sent().ask('AGREE', by('nosova', 'regionalOperator', 'ivanov'))).toMatchObject({ code: 'guard' });
    expect(sent().ask('AGREE', by('ivanov', 'regionalOperator', 'nosova'))).toMatchObject({ code: 'guard' });
    const forColleague = sent(by('orlova', 'methodist', 'nosova'));
    expect(forColleague.ask('AGREE', by('nosova', 'regionalOperator'))).toMatchObject({ code: 'guard' });
    expect(forColleague.ask('AGREE', by('orlova', 'regionalOperator'))).toMatchObject({ code: 'guard' });
  });

  it('but may where nobody else at that body could, and the history says so', () => {
    const alone = { 'bodies.regionalOperator.holders.regionalOperator': 1 };
    const { change } = sent(undefined, alone).send('AGREE', by('nosova', 'regionalOperator'));
    expect(change.remarks).toMatchObject([{ ru: expect.stringMatching(/больше никто/) }]);
  });

  it('nor as the deputy of the only one who could: he decides himself', () => {
    const alone = { 'bodies.regionalOperator.holders.regionalOperator': 1 };
    const plan = sent(undefined, alone);
    expect(plan.ask('AGREE', by('nosova', 'regionalOperator', 'ivanov'))).toMatchObject({ code: 'guard' });
    expect(plan.ask('AGREE', by('ivanov', 'regionalOperator'))).toMatchObject({ accepted: true });
    // Where the only one is he who sent it, nobody is left to whom it could be.
    const { change } = sent(undefined, alone).send('AGREE', by('ivanov', 'regionalOperator', 'nosova'));
    expect(change.remarks).toMatchObject([{ ru: expect.stringMatching(/больше никто/) }]);
  });

  it('and asks who sent it last', () => {
    const plan = sent();
    plan.send('RETURN', by('ivanov', 'regionalOperator'));
    plan.send('SUBMIT', by('orlova', 'methodist'));
    expect(plan.send('AGREE', by('nosova', 'regionalOperator')).change.to).toEqual(['agreed']);
    expect(fold(compiled, plan.history)).toEqual(plan.state);
  });
});

describe('a working group', () => {
  const called = (): Plan => {
    const plan = sent();
    plan.send('CALL', by('ivanov', 'regionalOperator'), {
      answer: { form: 'working-group', version: 1, data: { members: ['a', 'b', 'c'], quorum: 2 } },
    });
    return plan;
  };
  const vote = (plan: Plan, person: string, agree: boolean): readonly string[] =>
    plan.send(
      'VOTE',
      { kind: 'person', person, roles: [] },
      {
        answer: { form: 'vote', version: 1, data: { agree } },
      },
    ).change.to;

  it('decides by two of three', () => {
    const plan = called();
    expect(vote(plan, 'a', true)).toEqual(['group']);
    expect(vote(plan, 'b', false)).toEqual(['group']);
    expect(vote(plan, 'c', true)).toEqual(['agreed']);
    expect(fold(compiled, plan.history)).toEqual(plan.state);
  });

  it('is over as soon as so many cannot be found any more', () => {
    const plan = called();
    expect(vote(plan, 'a', false)).toEqual(['group']);
    expect(vote(plan, 'b', false)).toEqual(['draft']);
  });

  it('hears each member once', () => {
    const plan = called();
    vote(plan, 'a', true);
    expect(
      plan.ask(
        'VOTE',
        { kind: 'person', person: 'a', roles: [] },
        {
          answer: { form: 'vote', version: 1, data: { agree: true } },
        },
      ),
    ).toMatchObject({ code: 'task-closed' });
  });
});
