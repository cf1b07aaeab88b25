import type { PlainColumn, PlanColumn } from '../columns.js';

const WORDS: readonly (readonly [RegExp, PlainColumn])[] = [
  [/^(№|no?\.?$|п\/п)/iu, 'label'],
  [/мероприят|measure/iu, 'title'],
  [/показател|indicator/iu, 'indicator'],
  [/срок|период|term/iu, 'schedule'],
  [/ответствен|исполнител|responsible/iu, 'assignments'],
  [/результат|result/iu, 'result'],
];
const YEAR = /^(20\d\d)(\s*(год|г\.?))?$/iu;

/**
 * What stands in each column of a block that came with its head; undefined where the first row is no head. Only where
 * each of its columns is known: half a head may as well be a row.
 */
export function columnsOfHeading(
  row: readonly string[],
  columns: readonly PlanColumn[],
): readonly PlanColumn[] | undefined {
  const found = row.map((cell) => columnOf(cell.trim(), columns));
  const known = found.filter((column) => column !== undefined);
  const distinct = new Set(known).size === known.length;
  return row.length > 1 && distinct && known.length === row.length ? known : undefined;
}

const columnOf = (cell: string, columns: readonly PlanColumn[]): PlanColumn | undefined => {
  if (cell.length > 60) return undefined;
  const year = Number(YEAR.exec(cell)?.[1]);
  const key = WORDS.find(([words]) => words.test(cell))?.[1];
  return columns.find((column) =>
    column.key === 'target' ? column.year <= year && year <= column.to : column.key === key,
  );
};
