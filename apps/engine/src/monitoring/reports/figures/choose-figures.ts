import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { chooseFigureSchema, RowFiguresView } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import { indicatorOfMeasure } from '@tandem/monitoring-core';
import { writesAt } from '../../../approvals/open/planned-place.js';
import { KeepVersions } from '../../../approvals/read/keep-versions.js';
import { AuditLog } from '../../../audit/audit-log.js';
import { EnginePool } from '../../../database/pools.js';
import type { Viewer } from '../../../identity/viewer.js';
import { FIGURES, figureOf } from '../../figures/catalogue/figures.js';
import { fitsUnit } from './fits-unit.js';
import { ReckonLive } from '../build/reckon-live.js';
import { BuildReport } from '../build/build-report.js';
import { refuseReport } from '../refusals.js';
import { FindReport } from '../source/find-report.js';
import type { ReportSource } from '../source/report-source.js';
import { FiguresOfRows } from './figures-of-rows.js';
import { proposeFigures } from './propose-figures.js';

/** From which figure of the system each row is reckoned: chosen once for a plan, it holds for the plans made for it. */
@Injectable()
export class ChooseFigures {
  constructor(
    private readonly pool: EnginePool,
    private readonly reports: FindReport,
    private readonly building: BuildReport,
    private readonly rows: FiguresOfRows,
    private readonly versions: KeepVersions,
    private readonly live: ReckonLive,
    private readonly audit: AuditLog,
  ) {}

  async list(viewer: Viewer, id: string, language: Language): Promise<RowFiguresView> {
    const { source } = await this.reports.find(viewer, id);
    const roadmap = await this.building.roadmap(source);
    const chosen = source.roadmap_version_id
      ? await this.rows.of(source.roadmap_version_id)
      : new Map<string, never>();
    const counted = FIGURES.filter(({ sql }) => sql !== null);
    return {
      figures: counted.map(({ key, title, explains, unit }) => ({
        key,
        title: say(title, language),
        explains: say(explains, language),
        unit,
      })),
      rows: roadmap.measures.map((measure) => ({
        measure: measure.id,
        chosen: chosen.get(measure.id)?.figure ?? null,
        inherited: chosen.get(measure.id)?.inherited ?? false,
        proposed: proposeFigures(measure, counted),
      })),
      mayChoose: (await this.ownRoadmap(viewer, source)) !== undefined,
    };
  }

  /** Null takes the choice back: what was chosen above holds again. */
  async choose(
    viewer: Viewer,
    id: string,
    { measure, figure }: z.infer<typeof chooseFigureSchema>,
    language: Language,
  ): Promise<RowFiguresView> {
    const { source } = await this.reports.find(viewer, id);
    const own = await this.ownRoadmap(viewer, source);
    if (!own) {
      this.audit.refused(viewer, 'report.figures', id);
      throw refuseReport.notChooser();
    }
    const roadmap = await this.building.roadmap(source);
    const row = roadmap.measures.find((one) => one.id === measure);
    if (!row) throw refuseReport.noSuchRow();
    const chosen = figure === null ? undefined : figureOf(figure);
    if (figure !== null && !chosen) throw refuseReport.noSuchFigure();
    if (chosen && !fitsUnit(chosen, indicatorOfMeasure(row, roadmap).passport.unit))
      throw refuseReport.otherUnit();
    await this.keep(own, measure, figure, viewer.person.id);
    this.live.forget(id);
    return this.list(viewer, id, language);
  }

  private async keep(roadmap: string, measure: string, figure: string | null, person: string): Promise<void> {
    if (figure === null)
      await this.pool.query('delete from measure_figure where roadmap_id = $1 and measure_id = $2', [
        roadmap,
        measure,
      ]);
    else
      await this.pool.query(
        `insert into measure_figure (roadmap_id, measure_id, figure, chosen_by) values ($1, $2, $3, $4)
         on conflict (roadmap_id, measure_id) do update set figure = excluded.figure, chosen_by = excluded.chosen_by, at = now()`,
        [roadmap, measure, figure, person],
      );
  }

  /** The plan of this place, where he writes plans here. A school that reports by the region's plan does not change it. */
  private async ownRoadmap(viewer: Viewer, source: ReportSource): Promise<string | undefined> {
    if (source.roadmap_version_id === null || !writesAt(viewer, source.level_path)) return undefined;
    const { roadmap } = await this.versions.of(source.roadmap_version_id);
    const { rowCount } = await this.pool.query(
      `select 1 from roadmap where id = $1 and level_path = $2::ltree`,
      [roadmap, source.level_path],
    );
    return rowCount ? roadmap : undefined;
  }
}
