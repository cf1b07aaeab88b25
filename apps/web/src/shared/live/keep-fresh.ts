import { matchQuery, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { nextMoment, type Moment } from './order.js';

/** Messages that come within this time are one round of questions. */
const ROUND_MS = 150;

export interface Freshness {
  /** The answers under these keys are old unless they were asked for after `since`. */
  outdate(keys: readonly QueryKey[], since: Moment): void;
  /** Every answer is old, but for what a person types into: that must not change from under his hands. */
  outdateAll(): void;
  stop(): void;
}

/**
 * Asks again what others have changed, and nothing twice: what was asked for after the news came is not asked again; an
 * answer on its way is let come, and asked for anew afterwards if it set out before the news. A window that nobody looks
 * at asks nothing; looked at again, it asks for all that grew old, at once.
 */
export function keepFresh(client: QueryClient): Freshness {
  const cache = client.getQueryCache();
  const asked = new WeakMap<Query, Moment>();
  const news = new WeakMap<Query, Moment>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What was asked of a dead line may never be answered. */
  let lineWasDead = false;

  const isOld = (query: Query) => (news.get(query) ?? 0) > (asked.get(query) ?? 0);
  const ask = () => {
    clearTimeout(timer);
    timer = undefined;
    if (isUnseen()) return;
    const anew = lineWasDead;
    lineWasDead = false;
    const predicate = (query: Query) => isOld(query) && (anew || query.state.fetchStatus === 'idle');
    void client.refetchQueries({ type: 'active', predicate });
  };
  const askSoon = () => {
    if (!isUnseen()) timer ??= setTimeout(ask, ROUND_MS);
  };
  const mark = (queries: readonly Query[], since: Moment) => {
    for (const query of queries) {
      if (since <= (news.get(query) ?? 0)) continue;
      news.set(query, since);
      if (isOld(query)) query.invalidate();
    }
    askSoon();
  };

  const forget = cache.subscribe((event) => {
    if (event.type !== 'updated') return;
    const { query, action } = event;
    // The next page of a list says nothing of the pages before it.
    if (action.type === 'fetch' && !action.meta?.fetchMore) asked.set(query, nextMoment());
    // Nobody waited for it any more: it was asked and never answered.
    if (action.type === 'setState') asked.delete(query);
    if (ENDS.has(action.type) && isOld(query)) {
      query.invalidate();
      askSoon();
    }
  });
  const look = () => !isUnseen() && ask();
  document.addEventListener('visibilitychange', look);
  return {
    outdate: (keys, since) =>
      mark(
        cache.getAll().filter((query) => keys.some((queryKey) => matchQuery({ queryKey }, query))),
        since,
      ),
    outdateAll() {
      lineWasDead = true;
      mark(
        cache.getAll().filter((query) => !isWrittenInto(query)),
        nextMoment(),
      );
    },
    stop() {
      forget();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    },
  };
}

/** After any of these an answer stands: the new one, the one from before it, or a refusal. */
const ENDS: ReadonlySet<string> = new Set(['success', 'setState', 'error']);

const isUnseen = () => document.visibilityState === 'hidden';

const isWrittenInto = ({ queryKey: [first] }: Query) => first === 'form-to-fill' || first === 'form-design';
