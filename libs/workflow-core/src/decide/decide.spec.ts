import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Json, JsonObject, Role } from '@tandem/domain';
import { compileWorkflow } from '../compile/compile-workflow.js';
import { availableEvents } from '../events/available-events.js';
import type { CaseState } from '../language/case-state.js';
import type { Accepted, Command, Decision, Facts } from '../language/decision.js';
import type { WorkflowDefinition } from '../language/definition.js';
import { decide } from './decide.js';
import { fold, type HistoryItem } from './fold-history.js';
import { openCase } from './open-case.js';

const definition = JSON.parse(
  readFileSync(new URL('../../fixtures/valid/sample-pair.json', import.meta.url), 'utf8'),
) as WorkflowDefinition;
const compiled = compileWorkflow(definition);

const facts = (values: { readonly [name: string]: Json } = {}): Facts => ({
  unit: 'school',
  zone: 'Asia/Tomsk',
  calendar: { region: '70', years: [2026], days: new Map() },
  values: {
    'participants.mentor.statuses': ['admitted'],
    'holders.psychologist': 1,
    'holders.head': 2,
    'meetings.count': 0,
    ...values,
  },
});

/** A case that remembers what was asked of it: each step must be accepted, and the history folds to its state. */
class Case {
  state: CaseState;
  last: Accepted;
  private readonly history: HistoryItem[] = [];
  private at = Date.parse('2026-01-12T03:00:00.000Z');
  private count = 0;

  constructor(mentors: readonly string[] = ['m1'], mentees: readonly string[] = ['p1']) {
    const command = this.command('@open', 'curator', 'c1', {
      answer: { form: 'pair-proposal', version: 1, data: { mentors, mentees } },
    });
    this.last = this.expectAccepted(openCase(compiled, command, facts()), command, facts());
    this.state = this.last.next;
  }

  command(type: string, role: Role | 'system', person: string, rest: Partial<Command> = {}): Command {
    this.at += 1000;
    this.count++;
    return {
      id: `019b0000-0000-7000-8000-${(this.count * 0x1000).toString(16).padStart(12, '0')}`,
      type,
      at: new Date(this.at).toISOString(),
      actor: role === 'system' ? { kind: 'system' } : { kind: 'person', person, roles: [role] },
      ...rest,
    };
  }

  ask(
    type: string,
    role: Role | 'system',
    person: string,
    rest: Partial<Command> = {},
    given = facts(),
  ): Decision {
    return decide(compiled, this.state, this.command(type, role, person, rest), given);
  }

  send(
    type: string,
    role: Role | 'system',
    person: string,
    rest: Partial<Command> = {},
    given = facts(),
  ): Accepted {
    const command = this.command(type, role, person, rest);
    this.last = this.expectAccepted(decide(compiled, this.state, command, given), command, given);
    this.state = this.last.next;
    return this.last;
  }

  form(type: string, role: Role, person: string, form: string, data: JsonObject): Accepted {
    return this.send(type, role, person, { answer: { form, version: 1, data } });
  }

  folded(): CaseState {
    return fold(compiled, this.history);
  }

  private expectAccepted(decision: Decision, command: Command, given: Facts): Accepted {
    if (!decision.accepted) throw new Error(`${command.type}: ${decision.code}: ${decision.reason.ru}`);
    this.history.push({ command, facts: { ...given, values: decision.change.facts } });
    return decision;
  }
}

const inConsents = (mentors?: readonly string[], mentees?: readonly string[]): Case => {
  const one = new Case(mentors, mentees);
  one.form('PSYCH.OK', 'psychologist', 's1', 'compatibility-note', { verdict: 'yes' });
  return one;
};

const inWork = (): Case => {
  const one = inConsents();
  one.form('CONSENT.GIVE', 'mentor', 'm1', 'mentor-consent', { agree: true });
  one.form('CONSENT.GIVE', 'mentee', 'p1', 'mentee-consent', { agree: true });
  one.form('PROGRAMME.SUBMIT', 'mentor', 'm1', 'programme', { months: 9 });
  one.send('PROGRAMME.APPROVE', 'head', 'h1');
  return one;
};

