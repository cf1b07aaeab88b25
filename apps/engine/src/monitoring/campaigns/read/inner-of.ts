import { Injectable } from '@nestjs/common';
import type { CampaignView } from '@tandem/contracts';
import { isWithin, say, type Language } from '@tandem/domain';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';
import type { Viewer } from '../../../identity/viewer.js';
import { placesRun } from '../campaign-rights.js';
import { askedByCampaign, mayAskHere } from '../plan/asked-by-campaign.js';
import { assignmentsOfKind } from '../plan/assignments-of.js';
import { UnitsUnder } from '../plan/units-under.js';
import type { StandingReport } from './report-rows.js';
import type { SeenCampaign } from './see-campaign.js';

const OVER: ReadonlySet<string> = new Set(['closed', 'cancelled']);

/** Which places of a viewer may ask their own schools in a campaign that another place runs. */
@Injectable()
export class InnerOf {
  constructor(
    private readonly units: UnitDirectory,
    private readonly under: UnitsUnder,
  ) {}

  async of(
    viewer: Viewer,
    { row, reports }: SeenCampaign,
    language: Language,
  ): Promise<CampaignView['inner']> {
    if (OVER.has(row.state)) return [];
    const duties = assignmentsOfKind(row.kind).filter(({ to }) => to === 'municipality');
    const paths = placesRun(viewer).filter(
      (path) => path !== row.level_path && isWithin(path, row.level_path),
    );
    const found = await Promise.all(
      paths.map(async (path) => {
        const place = this.units.at(path);
        if (place?.kind !== 'municipality') return [];
        const everybody = await this.under.read(path);
        if (!mayAskHere(row.rules, everybody)) return [];
        return duties
          .filter(({ id }) => {
            const asked = askedByCampaign(row.rules, id);
            return !asked || everybody.some((unit) => unit.id !== place.id && asked.has(unit.id));
          })
          .map(({ id, title }) => ({
            place: { id: place.id, title: place.title, kind: place.kind },
            assignment: id,
            title: say(title, language),
            ownDue: reports.find((one) => one.level_path === path)?.due_on ?? null,
            due: earliest(reports.filter((one) => one.place_id === place.id && one.assignment === id)),
          }));
      }),
    );
    return found.flat();
  }
}

const earliest = (reports: readonly StandingReport[]): string | null =>
  reports
    .filter(({ due_set }) => due_set === 'inner')
    .map(({ due_on }) => due_on)
    .sort()[0] ?? null;
