import { Injectable } from '@nestjs/common';
import type { CampaignCandidates, CampaignPreview, NewCampaign, UnitRef } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import { campaignDays } from '@tandem/monitoring-core';
import { newId } from '@tandem/store';
import { AuditLog } from '../../../audit/audit-log.js';
import type { Viewer } from '../../../identity/viewer.js';
import { UnitDirectory, type UnitFacts } from '../../../pipeline/unit-directory.js';
import { refuse } from '../../../problems/problem-error.js';
import { runsAt } from '../campaign-rights.js';
import { showAssignment, showDays, showPeriod } from '../read/show-campaign.js';
import { refuseCampaign } from '../refusals.js';
import { notesOn } from './campaign-notes.js';
import { campaignPlace, type CampaignPlace } from './campaign-place.js';
import { PlanCampaign, type PlannedCampaign } from './plan-campaign.js';

/** What a campaign would be, before it is: nothing is stored. */
@Injectable()
export class PreviewCampaign {
  constructor(
    private readonly units: UnitDirectory,
    private readonly planning: PlanCampaign,
    private readonly audit: AuditLog,
  ) {}

  async preview(viewer: Viewer, input: NewCampaign, language: Language): Promise<CampaignPreview> {
    const place = await this.placeFor(viewer, input.unit);
    const planned = await this.planning.plan(newId(), place, input, language, Date.now());
    return this.show(planned, place, language);
  }

  /** Everybody whom it would ask, had nobody been chosen: of these some may be. */
  async candidates(viewer: Viewer, input: NewCampaign, language: Language): Promise<CampaignCandidates> {
    const place = await this.placeFor(viewer, input.unit);
    const { only: _only, ...everybody } = input;
    const { reports } = await this.planning.plan(newId(), place, everybody, language, Date.now());
    const units = new Map(reports.map(({ unit, level }) => [unit.id, { unit, level }]));
    const places = new Map<string, UnitRef | null>();
    const placeOf = (path: string) => {
      const above = path.split('.').slice(0, -1).join('.');
      if (!places.has(above)) places.set(above, this.municipalityAt(above));
      return places.get(above) ?? null;
    };
    return {
      items: [...units.values()].map(({ unit, level }) => ({
        unit: refOf(unit),
        level,
        place: level === 'school' ? placeOf(unit.path) : null,
      })),
    };
  }

  private municipalityAt(path: string): UnitRef | null {
    const unit = this.units.at(path);
    return unit?.kind === 'municipality' ? refOf(unit) : null;
  }

  /** Where campaigns are run by him, and nowhere else. */
  async placeFor(viewer: Viewer, unit: string): Promise<CampaignPlace> {
    const named = await this.units.of(unit);
    if (!named) throw refuse.notFound();
    const place = campaignPlace(this.units, named);
    if (runsAt(viewer, place.path)) return place;
    this.audit.refused(viewer, 'campaigns.run', unit);
    throw refuseCampaign.notRunner();
  }

  private show(planned: PlannedCampaign, place: CampaignPlace, language: Language): CampaignPreview {
    const { campaign, reports } = planned;
    const calendar = this.units.calendar(place.region);
    const dated = reports.map(({ expected }) => expected);
    return {
      title: planned.title,
      period: showPeriod(campaign.period, language),
      opensOn: campaign.opensOn,
      cutOff: campaign.cutOff,
      assignments: campaign.assignments.flatMap((assignment) => {
        const of = reports.filter(({ expected }) => expected.assignment === assignment.id);
        const first = of[0];
        return first
          ? [
              showAssignment(
                assignment,
                {
                  level: first.level,
                  units: of.length,
                  due: first.expected.due.date,
                  dayOff: first.expected.due.dayOff,
                },
                language,
              ),
            ]
          : [];
      }),
      days: showDays(campaignDays(campaign, dated, calendar), language),
      reports: reports.length,
      withoutPlan: unitsWithoutPlan(planned),
      plainYears: [...planned.plainYears],
      problems: [...planned.problems],
      notes: notesOn(planned, isByForm(planned)).map((note) => say(note, language)),
    };
  }
}

/** Forms are answered without a plan. */
const isByForm = ({ campaign }: PlannedCampaign): boolean =>
  campaign.assignments.some(({ form }) => form !== undefined);

const unitsWithoutPlan = (planned: PlannedCampaign): UnitRef[] => [
  ...new Map(
    planned.reports
      .filter(({ ownPlan }) => !ownPlan && !isByForm(planned))
      .map(({ unit }) => [unit.id, refOf(unit)]),
  ).values(),
];

const refOf = ({ id, title, kind }: UnitFacts): UnitRef => ({ id, title, kind });