describe('opening', () => {
  it('puts participants, tasks and their deadlines in place', () => {
    const { last, state } = new Case(['m1'], ['p1', 'p2', 'p1']);
    expect(state.participants.map(({ person, role }) => `${role} ${person}`)).toEqual([
      'mentor m1',
      'mentee p1',
      'mentee p2',
    ]);
    expect(last.change).toMatchObject({
      type: '@open',
      from: [],
      to: ['proposed'],
      stage: 5,
      status: 'open',
      // Five working days after Monday 12 January, at the end of the day in Tomsk (UTC+7).
      dueAt: '2026-01-19T16:59:59.999Z',
      submission: { form: 'pair-proposal', author: 'c1' },
    });
    expect(last.change.tasksOpened).toEqual([
      expect.objectContaining({ key: 'compatibility', role: 'psychologist', unit: 'school' }),
    ]);
  });

  it.each<[string, JsonObject, Json, string]>([
    ['nobody to mentor', { mentors: ['m1'], mentees: [] }, ['admitted'], 'participants'],
    ['too many mentors', { mentors: ['a', 'b', 'c', 'd'], mentees: ['p1'] }, ['admitted'], 'participants'],
    ['mentor and mentee are one', { mentors: ['m1'], mentees: ['m1'] }, ['admitted'], 'participants'],
    ['a mentor who is not admitted', { mentors: ['m1'], mentees: ['p1'] }, ['selected'], 'guard'],
  ])('is refused: %s', (_, data, statuses, code) => {
    const command = new Case().command('@open', 'curator', 'c1', {
      answer: { form: 'pair-proposal', version: 1, data },
    });
    expect(openCase(compiled, command, facts({ 'participants.mentor.statuses': statuses }))).toMatchObject({
      accepted: false,
      code,
    });
  });

  it('asks for its form and for the facts that it needs', () => {
    const bare = new Case().command('@open', 'curator', 'c1');
    expect(openCase(compiled, bare, facts())).toMatchObject({ code: 'form-required' });
    const full = {
      ...bare,
      answer: { form: 'pair-proposal', version: 1, data: { mentors: ['m1'], mentees: ['p1'] } },
    };
    expect(openCase(compiled, full, { ...facts(), values: {} })).toMatchObject({ code: 'missing-fact' });
  });
});

