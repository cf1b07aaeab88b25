import { useEffect, useState } from 'react';
import type { Pickers, Reference } from './ports.js';

/** Words of stored references; `null` where one may not be read, absent while it is asked. */
export const useLabels = (
  pickers: Pickers,
  kind: Reference['kind'],
  ids: readonly string[],
  known: ReadonlyMap<string, string>,
): ReadonlyMap<string, string | null> => {
  const [asked, setAsked] = useState<ReadonlyMap<string, string | null>>(new Map());
  const wanted = ids.filter((id) => !known.has(id) && !asked.has(id)).join(' ');

  useEffect(() => {
    if (wanted === '' || !pickers.labelOf) return undefined;
    let gone = false;
    const { labelOf } = pickers;
    void Promise.all(
      wanted.split(' ').map(async (id) => [id, await labelOf({ kind, id }).catch(() => null)] as const),
    ).then((pairs) => {
      if (!gone) setAsked((before) => new Map([...before, ...pairs]));
    });
    return () => {
      gone = true;
    };
  }, [wanted, kind, pickers]);

  return new Map([...asked, ...known]);
};
