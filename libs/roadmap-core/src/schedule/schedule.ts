/** When a measure is carried out: the rules that were understood and the words of the document, which are never lost. */
export interface Schedule {
  /** As printed: «Апрель 2025 года, далее постоянно». */
  readonly raw: string;
  /** Several where the document combines them: «1 раз в год и по мере необходимости». Empty: not understood, or nothing is said. */
  readonly rules: readonly ScheduleRule[];
}

/** `YYYY-MM`. */
export type YearMonth = string;

/** Every kind of term in the source documents (R160–R162). Months are 1–12, days of a year `MM-DD`, dates `YYYY-MM-DD`. */
export type ScheduleRule =
  | { readonly kind: 'date'; readonly on: string }
  | { readonly kind: 'by'; readonly on: string }
  | { readonly kind: 'month'; readonly month: YearMonth }
  /** «Май–июнь 2021 г.». */
  | { readonly kind: 'months'; readonly from: YearMonth; readonly to: YearMonth }
  | { readonly kind: 'year'; readonly year: number }
  /** «… далее постоянно», «далее — регулярное обновление», «далее — в течение всего периода». */
  | { readonly kind: 'thenContinuous'; readonly from: YearMonth }
  | { readonly kind: 'continuous' }
  | { readonly kind: 'yearly'; readonly fromYear?: number }
  /** «До 1 октября, ежегодно». */
  | { readonly kind: 'yearlyBy'; readonly day: string }
  /** «Октябрь–май», «сентябрь», «февраль–март»: every year; `from` after `to` runs over the new year. */
  | { readonly kind: 'yearlyMonths'; readonly from: number; readonly to: number }
  /** «2 раза в месяц», «не реже 1 раза в год»; `from` where it begins later. */
  | {
      readonly kind: 'times';
      readonly times: number;
      readonly per: 'month' | 'quarter' | 'halfYear' | 'year';
      readonly atLeast?: boolean;
      readonly from?: YearMonth;
    }
  /** «1 и 2 полугодия ежегодно». */
  | { readonly kind: 'halfYears' }
  /** «По запросу», «по мере необходимости». */
  | { readonly kind: 'onDemand' }
  /** «По окончании учебного года». */
  | { readonly kind: 'endOfSchoolYear' }
  /** «В течение всего периода реализации». */
  | { readonly kind: 'wholePeriod' }
  /** «По плану работы», «согласно плану». */
  | { readonly kind: 'byWorkPlan' };
