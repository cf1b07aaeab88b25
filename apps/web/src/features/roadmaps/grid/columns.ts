import type { RoadmapPlan } from '@tandem/roadmap-core';

export type PlainColumn = 'label' | 'title' | 'indicator' | 'result' | 'schedule' | 'assignments';
export type PlanColumn =
  | { readonly key: PlainColumn }
  /** A year, or years that the plan always joins («2031–2034»). */
  | { readonly key: 'target'; readonly year: number; readonly to: number };

export const columnId = (column: PlanColumn): string =>
  column.key === 'target' ? `target-${column.year}` : column.key;

const YEAR = /^(\d{4})/u;
const yearsOf = ({ from, to }: RoadmapPlan['period']): readonly number[] => {
  const [first, last] = [from, to].map((day) => Number(YEAR.exec(day)?.[1]));
  if (!first || !last) return [];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
};

/** Columns of years: one each, or one for years that no row tells apart. */
export function yearColumns(plan: RoadmapPlan): readonly { readonly year: number; readonly to: number }[] {
  const targets = plan.measures.flatMap(({ indicator }) => indicator?.targets ?? []);
  const joined = targets.some(({ to }) => to !== undefined);
  const begins = new Set(targets.flatMap(({ year, to }) => [year, (to ?? year) + 1]));
  const columns: { year: number; to: number }[] = [];
  for (const year of yearsOf(plan.period)) {
    const last = columns.at(-1);
    if (joined && last && !begins.has(year)) last.to = year;
    else columns.push({ year, to: year });
  }
  return columns;
}

const SIX: readonly PlainColumn[] = ['label', 'title', 'indicator', 'result', 'schedule', 'assignments'];
const FIVE: readonly PlainColumn[] = ['label', 'title', 'schedule', 'assignments', 'result'];

/** Columns in the order of the source document. Years come after the indicator, where there is one or one may be written. */
export function columnsOf(plan: RoadmapPlan, writing = false): readonly PlanColumn[] {
  const measured = plan.measures.some(({ indicator }) => indicator !== undefined);
  const plain =
    plan.columns === 'five' && measured
      ? ([...FIVE.slice(0, 2), 'indicator', ...FIVE.slice(2)] as const)
      : plan.columns === 'five'
        ? FIVE
        : SIX;
  const targeted = writing || plan.measures.some(({ indicator }) => (indicator?.targets.length ?? 0) > 0);
  return plain.flatMap((key): PlanColumn[] =>
    key === 'indicator' && targeted
      ? [{ key }, ...yearColumns(plan).map((years) => ({ key: 'target' as const, ...years }))]
      : [{ key }],
  );
}

/** Widths in rem: [least, share of what is left]. */
const WIDTHS: { readonly [key in PlanColumn['key']]: readonly [number, number] } = {
  label: [2.5, 0],
  title: [14, 5],
  indicator: [7.5, 1.5],
  target: [3.25, 0],
  result: [10, 3],
  schedule: [8.5, 1.5],
  assignments: [13, 4],
};
const GUTTER = 2.25;

/** Tracks of the grid, the gutter of marks first, and the least width that they need. */
export function tracksOf(columns: readonly PlanColumn[], gutter = GUTTER) {
  const tracks = columns.map((column) => {
    const [least, share] = WIDTHS[column.key];
    if (column.key === 'target' && column.to !== column.year) return '5.5rem';
    return share === 0 ? `${least}rem` : `minmax(${least}rem, ${share}fr)`;
  });
  const least = columns.reduce(
    (sum, column) =>
      sum + (column.key === 'target' && column.to !== column.year ? 5.5 : WIDTHS[column.key][0]),
    gutter,
  );
  return { template: [`${gutter}rem`, ...tracks].join(' '), least: `${least}rem` };
}
