import { describe, expect, it } from '@jest/globals';
import type { StateSpec } from '../../shared/workflows/machine.js';
import { describeStates } from './describe-states.js';

const machine: StateSpec = {
  initial: 'draft',
  on: { LEAVE: '.cancelled' },
  states: {
    draft: {
      meta: { title: { ru: 'Программа составляется' }, stage: 5 },
      on: {
        APPROVE: [
          { target: '#pair.work', guard: { and: [] } },
          { target: '#pair.work', guard: { or: [] } },
          { target: 'cancelled' },
        ],
        COMMENT: {},
      },
      after: { P10WD: 'cancelled' },
    },
    work: {
      type: 'compound',
      initial: 'meetings',
      onDone: 'closed',
      states: { meetings: { on: { REPORT: '.nowhere', CLOSE: 'review' } }, review: { type: 'final' } },
    },
    cancelled: { type: 'final' },
    closed: { type: 'final', always: undefined } as StateSpec,
  },
};

const lines = describeStates(machine);
const state = (path: string) => lines.find((one) => one.path === path);

describe('states of a workflow as lines of a table', () => {
  it('gives each state with its depth, stage and end', () => {
    expect(lines.map(({ path, depth }) => [path, depth])).toEqual([
      ['', 0],
      ['draft', 0],
      ['work', 0],
      ['work.meetings', 1],
      ['work.review', 1],
      ['cancelled', 0],
      ['closed', 0],
    ]);
    expect(state('draft')?.stage).toBe(5);
    expect(state('closed')?.final).toBe(true);
    expect(state('work')?.final).toBe(false);
  });

  it('says several guarded ways to one place once, and keeps the other place', () => {
    const exits = state('draft')?.exits.filter(({ by }) => by === 'APPROVE');
    expect(exits).toEqual([
      { cause: 'event', by: 'APPROVE', to: 'work', guarded: true, guards: [{ and: [] }, { or: [] }] },
      { cause: 'event', by: 'APPROVE', to: 'cancelled', guarded: false, guards: [] },
    ]);
  });

  it('begins with what may happen in any state', () => {
    expect(lines[0]?.exits).toEqual([
      { cause: 'event', by: 'LEAVE', to: 'cancelled', guarded: false, guards: [] },
    ]);
  });

  it('a transition without a target stays', () => {
    expect(state('draft')?.exits).toContainEqual({
      cause: 'event',
      by: 'COMMENT',
      to: undefined,
      guarded: false,
      guards: [],
    });
  });

  it('names delays and the end of the inner states', () => {
    expect(state('draft')?.exits).toContainEqual({
      cause: 'after',
      by: 'P10WD',
      to: 'cancelled',
      guarded: false,
      guards: [],
    });
    expect(state('work')?.exits).toEqual([
      { cause: 'done', by: '', to: 'closed', guarded: false, guards: [] },
    ]);
  });

  it('finds a state beside, and keeps the text of a target that it does not know', () => {
    const exits = state('work.meetings')?.exits;
    expect(exits?.find(({ by }) => by === 'CLOSE')?.to).toBe('work.review');
    expect(exits?.find(({ by }) => by === 'REPORT')?.to).toBe('.nowhere');
  });
});
