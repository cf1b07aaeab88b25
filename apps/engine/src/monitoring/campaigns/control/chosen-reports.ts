import { Injectable } from '@nestjs/common';
import { placeOfUnit } from '../../../pipeline/own-place.js';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';
import type { Viewer } from '../../../identity/viewer.js';
import { runsAt } from '../campaign-rights.js';
import type { StandingReport } from '../read/report-rows.js';
import { SeeCampaign, type SeenCampaign } from '../read/see-campaign.js';
import { refuseCampaign } from '../refusals.js';

interface ChosenReports extends SeenCampaign {
  /** Those over which this person decides: of the campaign that he runs all, of another those that his place receives. */
  readonly mine: readonly StandingReport[];
}

/** The reports of a campaign over which somebody decides. */
@Injectable()
export class ChooseReports {
  constructor(
    private readonly campaigns: SeeCampaign,
    private readonly units: UnitDirectory,
  ) {}

  async of(viewer: Viewer, campaign: string): Promise<ChosenReports> {
    const seen = await this.campaigns.see(viewer, campaign);
    const runs = runsAt(viewer, seen.row.level_path);
    const mine = runs ? seen.reports : seen.reports.filter((report) => this.receives(viewer, report));
    if (mine.length === 0 && !runs) throw refuseCampaign.notRunner();
    if (seen.row.state === 'closed' || seen.row.state === 'cancelled') throw refuseCampaign.notCollecting();
    return { ...seen, mine };
  }

  private receives(viewer: Viewer, { receiver_id }: StandingReport): boolean {
    const receiver = receiver_id ? this.units.known(receiver_id) : undefined;
    return receiver !== undefined && runsAt(viewer, placeOfUnit(receiver));
  }
}

/** The reports named, in the order of their naming; one that is not among them is refused at its place. */
export const named = (mine: readonly StandingReport[], ids: readonly string[]): StandingReport[] => {
  const byId = new Map(mine.map((report) => [report.id, report]));
  const foreign = ids.flatMap((id, index) => (byId.has(id) ? [] : [`/reports/${index}`]));
  if (foreign.length > 0) throw refuseCampaign.notOfCampaign(foreign);
  return [...new Set(ids)].map((id) => byId.get(id)!);
};
