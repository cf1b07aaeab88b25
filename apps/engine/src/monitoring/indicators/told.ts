import {
  currentValues,
  overPeriods,
  targetYear,
  type AcceptedReport,
  type IndicatorSeries,
  type IndicatorValue,
  type Measured,
} from '@tandem/monitoring-core';
import { fitMeasured } from '../figures/fit-measured.js';

/** What a unit itself told of an indicator in a year. */
interface ToldOfYear {
  readonly unit: string;
  readonly measured: Measured;
  readonly source: string;
  readonly from: 'hand' | 'report';
}

/** A value that was entered by hand. */
export interface EnteredRow {
  indicator: string;
  unit: string;
  kind: IndicatorValue['period']['kind'];
  from: string;
  to: string;
  measured: Measured;
  source: string;
  at: Date;
}

/** An accepted report, with the plan that its rows are of. */
export interface AcceptedRow extends Omit<EnteredRow, 'indicator' | 'measured' | 'source'> {
  title: string;
  rows: AcceptedReport['rows'];
  plan_version: string;
}

/** What was told, asked by indicator and year. */
export class Told {
  private readonly byKey = new Map<string, IndicatorValue[]>();
  private readonly fromReports = new Set<IndicatorValue>();

  constructor(
    entered: readonly EnteredRow[],
    reported: readonly AcceptedRow[],
    private readonly series: readonly IndicatorSeries[],
    numbers: ReadonlyMap<string, ReadonlyMap<string, string>>,
  ) {
    for (const { indicator, measured, source, ...row } of entered)
      this.keep(valueOf(indicator, measured, source, row));
    for (const report of reported) this.keepReport(report, numbers.get(report.plan_version));
  }

  /** Of one indicator in one year: halves of it as one, each unit by itself. */
  of({ passport }: IndicatorSeries, year: number): ToldOfYear[] {
    const values = currentValues(this.byKey.get(passport.key) ?? []).filter(
      ({ period }) => targetYear(period) === year,
    );
    return [...new Set(values.map(({ unit }) => unit))].flatMap((unit) => {
      const own = values.filter((value) => value.unit === unit);
      const { measured } = overPeriods(wholeOrParts(own), passport);
      const latest = own.reduce((a, b) => (Date.parse(a.at) <= Date.parse(b.at) ? b : a));
      return measured
        ? [
            {
              unit,
              measured,
              source: latest.source,
              from: this.fromReports.has(latest) ? ('report' as const) : ('hand' as const),
            },
          ]
        : [];
    });
  }

  private keep(value: IndicatorValue): void {
    const known = this.byKey.get(value.indicator);
    if (known) known.push(value);
    else this.byKey.set(value.indicator, [value]);
  }

  private keepReport(
    { rows, title, ...report }: AcceptedRow,
    numbers: ReadonlyMap<string, string> | undefined,
  ): void {
    for (const { passport, row: number } of this.series) {
      const row =
        number === undefined
          ? undefined
          : rows.find(
              ({ measure, parentMeasure }) =>
                (numbers?.get(measure) ?? numbers?.get(parentMeasure ?? '')) === number,
            );
      const measured = row?.fact && fitMeasured(row.fact, passport.unit);
      if (!measured) continue;
      const value = valueOf(passport.key, measured, title, report);
      this.fromReports.add(value);
      this.keep(value);
    }
  }
}

const valueOf = (
  indicator: string,
  measured: Measured,
  source: string,
  { unit, kind, from, to, at }: Pick<EnteredRow, 'unit' | 'kind' | 'from' | 'to' | 'at'>,
): IndicatorValue => ({
  indicator,
  unit,
  period: { kind, from, to },
  measured,
  source,
  at: at.toISOString(),
});

/** A value of the whole year holds beside values of its halves: they are in it already. */
const wholeOrParts = (values: readonly IndicatorValue[]): readonly IndicatorValue[] => {
  const wholes = values.filter(
    ({ period }) => period.kind === 'calendarYear' || period.kind === 'schoolYear',
  );
  const [latest] = [...wholes].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return latest ? [latest] : values;
};
