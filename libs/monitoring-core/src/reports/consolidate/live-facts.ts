import type { LiveFact } from '../rows/report-row.js';
import type { Consolidation } from './consolidation.js';

/** A consolidation as what fills the report of the unit above it: a municipality begins with what its schools sent. */
export const liveFactsOf = ({ rows }: Consolidation, asOf: string): LiveFact[] =>
  rows.flatMap(({ measure, half: { measured } }) => (measured ? [{ measure, measured, asOf }] : []));