describe('tasks', () => {
  it('gives a task to another role where nobody holds the first', () => {
    const command = new Case().command('@open', 'curator', 'c1', {
      answer: { form: 'pair-proposal', version: 1, data: { mentors: ['m1'], mentees: ['p1'] } },
    });
    const decision = openCase(compiled, command, facts({ 'holders.psychologist': 0 })) as Accepted;
    expect(decision.next.tasks[0]).toMatchObject({ key: 'compatibility', role: 'curator' });
    expect(decision.change.facts).toMatchObject({ 'holders.psychologist': 0 });
  });

  it('opens one for each participant and closes just the one that is done', () => {
    const one = inConsents(['m1'], ['p1', 'p2']);
    expect(one.state.tasks.map(({ key, person }) => `${key} ${person}`)).toEqual([
      'mentorConsent m1',
      'menteeConsent p1',
      'menteeConsent p2',
    ]);
    const { change } = one.form('CONSENT.GIVE', 'mentee', 'p2', 'mentee-consent', { agree: true });
    expect(change.tasksClosed).toEqual([{ id: expect.any(String), status: 'done' }]);
    expect(change.submission).toMatchObject({
      participant: 'p2',
      author: 'p2',
      taskId: change.tasksClosed[0]?.id,
    });
    expect(one.state.tasks.map(({ person }) => person)).toEqual(['m1', 'p1']);
  });

  it('is completed by its id with the event that the answers choose', () => {
    const one = new Case();
    const [task] = one.state.tasks;
    const answer = { form: 'compatibility-note', version: 1, data: { verdict: 'no' } };
    expect(one.ask('PSYCH.OK', 'psychologist', 's1', { taskId: task!.id, answer })).toMatchObject({
      code: 'event-out-of-order',
    });
    expect(one.send('@complete', 'psychologist', 's1', { taskId: task!.id, answer }).change).toMatchObject({
      type: 'PSYCH.NOT_RECOMMENDED',
      status: 'cancelled',
      to: ['declined'],
    });
  });

  it('cannot be completed twice', () => {
    const one = inConsents();
    const task = one.state.tasks.find(({ key }) => key === 'mentorConsent')!;
    const rest = { taskId: task.id, answer: { form: 'mentor-consent', version: 1, data: { agree: true } } };
    one.send('CONSENT.GIVE', 'mentor', 'm1', rest);
    expect(one.ask('CONSENT.GIVE', 'mentor', 'm1', rest)).toMatchObject({ code: 'task-closed' });
  });

  it('is asked again where it repeats, until its state is left', () => {
    const one = inWork();
    const before = one.state.tasks[0]!;
    one.form('MEETING.LOG', 'mentor', 'm1', 'meeting-log', {});
    expect(one.state.tasks).toEqual([{ ...before, id: expect.any(String), openedAt: expect.any(String) }]);
    expect(one.state.tasks[0]!.id).not.toBe(before.id);
    one.send('MENTOR.WITHDRAW', 'mentor', 'm1');
    expect(one.state.tasks).toEqual([]);
  });

  it('is opened for the one who joins, and for nobody twice', () => {
    const one = inConsents(['m1']);
    one.send('MENTOR.JOIN', 'curator', 'c1', { data: { mentor: 'm2' } });
    expect(one.state.tasks.filter(({ key }) => key === 'mentorConsent').map(({ person }) => person)).toEqual([
      'm1',
      'm2',
    ]);
  });
});

describe('refusals', () => {
  it('say where the case stands', () => {
    expect(inConsents().ask('COMPLETE', 'curator', 'c1')).toEqual({
      accepted: false,
      code: 'event-out-of-order',
      reason: {
        ru: 'Сейчас «Согласия»: событие «Завершить» здесь невозможно',
        en: 'Now “Consents”: “Complete” is not possible here',
      },
    });
  });

  it('say which guard refused, in its own words', () => {
    const one = inConsents();
    one.form('CONSENT.GIVE', 'mentor', 'm1', 'mentor-consent', { agree: true });
    one.form('CONSENT.GIVE', 'mentee', 'p1', 'mentee-consent', { agree: true });
    one.form('PROGRAMME.SUBMIT', 'mentor', 'm1', 'programme', { months: 13 });
    expect(one.ask('PROGRAMME.APPROVE', 'head', 'm1')).toMatchObject({
      code: 'guard',
      reason: { ru: 'Решение по документу принимает не тот, кто его отправил' },
    });
    expect(one.ask('PROGRAMME.APPROVE', 'head', 'h1')).toMatchObject({
      code: 'guard',
      reason: { ru: 'Срок программы — от 3 до 12 месяцев' },
    });
  });

  it('let the author decide where nobody else can, and say so', () => {
    const one = inConsents();
    one.form('CONSENT.GIVE', 'mentor', 'm1', 'mentor-consent', { agree: true });
    one.form('CONSENT.GIVE', 'mentee', 'p1', 'mentee-consent', { agree: true });
    one.form('PROGRAMME.SUBMIT', 'mentor', 'm1', 'programme', { months: 9 });
    const { change } = one.send('PROGRAMME.APPROVE', 'head', 'm1', {}, facts({ 'holders.head': 1 }));
    expect(change.remarks).toEqual([
      expect.objectContaining({ ru: 'Решение принял автор: больше никто не исполняет эту роль' }),
    ]);
    expect(change.facts).toMatchObject({ 'holders.head': 1 });
  });

  it.each<[string, Partial<Command>, string]>([
    ['no form', {}, 'form-required'],
    ['another form', { answer: { form: 'programme', version: 1, data: {} } }, 'form-required'],
  ])('want the form that the task asks for: %s', (_, rest, code) => {
    expect(inConsents().ask('CONSENT.GIVE', 'mentor', 'm1', rest)).toMatchObject({ code });
  });

  it('end with the case', () => {
    const one = inConsents();
    one.send('CONSENT.REFUSE', 'mentee', 'p1');
    expect(one.state).toMatchObject({ status: 'cancelled', tasks: [], timers: [] });
    expect(one.ask('PSYCH.OK', 'psychologist', 's1')).toMatchObject({ code: 'case-closed' });
  });

  it('know events of the definition only', () => {
    for (const type of ['toString', '__proto__', 'xstate.init', 'xstate.stop', '', '*'])
      expect(inConsents().ask(type, 'curator', 'c1')).toMatchObject({
        accepted: false,
        code: 'event-out-of-order',
      });
  });
});

