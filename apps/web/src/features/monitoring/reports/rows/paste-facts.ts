import type { Block } from '../../../../shared/tables/clipboard.js';
import { typedValue, type ShownRow } from './shown-row.js';
import { numberChange, type NumberName, type RowChange } from './write-row.js';

export interface PastedRow {
  readonly measure: string;
  readonly change: RowChange;
}

/** «12 из 20», «12/20». */
const SHARE = /^\s*([\d\s.,]+?)\s*(?:\/|из|of)\s*([\d\s.,]+?)\s*$/iu;
const YES = /^(?:да|есть|имеется|\+|yes|1|true|✓)$/iu;
const NO = /^(?:нет|отсутствует|-|−|–|no|0|false)$/iu;

/** A block of a spreadsheet, from this row down: a column of numbers, of «12 из 20», or two columns of a share. */
export function pasteFacts(
  rows: readonly ShownRow[],
  from: { readonly measure: string; readonly field: NumberName | 'present' },
  block: Block,
): readonly PastedRow[] {
  const start = rows.findIndex(({ row }) => row.measure === from.measure);
  if (start < 0) return [];
  return block.flatMap((cells, index) => {
    const shown = rows[start + index];
    const change = shown && changeOf(shown, from.field, cells);
    return change ? [{ measure: shown.row.measure, change }] : [];
  });
}

function changeOf(
  shown: ShownRow,
  field: NumberName | 'present',
  cells: readonly string[],
): RowChange | undefined {
  const [first = '', second] = cells;
  // An empty cell of the spreadsheet says nothing of its row.
  if (first.trim() === '') return undefined;
  switch (shown.row.unit) {
    case 'presence':
      if (YES.test(first.trim())) return { present: true };
      return NO.test(first.trim()) ? { present: false } : undefined;
    case 'count':
      return { count: typedValue(first) };
    case 'percent': {
      const both = SHARE.exec(first);
      if (both) return { numerator: typedValue(both[1]!), denominator: typedValue(both[2]!) };
      if (second?.trim() && field !== 'denominator')
        return { numerator: typedValue(first), denominator: typedValue(second) };
      return numberChange(shown, field === 'denominator' ? 'denominator' : 'numerator', first);
    }
  }
}
