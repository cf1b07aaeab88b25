import type { Text } from '@tandem/domain';
import type { ImportedPlan } from '@tandem/roadmap-core';

/** What is kept of an import between its reading and its taking. */
export interface ImportResultRow extends ImportedPlan {
  readonly tables: readonly { readonly index: number; readonly rows: number; readonly heading: string }[];
}

export interface ImportRow {
  readonly id: string;
  readonly unit_id: string;
  readonly name: string;
  readonly status: 'waiting' | 'reading' | 'ready' | 'refused' | 'taken';
  readonly progress: number;
  readonly step: Text | null;
  readonly refusal: { readonly code: string; readonly text: Text } | null;
  readonly result: ImportResultRow | null;
  readonly roadmap_id: string | null;
}

export const IMPORT_COLUMNS = 'id, unit_id, name, status, progress, step, refusal, result, roadmap_id';
