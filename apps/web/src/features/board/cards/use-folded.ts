import { useState } from 'react';

const KEY = 'tandem.board.folded';

/** Which columns are folded to a strip, kept on this device; until the person chose, those without a card. */
export function useFolded(empty: readonly number[]): readonly [ReadonlySet<number>, (stage: number) => void] {
  const [chosen, setChosen] = useState(read);
  const folded = new Set(empty.filter((stage) => chosen[stage] !== false));
  for (const [stage, fold] of Object.entries(chosen)) if (fold) folded.add(Number(stage));
  const toggle = (stage: number) => {
    const next = { ...chosen, [stage]: !folded.has(stage) };
    setChosen(next);
    try {
      localStorage.setItem(KEY, JSON.stringify(next));
    } catch {
      // Not remembered then; the board works all the same.
    }
  };
  return [folded, toggle];
}

function read(): Readonly<Record<number, boolean>> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<number, boolean>;
  } catch {
    return {};
  }
}