describe('timers', () => {
  const idsOf = (state: CaseState): readonly string[] =>
    state.timers.map(({ id }) => id.replace(/[0-9a-f-]{36}/, '…')).sort();

  it('stand at the end of the local day and go with their task', () => {
    const one = inConsents();
    expect(idsOf(one.state)).toEqual([
      'escalate:…:0',
      'remind:…:0',
      'remind:…:1',
      'xstate.after.P10WD.sample-pair.consents',
    ]);
    expect(one.state.timers.map(({ fireAt }) => fireAt).sort()).toEqual([
      '2026-01-16T02:00:00.000Z',
      '2026-01-19T02:00:00.000Z',
      '2026-01-22T16:59:59.999Z',
      '2026-01-26T16:59:59.999Z',
    ]);
    const { change } = one.form('CONSENT.GIVE', 'mentor', 'm1', 'mentor-consent', { agree: true });
    expect(change.timersCancelled).toHaveLength(3);
    expect(idsOf(one.state)).toEqual(['xstate.after.P10WD.sample-pair.consents']);
  });

  it('fire once; a reminder changes nothing but tells', () => {
    const one = inConsents();
    const timer = one.state.timers.find(({ id }) => id.startsWith('remind:'))!;
    const { change } = one.send('@timer', 'system', '', { timerId: timer.id });
    expect(change).toMatchObject({
      type: '@remind',
      from: ['consents'],
      to: ['consents'],
      timersCancelled: [timer.id],
    });
    expect(change.effects).toEqual([
      expect.objectContaining({
        kind: 'notify',
        payload: expect.objectContaining({
          template: 'task-due',
          text: expect.objectContaining({ ru: 'Задача «Дать согласие наставника»: срок 19.01.2026' }),
        }),
      }),
    ]);
    expect(one.ask('@timer', 'system', '', { timerId: timer.id })).toMatchObject({ code: 'timer-gone' });
  });

  it('are set anew, not cancelled, when their state is entered again', () => {
    const one = inConsents();
    const after = 'xstate.after.P10WD.sample-pair.consents';
    const { change } = one.send('@timer', 'system', '', { timerId: after });
    expect(change).toMatchObject({ type: '@timer', to: ['proposed'] });
    expect(change.timersCancelled).toContain(after);
    one.form('PSYCH.OK', 'psychologist', 's1', 'compatibility-note', { verdict: 'yes' });
    expect(one.last.change.timersSet.map(({ id }) => id)).toContain(after);
    expect(one.last.change.timersCancelled).not.toContain(after);
  });

  it('move with a pause', () => {
    const one = inWork();
    const [before] = one.state.timers;
    const { change } = one.send('PAUSE', 'curator', 'c1', { data: { days: 10 } });
    expect(Date.parse(one.state.timers[0]!.fireAt) - Date.parse(before!.fireAt)).toBe(10 * 86_400_000);
    expect(change.timersSet).toEqual(one.state.timers);
    expect(one.ask('PAUSE', 'curator', 'c1')).toMatchObject({ code: 'missing-fact' });
  });
});

