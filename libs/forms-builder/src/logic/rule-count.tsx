import { useEffect, useSyncExternalStore } from 'react';
import type { Json } from '@tandem/domain';
import { usePort } from '../state/index.js';
import { rehearsalsOf } from './rehearsals.js';
import type { LogicWords } from './words.js';
import classes from './logic.module.css';

export interface RuleCountProps {
  readonly logic: Json;
  readonly scope: string | undefined;
  readonly words: LogicWords;
}

const QUIET_MS = 500;

/** «сработает в 12 из 40 последних дел», asked when the condition has stood still for a moment. */
export function RuleCountLine({ logic, scope, words }: RuleCountProps) {
  const rehearsals = rehearsalsOf(usePort());
  const asked = { logic, ...(scope === undefined ? {} : { in: scope }) };
  const key = JSON.stringify(asked);
  const read = () => rehearsals.get(asked);
  const count = useSyncExternalStore(rehearsals.subscribe, read, read);
  useEffect(() => {
    const timer = setTimeout(() => rehearsals.ask(JSON.parse(key) as typeof asked), QUIET_MS);
    return () => clearTimeout(timer);
  }, [rehearsals, key]);
  return (
    <p className={classes.count} aria-live="polite">
      {count === 'wait'
        ? words.counting
        : count === 'failed'
          ? words.notCounted
          : count.of === null || count.holds === null
            ? words.fewCases
            : words.of(count.holds, count.of)}
    </p>
  );
}
