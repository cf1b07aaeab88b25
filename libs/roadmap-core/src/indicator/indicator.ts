/** By how much a fact may fall short. The kind is always said: `001…` says «1 %» and means neither (R352). */
export interface Tolerance {
  readonly value: number;
  readonly kind: 'points' | 'relative' | 'unstated';
}

/** What a measure is judged by, year by year. */
export interface Indicator {
  /** As printed: «2025 год - 50% (молодых педагогов и наставников) и последующие годы». */
  readonly raw: string;
  readonly unit: 'percent' | 'count' | 'presence' | 'text';
  readonly operator: 'atLeast' | 'exactly';
  /** What is counted: «мероприятия», «мониторинга». */
  readonly of?: string;
  /** Whose share: «молодых педагогов и наставников», «от числа обратившихся», «муниципалитетов». */
  readonly denominator?: string;
  /** In the order of years; a joined period («2031–2034») has `to`. Per cent as 50, not 0.5. */
  readonly targets: readonly Target[];
  /** «И последующие годы»: the last target holds until the plan ends. */
  readonly carryForward: boolean;
  readonly base?: number;
  readonly final?: number;
  /** Stock: 20 programmes each year are still 20; flow: events of the year (R358). */
  readonly counts: 'stock' | 'flow';
  /** Of this row; otherwise the plan's. */
  readonly tolerance?: Tolerance;
}

export interface Target {
  readonly year: number;
  /** Last year of a joined period. */
  readonly to?: number;
  readonly value: number;
}