describe('history', () => {
  it('folds to the same state, through JSON', () => {
    const one = inWork();
    one.form('MEETING.LOG', 'mentor', 'm1', 'meeting-log', { topic: 'Урок' });
    one.send('MENTOR.WITHDRAW', 'mentor', 'm1');
    one.send('WITHDRAW.REVOKE', 'mentor', 'm1');
    expect(one.folded()).toEqual(one.state);
    expect(JSON.parse(JSON.stringify(one.state))).toEqual(one.state);
  });

  it('keeps the deadlines that were promised before the calendar changed', () => {
    const one = new Case();
    const command = one.command('@open', 'curator', 'c1', {
      answer: { form: 'pair-proposal', version: 1, data: { mentors: ['m1'], mentees: ['p1'] } },
    });
    const decision = openCase(compiled, command, facts()) as Accepted;
    const holiday = { date: '2026-01-15', kind: 'off', source: 'постановление' } as const;
    const later: Facts = {
      ...facts(),
      calendar: { region: '70', years: [2026], days: new Map([[holiday.date, holiday]]) },
    };
    expect((openCase(compiled, command, later) as Accepted).next.tasks[0]?.dueAt).toBe(
      '2026-01-20T16:59:59.999Z',
    );
    const replayed = fold(compiled, [{ command, facts: { ...later, values: decision.change.facts } }]);
    expect(replayed).toEqual(decision.next);
  });

  it('leaves what it did not touch the same objects', () => {
    const one = inConsents(['m1'], ['p1', 'p2']);
    const before = one.state;
    one.form('CONSENT.GIVE', 'mentee', 'p1', 'mentee-consent', { agree: true });
    expect(one.state.participants).toBe(before.participants);
    expect(one.state.tasks[0]).toBe(before.tasks[0]);
    expect(one.state.answers[0]).toBe(before.answers[0]);
    expect(one.state.machine).toBe(before.machine);
  });
});

describe('availableEvents', () => {
  const view = (one: Case, person: string, role: Role, given = facts()) =>
    availableEvents(compiled, one.state, { person, roles: [role], at: '2026-01-13T03:00:00.000Z' }, given);

  it('lists what the state hears, in order, with the actor’s own task', () => {
    const one = inConsents(['m1'], ['p1', 'p2']);
    const own = one.state.tasks.find(({ person }) => person === 'p2')!;
    expect(view(one, 'p2', 'mentee').map(({ type, allowed }) => [type, allowed])).toEqual([
      ['CONSENT.GIVE', true],
      ['CONSENT.REFUSE', true],
      ['MENTOR.JOIN', true],
    ]);
    expect(view(one, 'p2', 'mentee')[0]).toMatchObject({
      task: own.id,
      form: 'mentee-consent',
      tone: 'primary',
      roles: ['mentor', 'mentee'],
    });
  });

  it('says in words what a guard forbids now, and leaves open what depends on data to come', () => {
    const one = inWork();
    expect(view(one, 'c1', 'curator').find(({ type }) => type === 'COMPLETE')).toMatchObject({
      allowed: false,
      reasonCode: 'guard',
      reason: { ru: 'Не было ни одной встречи' },
    });
    expect(
      view(one, 'c1', 'curator', { ...facts(), values: {} }).find(({ type }) => type === 'COMPLETE'),
    ).toMatchObject({ allowed: false, reasonCode: 'missing-fact' });
  });

  it('is empty for a closed case', () => {
    const one = inConsents();
    one.send('CONSENT.REFUSE', 'mentee', 'p1');
    expect(view(one, 'p1', 'mentee')).toEqual([]);
  });
});
