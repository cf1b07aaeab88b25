import type { reportVersionView } from '@tandem/contracts';
import type { ReportContent } from '@tandem/contracts';
import type { z } from 'zod';
import { prepared, type Reader } from '../../../database/read-context.js';
import type { KeptReport } from '../build/kept-report.js';

export interface VersionRow {
  id: string;
  number: number;
  frozen_at: Date;
  frozen_by: string | null;
}

/** What was sent, as it was entered and as it was read then. */
export interface VersionText extends VersionRow {
  content: ReportContent;
  report: KeptReport;
  as_of: Date;
}

const VERSIONS = prepared(
  `select id, number, frozen_at, frozen_by from report_version where report_id = $1 order by number desc`,
);
const TEXT = prepared(
  `select id, number, frozen_at, frozen_by, content, report, as_of from report_version where id = $1`,
);

/** Versions that the reader may see, the newest first. */
export const readVersions = (reader: Reader, report: string): Promise<VersionRow[]> =>
  reader.rows<VersionRow>(VERSIONS, [report]);

export const readVersionText = (reader: Reader, id: string): Promise<VersionText | undefined> =>
  reader.one<VersionText>(TEXT, [id]);

export const versionView = (
  { id, number, frozen_at: at, frozen_by: by }: VersionRow,
  accepted: string | null,
  nameOf: (id: string) => string,
): z.infer<typeof reportVersionView> => ({
  id,
  number,
  frozenAt: at.toISOString(),
  frozenBy: { id: by ?? '', name: by ? nameOf(by) : '' },
  accepted: id === accepted,
});
