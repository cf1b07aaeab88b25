import type { RoadmapVersionView } from '@tandem/contracts';
import { prepared, type Reader } from '../../database/read-context.js';

export interface VersionRow {
  id: string;
  number: number;
  parent_version_id: string | null;
  parent_number: number | null;
  measures: number;
  warnings: number;
  coverage: RoadmapVersionView['coverage'];
  frozen_at: Date;
  frozen_by: string | null;
}

const VERSIONS = prepared(
  `select v.id, v.number, v.parent_version_id, p.number as parent_number, v.measures, v.warnings, v.coverage, v.frozen_at, v.frozen_by
     from roadmap_version v left join roadmap_version p on p.id = v.parent_version_id where v.roadmap_id = $1 order by v.number desc`,
);

/** Versions of a plan that the reader may see, the newest first. */
export const readVersions = (reader: Reader, roadmap: string): Promise<VersionRow[]> =>
  reader.rows<VersionRow>(VERSIONS, [roadmap]);

export const toVersionView = (
  row: VersionRow,
  { sent, inForce }: { readonly sent: string | null; readonly inForce: string | null },
  nameOf: (id: string) => string,
): RoadmapVersionView => ({
  id: row.id,
  number: row.number,
  standing: row.id === inForce ? 'inForce' : row.id === sent ? 'sent' : 'past',
  frozenAt: row.frozen_at.toISOString(),
  frozenBy: { id: row.frozen_by!, name: nameOf(row.frozen_by!) },
  parentVersion:
    row.parent_version_id && row.parent_number !== null
      ? { id: row.parent_version_id, number: row.parent_number }
      : null,
  measures: row.measures,
  coverage: row.coverage,
  warnings: row.warnings,
});
