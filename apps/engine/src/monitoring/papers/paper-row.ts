import type { OrderPaper, PaperKind, PaperView } from '@tandem/contracts';
import { say, type Language, type Text } from '@tandem/domain';

/** A paper as it was ordered, and how far it is. */
export interface PaperRow {
  readonly id: string;
  readonly owner_id: string;
  readonly kind: PaperKind;
  readonly of_id: string;
  readonly unit_id: string | null;
  readonly format: OrderPaper['format'];
  readonly fields: Readonly<Record<string, string>>;
  readonly title: string;
  readonly status: PaperView['status'];
  readonly progress: number;
  readonly step: Text | null;
  readonly problem: Text | null;
  readonly file_id: string | null;
  readonly created_at: Date;
}

export const PAPER_COLUMNS =
  'id, owner_id, kind, of_id, unit_id, format, fields, title, status, progress, step, problem, file_id, created_at';

export const paperView = (row: PaperRow, language: Language): PaperView => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  format: row.format,
  status: row.status,
  progress: row.progress,
  step: row.step && say(row.step, language),
  problem: row.problem && say(row.problem, language),
  file: row.file_id,
  at: row.created_at.toISOString(),
});
