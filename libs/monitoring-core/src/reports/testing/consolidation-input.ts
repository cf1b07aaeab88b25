import type {
  AcceptedReport,
  AcceptedRow,
  ConsolidationInput,
  ExpectedUnit,
} from '../consolidate/consolidation.js';
import { consolidate } from '../consolidate/consolidate.js';
import { FIRST_HALF, ROADMAP } from './region-roadmap.js';

export const expected: readonly ExpectedUnit[] = ['Асино', 'Кедровый', 'Стрежевой', 'Томск'].map(
  (title, at) => ({
    unit: `m${at}`,
    title,
  }),
);

export const report = (
  unit: string,
  rows: readonly AcceptedRow[],
  acceptedAt = '2026-06-26T10:00:00Z',
): AcceptedReport => ({
  unit,
  acceptedAt,
  rows,
});

export const input = (
  accepted: readonly AcceptedReport[],
  set: Partial<ConsolidationInput> = {},
): ConsolidationInput => ({
  roadmap: ROADMAP,
  period: FIRST_HALF,
  expected,
  accepted,
  ...set,
});

export const rowOf = (from: ConsolidationInput, measure: string) =>
  consolidate(from).rows.find((row) => row.measure === measure)!;
