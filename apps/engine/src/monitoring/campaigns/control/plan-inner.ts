import { Injectable } from '@nestjs/common';
import type { InnerAssignment } from '@tandem/contracts';
import { isWithin, localDate, type Language } from '@tandem/domain';
import { openCampaign, stillOwes, type Assignment, type ExpectedReport } from '@tandem/monitoring-core';
import { EnginePool } from '../../../database/pools.js';
import type { Viewer } from '../../../identity/viewer.js';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';
import { assignmentNamed, withDate } from '../plan/assignments-of.js';
import { askedByCampaign, mayAskHere } from '../plan/asked-by-campaign.js';
import type { CampaignPlace } from '../plan/campaign-place.js';
import { placeReports, type PlacedReport } from '../plan/place-reports.js';
import { plansAsked } from '../plan/plans-in-force.js';
import { PreviewCampaign } from '../plan/preview-campaign.js';
import { refuseNoDates } from '../plan/read-period.js';
import { UnitsUnder } from '../plan/units-under.js';
import type { StandingReport } from '../read/report-rows.js';
import { SeeCampaign, type SeenCampaign } from '../read/see-campaign.js';
import { refuseCampaign } from '../refusals.js';
import { refuseInner } from './inner-refusals.js';

export interface InnerSchool {
  readonly expected: ExpectedReport;
  /** Its report in the campaign, where it was asked already. */
  readonly report: StandingReport | undefined;
  readonly outcome: 'asked' | 'moved' | 'same' | 'handedIn';
}

/** What a day of one's own does to each school of a municipality, before it is done. */
export interface PlannedInner {
  readonly seen: SeenCampaign;
  readonly place: CampaignPlace;
  readonly assignment: Assignment;
  readonly schools: readonly InnerSchool[];
  readonly fresh: readonly PlacedReport[];
  readonly own: StandingReport | undefined;
}

/** A municipality asks its schools by a day of its own: within the campaign of the region, before its own report is due. */
@Injectable()
export class PlanInner {
  constructor(
    private readonly campaigns: SeeCampaign,
    private readonly places: PreviewCampaign,
    private readonly under: UnitsUnder,
    private readonly units: UnitDirectory,
    private readonly pool: EnginePool,
  ) {}

  /** Throws `Refusal` at the field that is to be mended. `now` tells a past (the demonstration). */
  async plan(
    viewer: Viewer,
    campaign: string,
    input: InnerAssignment,
    language: Language,
    now = Date.now(),
  ): Promise<PlannedInner> {
    const place = await this.places.placeFor(viewer, input.unit);
    refuseNoDates({ '/due': input.due }, language);
    const seen = await this.campaigns.see(viewer, campaign);
    const { row, reports } = seen;
    if (row.state === 'closed' || row.state === 'cancelled') throw refuseCampaign.notCollecting();
    // Who works in two municipalities sees the campaigns of both: what one collects is not asked of the other's schools.
    if (!isWithin(place.path, row.level_path)) throw refuseInner.otherCampaign(language);
    const everybody = await this.under.read(place.path);
    if (!mayAskHere(row.rules, everybody)) throw refuseInner.notAsked(language);
    const named = assignmentNamed(row.kind, input.assignment);
    if (place.level !== 'municipality' || named?.to !== 'municipality') throw refuseInner.notInner(language);
    if (input.due < localDate(now, place.zone)) throw refuseInner.over(input.due, language);
    const own = ownReport(reports, place);
    if (own && input.due > own.due_on) throw refuseInner.afterOwn(own.due_on, language);
    const assignment = withDate(named, input.due, 'municipality');
    const opening = openCampaign(
      { ...row.rules, assignments: [assignment] },
      everybody,
      this.units.calendar(place.region),
    );
    if (!opening.ok) throw refuseInner.cannotOpen(opening, language);
    const asked = askedByCampaign(row.rules, assignment.id);
    const inCampaign = opening.reports.filter(({ unit }) => !asked || asked.has(unit));
    const expected = chosen(inCampaign, input.only, language);
    if (expected.length === 0) throw refuseInner.noSchools(language);
    const before = new Map(reports.map((report) => [report.key, report]));
    const schools = expected.map((one) => {
      const report = before.get(one.key);
      return { expected: one, report, outcome: outcomeOf(report, one, input.only !== undefined) };
    });
    const plans = await plansAsked(this.pool, place.path, row.rules.period, [assignment]);
    const fresh = placeReports(
      expected.filter(({ key }) => !before.has(key)),
      this.units,
      plans,
    );
    return { seen, place, assignment, schools, fresh: fresh.reports, own };
  }
}

/** What is summed up has to be there before the sum is due. */
export const ownReport = (
  reports: readonly StandingReport[],
  { path }: Pick<CampaignPlace, 'path'>,
): StandingReport | undefined =>
  reports.find(({ level, level_path }) => level === 'municipality' && level_path === path);

const outcomeOf = (
  report: StandingReport | undefined,
  { due }: ExpectedReport,
  isNamed: boolean,
): InnerSchool['outcome'] => {
  if (!report) return 'asked';
  if (!stillOwes(report.standing)) return 'handedIn';
  return report.due_on === due.date || (!isNamed && hasMoreTime(report, due.date)) ? 'same' : 'moved';
};

/** It was given to this one by name, with a reason: a day for all takes nothing of it. */
export const hasMoreTime = ({ due_set, due_on }: StandingReport, due: string): boolean =>
  due_set === 'extended' && due_on > due;

const chosen = (
  expected: readonly ExpectedReport[],
  only: readonly string[] | undefined,
  language: Language,
): readonly ExpectedReport[] => {
  if (!only) return expected;
  const known = new Set(expected.map(({ unit }) => unit));
  const foreign = only.flatMap((id, index) => (known.has(id) ? [] : [`/only/${index}`]));
  if (foreign.length > 0) throw refuseInner.foreignSchools(foreign, language);
  const wanted = new Set(only);
  return expected.filter(({ unit }) => wanted.has(unit));
};
