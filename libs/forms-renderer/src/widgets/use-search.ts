import { useEffect, useRef, useState } from 'react';
import type { PickerOption } from './ports.js';

export interface Found {
  readonly options: readonly PickerOption[];
  readonly state: 'idle' | 'searching' | 'done' | 'failed';
}

/** Asks after 250 ms of silence while `open`; an answer that came late for an older query is thrown away. */
export const useSearch = (
  search: ((query: string) => Promise<readonly PickerOption[]>) | undefined,
  query: string,
  open: boolean,
): Found => {
  const [found, setFound] = useState<Found>({ options: [], state: 'idle' });
  const ask = useRef(search);
  ask.current = search;

  useEffect(() => {
    if (!open) return undefined;
    let stale = false;
    setFound((before) => ({ ...before, state: 'searching' }));
    const timer = setTimeout(() => {
      const asked = ask.current?.(query.trim()) ?? Promise.resolve([]);
      asked.then(
        (options) => !stale && setFound({ options, state: 'done' }),
        () => !stale && setFound({ options: [], state: 'failed' }),
      );
    }, 250);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [query, open]);

  return found;
};
