import { useState } from 'react';
import type { Choice, Choices } from './proposal-groups.js';

export interface Choosing {
  readonly choices: Choices;
  /** The same choice once more takes it back. */
  readonly choose: (group: string, choice: Choice) => void;
  readonly setAll: (choices: Choices) => void;
}

/** What was decided so far; kept while the tab is open, so that looking something up in between costs nothing. */
export function useChoices(key: string): Choosing {
  const [choices, set] = useState<Choices>(() => read(key));
  const setAll = (next: Choices) => {
    set(next);
    store(key, next);
  };
  return {
    choices,
    setAll,
    choose: (group, choice) => {
      const { [group]: before, ...others } = choices;
      setAll(sameChoice(before, choice) ? others : { ...others, [group]: choice });
    },
  };
}

const sameChoice = (one: Choice | undefined, other: Choice): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function read(key: string): Choices {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Choices;
  } catch {
    return {};
  }
}

function store(key: string, choices: Choices): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(choices));
  } catch {
    // Without storage the choices live as long as the page.
  }
}
