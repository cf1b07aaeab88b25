import type { PoolClient } from 'pg';
import type { HalfYearReport, Measured } from '@tandem/monitoring-core';
import { casesOf } from '../build/kept-report.js';

interface Behind {
  readonly measure: string;
  readonly span: 'half' | 'year';
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
}

/** The people behind the numbers of a version, by rows: totals above read them only to count nobody twice. */
export const writeCases = async (
  client: PoolClient,
  { version, report }: { readonly version: string; readonly report: string },
  { rows }: HalfYearReport,
): Promise<void> => {
  const behind = rows.flatMap(({ measure, fact, year }) => [
    ...behindOf(measure, 'half', fact),
    ...behindOf(measure, 'year', year.measured),
  ]);
  if (behind.length === 0) return;
  await client.query(
    `insert into report_version_cases (version_id, report_id, measure_id, span, numerator, denominator)
     select $1, $2, b.measure, b.span, array(select jsonb_array_elements_text(b.numerator)::uuid), array(select jsonb_array_elements_text(b.denominator)::uuid)
     from jsonb_to_recordset($3::jsonb) as b(measure text, span text, numerator jsonb, denominator jsonb)`,
    [version, report, JSON.stringify(behind)],
  );
};

const behindOf = (measure: string, span: Behind['span'], measured: Measured | undefined): Behind[] => {
  const cases = casesOf(measured);
  return cases && cases.numerator.length + cases.denominator.length > 0 ? [{ measure, span, ...cases }] : [];
};
