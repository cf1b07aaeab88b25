import { Injectable } from '@nestjs/common';
import { REPORT_LEVELS, type CompletenessListed, type ReportLevel } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import type { Viewer } from '../../../identity/viewer.js';
import type { StandingReport } from './report-rows.js';
import { SeeCampaign } from './see-campaign.js';
import { tally } from './tally.js';

type Group = CompletenessListed['groups'][number];

const TITLES: Record<ReportLevel, { ru: string; en: string }> = {
  region: { ru: 'Регион', en: 'The region' },
  municipality: { ru: 'Муниципалитеты', en: 'Municipalities' },
  regionFounded: { ru: 'Учреждения области', en: 'Institutions of the region' },
  school: { ru: 'Школы', en: 'Schools' },
};
/** From the region down to the schools. */
const ORDER = [...REPORT_LEVELS].reverse();

/** Completeness and timeliness by level and municipality, with the names of the missing and the late. */
@Injectable()
export class Completeness {
  constructor(private readonly campaigns: SeeCampaign) {}

  async list(viewer: Viewer, campaign: string, language: Language): Promise<CompletenessListed> {
    const { reports } = await this.campaigns.see(viewer, campaign);
    const groups = new Map<string, StandingReport[]>();
    for (const report of reports) {
      const key = `${report.level} ${report.place_id ?? ''}`;
      const group = groups.get(key);
      if (group) group.push(report);
      else groups.set(key, [report]);
    }
    return {
      campaign,
      groups: [...groups.values()]
        .map((group) => toGroup(group, language))
        .sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level) || byTitle(a.title, b.title)),
    };
  }
}

const toGroup = (reports: readonly StandingReport[], language: Language): Group => {
  const { level, place_id, place_title, place_kind } = reports[0]!;
  const sorted = [...reports].sort((a, b) => byTitle(a.unit_title, b.unit_title));
  return {
    level,
    place: place_id ? { id: place_id, title: place_title!, kind: place_kind! } : null,
    title: place_title ?? say(TITLES[level], language),
    completeness: tally(reports),
    missing: sorted
      .filter(({ standing }) => standing.firstSubmitted === undefined)
      .map((one) => ({ report: one.id, unit: unitOf(one), due: one.due_on })),
    late: sorted
      .filter(({ standing }) => standing.firstSubmitted !== undefined && standing.inTime === false)
      .map((one) => ({ report: one.id, unit: unitOf(one), submittedAt: one.standing.firstSubmitted! })),
  };
};

export const unitOf = ({ unit_id, unit_title, unit_kind }: StandingReport) => ({
  id: unit_id,
  title: unit_title,
  kind: unit_kind,
});

export const byTitle = (a: string, b: string): number => a.localeCompare(b, 'ru', { numeric: true });
