import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DraftSaver } from './draft-saver.js';
import type { DraftPort, SaveOutcome, StoredDraft } from './draft-port.js';

const saved = (revision: number): SaveOutcome => ({ kind: 'saved', revision, at: '2026-11-19T14:02:00Z' });
const start = async (draft: StoredDraft | null, ...outcomes: (SaveOutcome | Error)[]) => {
  const save = jest.fn<DraftPort['save']>(async () => {
    const next = outcomes.shift() ?? saved(9);
    if (next instanceof Error) throw next;
    return next;
  });
  const saver = new DraftSaver({ port: { load: async () => draft, save }, initial: { a: 0 } });
  await saver.open();
  return { saver, save };
};
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

describe('a draft', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('opens what the server has', async () => {
    const { saver, save } = await start({ data: { a: 1 }, revision: 3 });
    expect(saver.state).toMatchObject({ status: 'saved', answers: { a: 1 } });
    await pass(60_000);
    expect(save).not.toHaveBeenCalled();
  });

  it('saves once, 800 ms after the last key', async () => {
    const { saver, save } = await start({ data: {}, revision: 3 });
    saver.change({ a: 1 });
    await pass(700);
    saver.change({ a: 2 });
    await pass(700);
    expect(save).not.toHaveBeenCalled();
    expect(saver.state.status).toBe('unsaved');
    await pass(100);
    expect(save).toHaveBeenCalledTimes(1);
    expect(save.mock.lastCall).toEqual([{ a: 2 }, 3, { leaving: false }]);
    expect(saver.state.status).toBe('saved');
  });

  it('saves again what was typed while it was saving', async () => {
    const { saver, save } = await start({ data: {}, revision: 1 });
    let done: (outcome: SaveOutcome) => void = () => undefined;
    save.mockImplementationOnce(() => new Promise((resolve) => (done = resolve)));
    saver.change({ a: 1 });
    await pass(800);
    expect(saver.state.status).toBe('saving');
    saver.change({ a: 2 });
    await pass(2_000);
    done(saved(2));
    await pass(800);
    expect(save.mock.lastCall).toEqual([{ a: 2 }, 2, { leaving: false }]);
    expect(saver.state.status).toBe('saved');
  });

  it('tries again without a connection, ever more rarely, and at once when it is back', async () => {
    const down = new Error('offline');
    const { saver, save } = await start({ data: {}, revision: 1 }, down, down, down);
    saver.change({ a: 1 });
    await pass(800);
    expect(saver.state.status).toBe('offline');
    await pass(2_000);
    expect(save).toHaveBeenCalledTimes(2);
    await pass(3_999);
    expect(save).toHaveBeenCalledTimes(2);
    await pass(1);
    expect(save).toHaveBeenCalledTimes(3);
    saver.retryNow();
    await pass(0);
    expect(save).toHaveBeenCalledTimes(4);
    expect(saver.state.status).toBe('saved');
  });

  it('asks which to keep when another window has saved', async () => {
    const conflict: SaveOutcome = { kind: 'conflict', theirs: { data: { a: 7 }, revision: 5 } };
    const { saver, save } = await start({ data: {}, revision: 1 }, conflict, saved(6));
    saver.change({ a: 1 });
    await pass(800);
    expect(saver.state).toMatchObject({ status: 'conflict', theirs: { data: { a: 7 } } });
    saver.change({ a: 2 });
    await pass(10_000);
    expect(save).toHaveBeenCalledTimes(1);
    await saver.resolve('mine');
    expect(save.mock.lastCall).toEqual([{ a: 2 }, 5, { leaving: false }]);
    expect(saver.state).toMatchObject({ status: 'saved', theirs: null });
  });

  it('takes the other version', async () => {
    const { saver, save } = await start(
      { data: {}, revision: 1 },
      { kind: 'conflict', theirs: { data: { a: 7 }, revision: 5 } },
    );
    saver.change({ a: 1 });
    await pass(800);
    await saver.resolve('theirs');
    expect(saver.state).toMatchObject({ status: 'saved', answers: { a: 7 } });
    await pass(5_000);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('flushes on leaving, only what is new', async () => {
    const { saver, save } = await start({ data: {}, revision: 1 });
    saver.change({ a: 1 });
    await saver.flush(true);
    expect(save.mock.lastCall).toEqual([{ a: 1 }, 1, { leaving: true }]);
    await saver.flush(true);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('a first draft has no revision; an untouched prefill is not saved', async () => {
    const { saver, save } = await start(null);
    await saver.flush(true);
    expect(save).not.toHaveBeenCalled();
    saver.change({ a: 1 });
    await pass(800);
    expect(save.mock.lastCall).toEqual([{ a: 1 }, null, { leaving: false }]);
  });

  it('keeps what was typed while the draft was on its way', async () => {
    const save = jest.fn<DraftPort['save']>(async () => saved(2));
    let open: (draft: StoredDraft) => void = () => undefined;
    const load = () => new Promise<StoredDraft>((resolve) => (open = resolve));
    const saver = new DraftSaver({ port: { load, save }, initial: {} });
    void saver.open();
    saver.change({ a: 1 });
    open({ data: { a: 0 }, revision: 1 });
    await pass(800);
    expect(save.mock.lastCall).toEqual([{ a: 1 }, 1, { leaving: false }]);
  });
});
