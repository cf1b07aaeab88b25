import { Injectable } from '@nestjs/common';
import type { ConsolidationView, ReportLevel, RowByUnitView } from '@tandem/contracts';
import { localDate } from '@tandem/domain';
import { draftConsolidatedNarrative, writeNarrative } from '@tandem/monitoring-core';
import { EnginePool } from '../../../database/pools.js';
import { ReadContext } from '../../../database/read-context.js';
import type { Viewer } from '../../../identity/viewer.js';
import { placeOfUnit } from '../../../pipeline/own-place.js';
import { ShortNames } from '../../../pipeline/short-names.js';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';
import { refuse } from '../../../problems/problem-error.js';
import { LEVELS_BELOW } from '../../consolidation/accepted-reports.js';
import { readTotals } from '../../consolidation/kept-total.js';
import { MakeTotal } from '../../consolidation/make-total.js';
import { ReadTotal } from '../../consolidation/read-total.js';
import { totalPlace } from '../../consolidation/total-place.js';
import type { Signer } from '../parts/signatures.js';
import type { ToldTexts } from '../parts/told-texts.js';
import { signerAt } from '../words/signers.js';
import type { Telling } from './paper-source.js';
import { readOwnReport, readTold, type OwnReport } from './total-texts.js';

/** A total with the days of its place, and where it stands. */
export interface SeenTotal {
  readonly view: ConsolidationView;
  readonly path: string;
  readonly zone: string;
  readonly level: ReportLevel;
}

/** What totals are told with: their numbers as the screen has them, rows by unit, texts of reports. */
@Injectable()
export class GatherTotal {
  constructor(
    private readonly reading: ReadTotal,
    private readonly making: MakeTotal,
    private readonly units: UnitDirectory,
    private readonly pool: EnginePool,
    private readonly context: ReadContext,
    private readonly names: ShortNames,
  ) {}

  /** The latest that was fixed, otherwise as it would be now; refused like the page of the total. */
  async see(viewer: Viewer, campaign: string, unit: string | undefined): Promise<SeenTotal> {
    const view = await this.reading.read(viewer, campaign, await this.pathOf(unit), undefined, 'ru');
    const place = await this.units.of(view.place.id);
    if (!place) throw refuse.notFound();
    const day = (at: string) => localDate(Date.parse(at), place.zone);
    return {
      view: {
        ...view,
        at: day(view.at),
        versions: view.versions.map((version) => ({ ...version, at: day(version.at) })),
      },
      path: place.path,
      zone: place.zone,
      level: place.kind === 'region' ? 'region' : 'municipality',
    };
  }

  /** Every row that has numbers, over its units. */
  async byUnit(viewer: Viewer, { view, path }: SeenTotal, telling: Telling): Promise<RowByUnitView[]> {
    const measures = view.rows.filter(({ unit }) => unit !== 'presence').map(({ measure }) => measure);
    const rows = await this.reading.rows(viewer, view.campaign, path, measures);
    telling(1);
    return rows;
  }

  ownReport(viewer: Viewer, { view, path, level }: SeenTotal): Promise<OwnReport> {
    return this.context.as(viewer, (reader) => readOwnReport(reader, view.campaign, path, level));
  }

  told(viewer: Viewer, { view, path, level }: SeenTotal): Promise<ToldTexts[]> {
    return this.context.as(viewer, (reader) => readTold(reader, view.campaign, path, LEVELS_BELOW[level]));
  }

  async signers({ level }: SeenTotal, { by }: OwnReport): Promise<Signer[]> {
    const names = await this.names.of([by]);
    return [signerAt(level, by === null ? null : (names.get(by) ?? null))];
  }

  /** Words made from the rows, where nobody has written any yet. The total was let through before (`see`). */
  async drafted({ view, path }: SeenTotal): Promise<string> {
    const [fixed] = await readTotals(this.pool, view.campaign, path);
    if (fixed) return writeNarrative(draftConsolidatedNarrative(fixed.content.consolidation));
    const place = await totalPlace(this.pool, view.campaign, path);
    if (!place) return '';
    return writeNarrative(draftConsolidatedNarrative((await this.making.now(place)).consolidation));
  }

  /** A body is named for the place that it answers for. */
  private async pathOf(unit: string | undefined): Promise<string | null> {
    if (unit === undefined) return null;
    const known = await this.units.of(unit);
    if (!known) throw refuse.notFound();
    return placeOfUnit(known);
  }
}
