import { z } from 'zod';
import { personRef, unitRef, uuid } from '../problems/values.js';
import { periodView } from './campaign-kinds.js';
import { measuredView } from './report-row.js';

/** A total of many reports: of a municipality or of the region. */
export const consolidatedRowView = z.object({
  measure: z.string(),
  label: z.string(),
  title: z.string(),
  section: z.string().nullable(),
  unit: z.enum(['percent', 'count', 'presence']),
  counts: z.enum(['stock', 'flow']),
  plan: z.number().nullable(),
  half: measuredView.nullable(),
  year: measuredView.nullable(),
  percent: z.number().nullable(),
  verdict: z.string(),
  deviation: z.string(),
  statuses: z.record(z.string(), z.number().int()),
  /** Units that gave a value, that have no such row, that said it does not apply. */
  units: z.number().int(),
  withoutRow: z.array(unitRef),
  exempt: z.array(unitRef),
});

export const consolidationView = z
  .object({
    campaign: uuid,
    /** Null: as it would be now, before anybody fixed it. */
    number: z.number().int().nullable(),
    at: z.string(),
    by: personRef.nullable(),
    place: unitRef,
    period: periodView,
    roadmap: z.object({ id: uuid, title: z.string(), version: z.number().int() }).nullable(),
    coverage: z.object({
      expected: z.number().int(),
      accepted: z.number().int(),
      percent: z.number().nullable(),
      missing: z.array(unitRef),
    }),
    context: z.record(z.string(), z.number()),
    rows: z.array(consolidatedRowView),
    versions: z.array(
      z.object({
        number: z.number().int(),
        at: z.string(),
        by: personRef.nullable(),
        /** What a late report changed. */
        correction: z
          .object({
            units: z.array(unitRef),
            changes: z.array(
              z.object({ measure: z.string(), label: z.string(), before: z.string(), after: z.string() }),
            ),
          })
          .nullable(),
      }),
    ),
  })
  .meta({ id: 'Consolidation' });

export type ConsolidationView = z.infer<typeof consolidationView>;

/** One row over its units, to whom recommendations are addressed. */
export const rowByUnitView = z
  .object({
    measure: z.string(),
    title: z.string(),
    plan: z.number().nullable(),
    units: z.array(
      z.object({
        unit: unitRef,
        report: uuid.nullable(),
        measured: measuredView.nullable(),
        percent: z.number().nullable(),
        verdict: z.string(),
        comment: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'RowByUnit' });

export type RowByUnitView = z.infer<typeof rowByUnitView>;
