import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { LiveChange } from '@tandem/contracts';
import { InfiniteQueryObserver, QueryClient, QueryObserver, type QueryKey } from '@tanstack/react-query';
import { refreshAfterMove } from '../cases/refresh.js';
import { keepFresh, type Freshness } from './keep-fresh.js';
import { knownSince } from './own-moves.js';
import { staleKeys } from './stale-keys.js';

const CASE = 'c-1';
/** How long the server takes: longer than a round, so that messages come while answers are on their way. */
const TAKES = 400;

/** The server's truth: each question is answered by what was true when it was asked. */
let truth: number;
let asked: string[];
let client: QueryClient;
let fresh: Freshness;
let visibility: DocumentVisibilityState;
let leave: (() => void)[];

const queryFn =
  (key: QueryKey) =>
  async ({ signal }: { signal: AbortSignal }): Promise<number> => {
    asked.push(key.join(' '));
    const told = truth;
    await new Promise((resolve, reject) => {
      setTimeout(resolve, TAKES);
      signal.addEventListener('abort', () => reject(new Error('aborted')));
    });
    return told;
  };

/** A piece of a screen that shows the answer to this question. */
const show = (...queryKey: string[]) => {
  const observer = new QueryObserver<number>(client, { queryKey, queryFn: queryFn(queryKey) });
  const close = observer.subscribe(() => undefined);
  leave.push(close);
  return { shown: () => observer.getCurrentResult().data, close };
};
const hear = (change: LiveChange) => fresh.outdate(staleKeys(change), knownSince(client, change));
const moved = (more: Partial<LiveChange> = {}): LiveChange => ({
  kind: 'case',
  case: CASE,
  revision: 2,
  ...more,
});
const look = (state: DocumentVisibilityState) => {
  visibility = state;
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
};
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
const settled = async (count: number) => {
  await pass(TAKES * 4);
  const questions = asked.length;
  await pass(60_000);
  expect(asked.length).toBe(questions);
  expect(questions).toBe(count);
};

beforeEach(async () => {
  jest.useFakeTimers();
  visibility = 'visible';
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
  truth = 1;
  asked = [];
  leave = [];
  client = new QueryClient({ defaultOptions: { queries: { staleTime: 10_000, retry: false } } });
  client.mount();
  fresh = keepFresh(client);
});
afterEach(() => {
  for (const close of leave) close();
  fresh.stop();
  client.unmount();
  client.clear();
  jest.useRealTimers();
});

/** Everything of a case on the screen, with its answers come. */
const openCase = async () => {
  const screens = [show('cases', CASE), show('cases', CASE, 'history'), show('tasks', 'summary')];
  await pass(TAKES);
  asked = [];
  return screens;
};

describe('what others have changed', () => {
  it('is asked once for many messages', async () => {
    const screens = await openCase();
    for (let revision = 2; revision < 12; revision += 1) {
      truth = revision;
      hear(moved({ revision }));
      await pass(10);
    }
    await settled(3);
    expect(screens.map((one) => one.shown())).toEqual([11, 11, 11]);
  });

  it('of another case leaves this one alone', async () => {
    await openCase();
    hear(moved({ case: 'c-2' }));
    await settled(1);
    expect(asked).toEqual(['tasks summary']);
  });

  it('while an answer is on its way is asked after that answer', async () => {
    const [screen] = await openCase();
    truth = 2;
    hear(moved({ revision: 2 }));
    await pass(200);
    truth = 3;
    hear(moved({ revision: 3 }));
    await pass(TAKES - 40);
    expect(screen!.shown()).toBe(2);
    await settled(6);
    expect(screen!.shown()).toBe(3);
  });

  it('while the first answer is on its way is asked too', async () => {
    const screen = show('cases', CASE);
    await pass(100);
    truth = 2;
    hear(moved());
    await settled(2);
    expect(screen.shown()).toBe(2);
  });

  it('is not forgotten where the screen was left before its answer came', async () => {
    const [screen] = await openCase();
    void client.invalidateQueries({ queryKey: ['cases', CASE] });
    await pass(50);
    truth = 2;
    hear(moved());
    screen!.close();
    await pass(1_000);
    const again = show('cases', CASE);
    await pass(TAKES);
    expect(again.shown()).toBe(2);
  });

  it('is asked of all pages of a list, the next of which was just called', async () => {
    const pages = new InfiniteQueryObserver<number>(client, {
      queryKey: ['cases', CASE, 'history'],
      queryFn: queryFn(['history']) as never,
      initialPageParam: 0,
      getNextPageParam: (_last, all) => all.length,
    });
    leave.push(pages.subscribe(() => undefined));
    await pass(TAKES);
    truth = 2;
    hear(moved());
    void pages.fetchNextPage();
    await pass(TAKES * 8);
    expect(pages.getCurrentResult().data?.pages).toEqual([2, 2]);
  });

  it('once the line is up again is asked whatever is on its way, and not where a person types', async () => {
    const typed = show('form-to-fill', 't-1');
    const [screen] = await openCase();
    void client.invalidateQueries({ queryKey: ['cases', CASE], exact: true });
    await pass(10);
    asked = [];
    truth = 2;
    fresh.outdateAll();
    await pass(150 + TAKES);
    expect(asked).toEqual(['cases c-1', 'cases c-1 history', 'tasks summary']);
    expect([screen!.shown(), typed.shown()]).toEqual([2, 1]);
  });
});

