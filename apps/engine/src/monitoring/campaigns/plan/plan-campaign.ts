import { Injectable } from '@nestjs/common';
import type { NewCampaign } from '@tandem/contracts';
import { localDate, type Language } from '@tandem/domain';
import {
  DEFAULT_REMINDING,
  openCampaign,
  type Assignment,
  type Campaign,
  type ExpectedReport,
} from '@tandem/monitoring-core';
import { EnginePool } from '../../../database/pools.js';
import { Definitions } from '../../../pipeline/definitions.js';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';
import type { FieldProblem } from '../refusals.js';
import type { CampaignPlace } from './campaign-place.js';
import { cutOffProblems, nobodyAsked } from './campaign-problems.js';
import { checkAsked, checkOnly } from './check-asked.js';
import { placeReports, type Placed } from './place-reports.js';
import { plansAsked } from './plans-in-force.js';
import { readPeriod, refuseNoDates } from './read-period.js';
import { titleOf } from './title-campaign.js';
import { UnitsUnder } from './units-under.js';

/** What a campaign would be: everything that is shown before it and written when it is opened. */
export interface PlannedCampaign extends Placed {
  readonly title: string;
  readonly campaign: Campaign;
  readonly problems: readonly FieldProblem[];
  readonly plainYears: readonly number[];
  /** The plan of the campaign's own place. */
  readonly placePlan: string | null;
  /** Units that were chosen of all that would be asked; none where everybody is. */
  readonly only: readonly string[] | undefined;
}

@Injectable()
export class PlanCampaign {
  constructor(
    private readonly pool: EnginePool,
    private readonly units: UnitDirectory,
    private readonly under: UnitsUnder,
    private readonly definitions: Definitions,
  ) {}

  /** `now` decides what «today» is where no day of opening is given. */
  async plan(
    id: string,
    place: CampaignPlace,
    input: NewCampaign,
    language: Language,
    now: number,
  ): Promise<PlannedCampaign> {
    refuseNoDates({ '/opensOn': input.opensOn, '/cutOff': input.cutOff }, language);
    const { period, problem } = readPeriod(input.period, language);
    const calendar = this.units.calendar(place.region);
    const everybody = await this.under.read(place.path);
    const only = checkOnly(input.only, everybody, this.units, language);
    const draft: Campaign = {
      id,
      kind: input.kind,
      period,
      opensOn: input.opensOn ?? localDate(now, place.zone),
      cutOff: input.cutOff ?? period.to,
      assignments: [],
      nonWorking: input.nonWorking,
      reminding: { ...DEFAULT_REMINDING, ...input.reminding },
    };
    const asked = checkAsked(input, place, draft, everybody, calendar, language);
    const problems = [...(problem ? [problem] : []), ...asked.problems, ...only.problems];
    const assignments = await this.pinForms(asked.assignments, place.path);
    const whole = this.expect({ ...draft, assignments }, everybody, only.units, calendar);
    const cutOff = input.cutOff ?? firstDue(whole.expected) ?? period.to;
    const campaign = { ...draft, assignments, cutOff };
    const plans = await plansAsked(this.pool, place.path, period, problem ? [] : assignments);
    const placed = placeReports(whole.expected, this.units, plans);
    return {
      ...placed,
      title: input.title ?? titleOf(input.kind, period, place),
      campaign,
      problems: [
        ...problems,
        ...cutOffProblems(input.cutOff, period, language),
        ...(problems.length === 0 && placed.reports.length === 0 ? [nobodyAsked(language)] : []),
      ],
      plainYears: whole.plainYears,
      placePlan: plans.get(place.path)?.version ?? null,
      only: only.units && [...only.units],
    };
  }

  /** One version of a form for everybody, as long as the campaign runs: what is compared was asked alike. */
  private pinForms(assignments: readonly Assignment[], path: string): Promise<readonly Assignment[]> {
    return Promise.all(
      assignments.map(async (assignment) => {
        const form = assignment.form && (await this.definitions.form(assignment.form, undefined, path));
        return form ? { ...assignment, formVersion: form.version } : assignment;
      }),
    );
  }

  private expect(
    campaign: Campaign,
    everybody: Parameters<typeof openCampaign>[1],
    only: ReadonlySet<string> | undefined,
    calendar: Parameters<typeof openCampaign>[2],
  ): { expected: readonly ExpectedReport[]; plainYears: readonly number[] } {
    const opening = openCampaign(campaign, everybody, calendar);
    if (!opening.ok) return { expected: [], plainYears: [] };
    return {
      expected: only ? opening.reports.filter(({ unit }) => only.has(unit)) : opening.reports,
      plainYears: opening.plainYears,
    };
  }
}

const firstDue = (reports: readonly ExpectedReport[]): string | undefined =>
  reports.map(({ due }) => due.date).sort()[0];
