import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { PlanStep } from '@tandem/roadmap-core';
import type { PlanStepsSaved } from '@tandem/contracts';
import { stepKeeper } from '../../../../shared/drafts/kept-steps.js';
import { StepSaver, type SendSteps } from '../../../../shared/drafts/step-saver.js';
import type { NewerPlan, StepsOutcome } from '../../api/save-steps.js';
import { smallPlan } from '../../testing/small-plan.js';
import { DraftStore } from './draft-store.js';

const retitle = (measure: string, title: string): PlanStep => ({
  do: 'setMeasure',
  measure,
  set: { title },
});
const open = () => new DraftStore({ plan: smallPlan, revision: 1, issues: [], savedAt: null });
const titles = (store: DraftStore) => store.getState().plan.measures.map(({ title }) => title);
const saved = (revision: number): StepsOutcome => ({
  kind: 'saved',
  saved: { revision, savedAt: '2026-11-21T10:00:00Z', issues: [] },
});
const keeperOf = (page = 'a', now = () => 0) => stepKeeper<PlanStep>('plan', localStorage, page, now);

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('what is done to a draft', () => {
  it('is undone deed by deed and done again', () => {
    const store = open();
    store.perform('Два названия', [retitle('m1', 'Раз'), retitle('m2', 'Два')]);
    store.perform('Одно', [retitle('m1', 'Снова')]);
    store.undo();
    expect(titles(store).slice(0, 2)).toEqual(['Раз', 'Два']);
    store.undo();
    expect(store.getState().plan).toEqual(smallPlan);
    expect(store.redo()?.name).toBe('Два названия');
    expect(titles(store).slice(0, 2)).toEqual(['Раз', 'Два']);
  });

  it('is done whole or not at all', () => {
    const store = open();
    expect(store.perform('', [retitle('m1', 'Раз'), retitle('nowhere', 'Два')])).toBe('no-such-measure');
    expect(store.getState()).toMatchObject({ plan: smallPlan, unsent: [], past: [] });
  });
});

describe('saving steps', () => {
  const begin = (send: SendSteps<PlanStep, PlanStepsSaved, NewerPlan>) => {
    const store = open();
    const saver = new StepSaver(store, send, keeperOf());
    return { store, saver };
  };

  it('goes after a silence, all that was done meanwhile together', async () => {
    const sent: (readonly PlanStep[])[] = [];
    const { store } = begin(async (_, steps) => {
      sent.push(steps);
      return saved(2);
    });
    store.perform('', [retitle('m1', 'Раз')]);
    await jest.advanceTimersByTimeAsync(500);
    store.perform('', [retitle('m2', 'Два')]);
    await jest.advanceTimersByTimeAsync(700);
    expect(sent).toEqual([]);
    await jest.advanceTimersByTimeAsync(200);
    expect(sent).toEqual([[retitle('m1', 'Раз'), retitle('m2', 'Два')]]);
    expect(store.getState()).toMatchObject({ revision: 2, unsent: [], save: { status: 'saved' } });
    expect(localStorage).toHaveLength(0);
  });

  it('tries again by itself, and at once when the connection is back', async () => {
    let online = false;
    let tries = 0;
    const { store, saver } = begin(async () => {
      tries += 1;
      if (!online) throw new Error('offline');
      return saved(2);
    });
    store.perform('', [retitle('m1', 'Раз')]);
    await jest.advanceTimersByTimeAsync(900);
    expect(store.getState().save.status).toBe('offline');
    // More work does not hurry it: the next try takes it along.
    store.perform('', [retitle('m2', 'Два')]);
    await jest.advanceTimersByTimeAsync(2_100);
    expect(tries).toBe(2);
    online = true;
    saver.retryNow();
    await jest.advanceTimersByTimeAsync(10);
    expect(store.getState()).toMatchObject({ unsent: [], save: { status: 'saved' } });
  });

  it('makes the steps on the newer draft of somebody else and tells by name what is lost', async () => {
    const theirs = { ...smallPlan, measures: smallPlan.measures.filter(({ id }) => id !== 'm2') };
    const sent: [number, readonly PlanStep[]][] = [];
    const { store, saver } = begin(async (revision, steps) => {
      sent.push([revision, steps]);
      return revision === 1 ? { kind: 'newer', revision: 5, plan: theirs } : saved(6);
    });
    store.perform('', [retitle('m1', 'Раз'), retitle('m2', 'Два')]);
    expect(await saver.flush()).toBe(true);
    expect(sent.at(-1)).toEqual([5, [retitle('m1', 'Раз')]]);
    expect(titles(store)).toEqual(['Раз', 'Третье']);
    expect(store.getState().lost).toMatchObject([{ step: retitle('m2', 'Два'), code: 'no-such-measure' }]);
  });

  it('does not call lost what the server had taken before the answer was lost', async () => {
    const fresh = { ...smallPlan.measures[0]!, id: 'new' };
    const add: PlanStep = { do: 'addMeasures', measures: [fresh], after: 'm1' };
    const theirs = { ...smallPlan, measures: smallPlan.measures.toSpliced(1, 0, fresh) };
    const { store, saver } = begin(async (revision) =>
      revision === 1 ? { kind: 'newer', revision: 2, plan: theirs } : saved(3),
    );
    store.perform('', [add]);
    await saver.flush();
    expect(store.getState()).toMatchObject({ lost: [], unsent: [], plan: theirs });
  });

  it('stops where the server says no, and keeps what was done', async () => {
    const { store, saver } = begin(async () => ({ kind: 'refused', message: 'Карта отправлена' }));
    store.perform('', [retitle('m1', 'Раз')]);
    expect(await saver.flush()).toBe(false);
    expect(store.getState().save).toMatchObject({ status: 'refused', message: 'Карта отправлена' });
    expect(localStorage).toHaveLength(1);
  });

  it('takes up after a reload what was not sent', async () => {
    begin(() => new Promise(() => undefined)).store.perform('', [retitle('m1', 'Раз')]);
    const again = begin(async () => saved(2));
    again.saver.begin();
    expect(titles(again.store)[0]).toBe('Раз');
    expect(again.store.getState().restored).toBe(1);
    await jest.advanceTimersByTimeAsync(900);
    expect(again.store.getState()).toMatchObject({ revision: 2, unsent: [] });
  });
});

describe('steps that are kept in the browser', () => {
  it('of another page are left to it while it lives', () => {
    keeperOf('other').keep([retitle('m1', 'Раз')]);
    expect(keeperOf('own', () => 60_000).take()).toEqual([]);
    expect(keeperOf('own', () => 600_000).take()).toHaveLength(1);
    expect(localStorage).toHaveLength(0);
  });
});