describe('a window that nobody looks at', () => {
  it('asks nothing, and everything at once when it is looked at again', async () => {
    const screens = await openCase();
    look('hidden');
    for (let revision = 2; revision < 5; revision += 1) {
      truth = revision;
      hear(moved({ revision }));
      await pass(5_000);
    }
    expect(asked).toEqual([]);
    look('visible');
    await pass(TAKES);
    expect(screens.map((one) => one.shown())).toEqual([4, 4, 4]);
    await settled(3);
  });

  it('does not take an answer for new that set out before the news', async () => {
    const [screen] = await openCase();
    void client.invalidateQueries({ queryKey: ['cases', CASE], exact: true });
    look('hidden');
    truth = 2;
    hear(moved());
    await pass(TAKES);
    expect(screen!.shown()).toBe(1);
    look('visible');
    await pass(TAKES);
    expect(screen!.shown()).toBe(2);
  });

  it('hidden within the round asks nothing of it', async () => {
    await openCase();
    hear(moved());
    await pass(100);
    look('hidden');
    await pass(10_000);
    expect(asked).toEqual([]);
  });
});

describe('a step of this very window', () => {
  it('told back to it is not asked twice', async () => {
    const screens = await openCase();
    truth = 2;
    void refreshAfterMove(client, CASE, 2);
    await pass(60);
    hear(moved({ revision: 2 }));
    await settled(3);
    expect(screens.map((one) => one.shown())).toEqual([2, 2, 2]);
  });

  it('whose message came before its answer is not asked twice', async () => {
    await openCase();
    truth = 2;
    hear(moved({ revision: 2 }));
    await pass(60);
    void refreshAfterMove(client, CASE, 2);
    await settled(3);
  });

  it('hides no step of another person', async () => {
    const [screen] = await openCase();
    truth = 2;
    void refreshAfterMove(client, CASE, 2);
    await pass(60);
    truth = 3;
    hear(moved({ revision: 3 }));
    await settled(6);
    expect(screen!.shown()).toBe(3);
  });

  it('hides no remark and no draft at the same revision', async () => {
    const [screen] = await openCase();
    void refreshAfterMove(client, CASE, 2);
    await pass(60);
    truth = 3;
    hear(moved({ revision: 2, draft: 7 }));
    await pass(TAKES * 3);
    expect(screen!.shown()).toBe(3);
    hear(moved({ revision: 2 }));
    truth = 4;
    hear(moved({ revision: 2 }));
    await pass(TAKES * 3);
    expect(screen!.shown()).toBe(4);
  });

  it('is forgotten after a second', async () => {
    const [screen] = await openCase();
    void refreshAfterMove(client, CASE, 2);
    await pass(1_500);
    truth = 3;
    hear(moved({ revision: 2 }));
    await pass(TAKES * 2);
    expect(screen!.shown()).toBe(3);
  });
});
