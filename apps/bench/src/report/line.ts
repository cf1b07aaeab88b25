import type { Verdict } from './verdict.js';

/** One line of the table: what was measured, beside what was wished for. */
export interface Line {
  readonly measure: string;
  readonly perSecond?: number;
  readonly p50?: number;
  /** Processor time an event, in microseconds: client and engine, then the database. */
  readonly cpu?: { readonly own: number; readonly database: number };
  /** The ratio that the goal speaks of. */
  readonly ratio?: number;
  readonly value?: string;
  readonly goal?: string;
  readonly verdict?: Verdict;
}
