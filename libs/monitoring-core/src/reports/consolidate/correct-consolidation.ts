import type { Judgement } from '../../indicators/judging/judge.js';
import type { Measured } from '../../indicators/values/measured.js';
import { consolidate } from './consolidate.js';
import type {
  AcceptedReport,
  ConsolidatedRow,
  Consolidation,
  ConsolidationInput,
  Coverage,
} from './consolidation.js';

/** A consolidation that was sent, and its corrections; none is ever overwritten (workflow e, LATE_ACCEPT). */
export interface ConsolidationVersion {
  readonly version: number;
  readonly input: ConsolidationInput;
  readonly consolidation: Consolidation;
  readonly correction?: Correction;
}

export interface Correction {
  /** The version that is corrected; it stays as it was sent. */
  readonly of: number;
  readonly at: string;
  /** Units whose reports came late or anew. */
  readonly units: readonly string[];
  readonly coverage: { readonly before: Coverage; readonly after: Coverage };
  /** Rows whose numbers are others now. */
  readonly changes: readonly RowCorrection[];
}

export interface RowCorrection {
  readonly measure: string;
  readonly before: ToldValue;
  readonly after: ToldValue;
}

export interface ToldValue {
  readonly half?: Measured;
  readonly year?: Measured;
  readonly verdict: Judgement['verdict'];
}

/** Reports accepted after the consolidation: a new version beside the old one, and what it changed. */
export const correctConsolidation = (
  before: ConsolidationVersion,
  late: readonly AcceptedReport[],
  at: string,
): ConsolidationVersion => {
  const input = { ...before.input, accepted: [...before.input.accepted, ...late] };
  const consolidation = consolidate(input);
  return {
    version: before.version + 1,
    input,
    consolidation,
    correction: {
      of: before.version,
      at,
      units: [...new Set(late.map(({ unit }) => unit))].sort(),
      coverage: { before: before.consolidation.coverage, after: consolidation.coverage },
      changes: changedRows(before.consolidation.rows, consolidation.rows),
    },
  };
};

const changedRows = (
  before: readonly ConsolidatedRow[],
  after: readonly ConsolidatedRow[],
): RowCorrection[] =>
  after.flatMap((row, at) => {
    const [old, now] = [toldOf(before[at]!), toldOf(row)];
    return sameTold(old, now) ? [] : [{ measure: row.measure, before: old, after: now }];
  });

const toldOf = ({ half, year, judgement }: ConsolidatedRow): ToldValue => ({
  ...(half.measured && { half: numbersOf(half.measured) }),
  ...(year.measured && { year: numbersOf(year.measured) }),
  verdict: judgement.verdict,
});

/** The list of cases stays with the roll-up; a correction tells of numbers. */
const numbersOf = (measured: Measured): Measured => {
  if (measured.kind === 'presence') return measured;
  const { cases: _cases, ...numbers } = measured;
  return numbers;
};

const sameTold = (a: ToldValue, b: ToldValue): boolean => JSON.stringify(a) === JSON.stringify(b);
