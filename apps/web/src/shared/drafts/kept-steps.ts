/** A page that is alive touches what it keeps at every try to save, at least once in this time. */
const FORSAKEN = 150_000;
const PREFIX = 'tandem.draft.';

interface Kept<S> {
  readonly at: number;
  readonly steps: readonly S[];
}

export interface StepKeeper<S> {
  /** Writes down what is not on the server, or forgets it once all is. */
  readonly keep: (steps: readonly S[]) => void;
  /** What this page had before a reload, and what pages that are gone have left. Taken once. */
  readonly take: () => readonly S[];
}

/** Steps that are not saved yet live in the browser, so that a reload or a crash loses nothing that was typed. */
export function stepKeeper<S>(draft: string, storage: Storage, page: string, now = Date.now): StepKeeper<S> {
  const own = `${PREFIX}${draft}.${page}`;
  return {
    keep: (steps) => {
      if (steps.length === 0) return storage.removeItem(own);
      try {
        storage.setItem(own, JSON.stringify({ at: now(), steps } satisfies Kept<S>));
      } catch {
        // The browser has no room left: what is on the screen is still sent, only a reload would lose it.
      }
    },
    take: () => {
      const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
      const found = names
        .filter((name) => name.startsWith(`${PREFIX}${draft}.`))
        .flatMap((name) => {
          const kept = read<S>(storage.getItem(name));
          const mine = name === own || (kept && now() - kept.at > FORSAKEN);
          return kept && mine ? [{ name, ...kept }] : [];
        })
        .toSorted((one, other) => one.at - other.at);
      for (const { name } of found) storage.removeItem(name);
      return found.flatMap(({ steps }) => steps);
    },
  };
}

const read = <S>(text: string | null): Kept<S> | undefined => {
  try {
    const kept = JSON.parse(text ?? '') as Kept<S>;
    return Array.isArray(kept.steps) && typeof kept.at === 'number' ? kept : undefined;
  } catch {
    return undefined;
  }
};

/** The same for this tab over reloads, another one for each other tab. */
export function pageName(session: Storage, fresh: () => string): string {
  const name = session.getItem(`${PREFIX}page`) ?? fresh();
  session.setItem(`${PREFIX}page`, name);
  return name;
}
