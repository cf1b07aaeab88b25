/**
 * Targets of an indicator (R180, R250–R257). Per cent as 50, not 0.5. A joined period («2031–2034») has `to`; «и
 * последующие годы» carries the last target on until the programme ends.
 */
export interface IndicatorTargets {
  /** In the order of years. */
  readonly targets: readonly YearTarget[];
  readonly carryForward: boolean;
  /** Value at the start of the programme. */
  readonly base?: number;
  /** Value at the end of the programme: «целевое значение на момент окончания». */
  readonly final?: number;
  /** Last year of the programme, where it is known. */
  readonly lastYear?: number;
}

export interface YearTarget {
  readonly year: number;
  readonly to?: number;
  readonly value: number;
}

export interface TargetOfYear {
  readonly value: number;
  /** Own year, a joined period, carried forward, or the value of the end. */
  readonly from: 'year' | 'joined' | 'carried' | 'final';
}

/** The target of a year, and where it was found; of a year outside of the programme there is none. */
export const targetOf = (series: IndicatorTargets, year: number): TargetOfYear | undefined => {
  const { targets, carryForward, final, lastYear } = series;
  if (lastYear !== undefined && year > lastYear) return undefined;
  const own = targets.find((target) => target.year <= year && year <= (target.to ?? target.year));
  if (own) return { value: own.value, from: own.to === undefined ? 'year' : 'joined' };
  if (year === lastYear && final !== undefined) return { value: final, from: 'final' };
  const last = targets.at(-1);
  return carryForward && last && (last.to ?? last.year) < year
    ? { value: last.value, from: 'carried' }
    : undefined;
};
