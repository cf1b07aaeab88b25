import type { IndicatorPassport } from '../../indicators/indicator-passport.js';
import type { Measured } from '../../indicators/values/measured.js';
import { readNumber, type NumberProblem, type Typed } from './typed-number.js';
import type { RowEntry } from './row-entry.js';

export type NumberField = 'numerator' | 'denominator' | 'count';

export interface EntryProblem {
  readonly field: NumberField;
  readonly code: NumberProblem | 'aboveWhole' | 'otherHalfMissing';
  readonly typed?: Typed;
}

export interface ReadEntry {
  /** Absent where nothing was entered, and where what was entered is no value. */
  readonly measured?: Measured;
  readonly problems: readonly EntryProblem[];
}

type How = Pick<IndicatorPassport, 'unit' | 'mayExceedWhole'>;

/** The value that a person entered, or what is wrong with it and in which field. */
export const readEntry = (entry: RowEntry | undefined, how: How): ReadEntry => {
  if (!entry) return { problems: [] };
  switch (how.unit) {
    case 'presence':
      return {
        ...(entry.present !== undefined && { measured: { kind: 'presence', present: entry.present } }),
        problems: [],
      };
    case 'count':
      return readCount(entry);
    case 'percent':
      return readShare(entry, how);
  }
};

const readCount = ({ count }: RowEntry): ReadEntry => {
  const read = readNumber(count);
  if (!read) return { problems: [] };
  return read.ok
    ? { measured: { kind: 'count', count: read.value }, problems: [] }
    : { problems: [{ field: 'count', code: read.code, ...(count !== undefined && { typed: count }) }] };
};

const readShare = (entry: RowEntry, { mayExceedWhole }: How): ReadEntry => {
  const [above, below] = [readNumber(entry.numerator), readNumber(entry.denominator)];
  if (!above && !below) return { problems: [] };
  const problems = [...problemOf('numerator', entry), ...problemOf('denominator', entry)];
  if (!above?.ok || !below?.ok) return { problems };
  const [numerator, denominator] = [above.value, below.value];
  if (numerator > denominator && !mayExceedWhole)
    return { problems: [{ field: 'numerator', code: 'aboveWhole', typed: entry.numerator! }] };
  return { measured: { kind: 'share', numerator, denominator }, problems: [] };
};

/** Half of a share is no value: the other number is asked for at its field. */
const problemOf = (field: 'numerator' | 'denominator', entry: RowEntry): EntryProblem[] => {
  const read = readNumber(entry[field]);
  if (!read) return [{ field, code: 'otherHalfMissing' }];
  return read.ok ? [] : [{ field, code: read.code, typed: entry[field]! }];
};
