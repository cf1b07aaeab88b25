import { Injectable } from '@nestjs/common';
import type { RegionView } from '@tandem/contracts';
import { addDays, endOfLocalDay, INSTITUTION_KINDS, say, type Language } from '@tandem/domain';
import { ReadContext } from '../../database/read-context.js';
import { leafPaths } from '../../cases/case-rows.js';
import type { Viewer } from '../../identity/viewer.js';
import { Definitions } from '../../pipeline/definitions.js';

import { standingOf } from '../read/standing.js';
import { PARENT_PLAN, PLACES, type ParentPlanRow, type PlaceRow } from './places-query.js';
import { RegionPlace } from './region-place.js';

/** How long a place has for its own plan once the one above is in force (workflows.md (d): 30 days). */
const DAYS_FOR_A_PLAN = 30;

/** Institutions that answer to a municipality. */
const SCHOOLS = INSTITUTION_KINDS.filter((kind) => kind !== 'regionFounded');

/** The region at a glance: who has an accepted plan, who is late, who is behind the plan above. */
@Injectable()
export class ReadRegion {
  constructor(
    private readonly context: ReadContext,
    private readonly place: RegionPlace,
    private readonly definitions: Definitions,
  ) {}

  async read(viewer: Viewer, unit: string | undefined, language: Language): Promise<RegionView> {
    const root = await this.place.of(viewer, unit);
    const { above, rows } = await this.context.as(viewer, async (reader) => {
      const above = await reader.one<ParentPlanRow>(PARENT_PLAN, [root.path]);
      const rows = await reader.rows<PlaceRow>(PLACES, [
        root.path,
        above?.from ?? null,
        above?.to ?? null,
        SCHOOLS,
      ]);
      return { above, rows };
    });
    const due = above && endOfLocalDay(addDays(above.since, DAYS_FOR_A_PLAN), root.zone);
    return {
      root: { id: root.id, title: root.title, kind: root.kind },
      parentPlan: above ? { id: above.id, title: above.title, version: above.version } : null,
      places: await Promise.all(rows.map((row) => this.placeOf(row, due, language))),
    };
  }

  private async placeOf(
    row: PlaceRow,
    due: number | undefined,
    language: Language,
  ): Promise<RegionView['places'][number]> {
    // A plan that is in force is not asked for again; where one is missing or on its way, the region's own term holds.
    const dueAt = row.in_force ? row.due_at?.getTime() : (row.due_at?.getTime() ?? due);
    return {
      unit: { id: row.id, title: row.title, kind: row.kind },
      group: row.kind === 'municipality' ? 'municipality' : 'regionFounded',
      tile: row.tile,
      roadmap: row.roadmap,
      standing: row.state_paths ? standingOf(row.state_paths) : 'none',
      stateTitle: await this.stateTitle(row, language),
      late: row.overdue || (!row.in_force && dueAt !== undefined && dueAt < Date.now()),
      dueAt: dueAt === undefined ? null : new Date(dueAt).toISOString(),
      version: row.number,
      coverage: row.coverage,
      schools: row.kind === 'municipality' ? { all: row.schools, approved: row.approved } : null,
      updatedAt: row.updated_at?.toISOString() ?? null,
    };
  }

  private async stateTitle({ workflow_id, state_paths }: PlaceRow, language: Language): Promise<string> {
    if (!workflow_id || !state_paths) return language === 'en' ? 'No plan' : 'Карты нет';
    const { compiled } = await this.definitions.workflow(workflow_id);
    return leafPaths(state_paths)
      .flatMap((path) => compiled.states.get(path)?.title ?? [])
      .map((title) => say(title, language))
      .join(' · ');
  }
}
