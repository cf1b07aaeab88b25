import { Injectable } from '@nestjs/common';
import type { CampaignPreview, NewCampaign, UnitRef } from '@tandem/contracts';
import { say, type Language, type Text } from '@tandem/domain';
import { campaignDays } from '@tandem/monitoring-core';
import { newId } from '@tandem/store';
import { AuditLog } from '../../../audit/audit-log.js';
import type { Viewer } from '../../../identity/viewer.js';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';
import { refuse } from '../../../problems/problem-error.js';
import { runsAt } from '../campaign-rights.js';
import { showAssignment, showDays, showPeriod } from '../read/show-campaign.js';
import { refuseCampaign } from '../refusals.js';
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
      notes: notesOn(planned).map((note) => say(note, language)),
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
      .map(({ unit }) => [unit.id, { id: unit.id, title: unit.title, kind: unit.kind }]),
  ).values(),
];

const dotted = (date: string): string => date.split('-').reverse().join('.');

const WEEKDAYS = {
  ru: new Intl.DateTimeFormat('ru', { weekday: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }),
};
const weekday = (date: string, language: Language): string =>
  WEEKDAYS[language].format(Date.parse(`${date}T00:00:00Z`));

const notesOn = (planned: PlannedCampaign): Text[] => {
  const { reports, plainYears, unanswered } = planned;
  const off = new Set(
    reports.filter(({ expected }) => expected.due.dayOff).map(({ expected }) => expected.due.date),
  );
  const moved = new Map(
    reports
      .filter(({ expected }) => expected.due.date !== expected.due.named)
      .map(({ expected }) => [expected.due.named, expected.due.date]),
  );
  const nowhere = isByForm(planned) ? 0 : reports.filter(({ plan }) => !plan).length;
  return [
    ...[...off].sort().map((date) => ({
      ru: `Срок ${dotted(date)} — выходной (${weekday(date, 'ru')}). Он не переносится, напоминание придёт в рабочий день раньше.`,
      en: `${date} is a day off (${weekday(date, 'en')}). The date is not moved, the reminder comes on the working day before.`,
    })),
    ...[...moved].sort().map(([named, date]) => ({
      ru: `Срок ${dotted(named)} — выходной и по вашей настройке перенесён на ${dotted(date)}.`,
      en: `${named} is a day off and by your setting moved to ${date}.`,
    })),
    ...(plainYears.length > 0
      ? [
          {
            ru: `Переносы выходных на ${plainYears.join(', ')} год ещё не утверждены: даты посчитаны по обычной неделе и праздникам ТК РФ.`,
            en: `Transfers of days off for ${plainYears.join(', ')} are not decreed yet: dates are reckoned on plain weeks and the holidays of the code.`,
          },
        ]
      : []),
    ...(nowhere > 0
      ? [
          {
            ru: `Без строк дорожной карты отчитаются ${nowhere}\u00a0организаций: ни у них, ни выше нет карты, действующей в этом периоде.`,
            en: `${nowhere} units will report without rows of a roadmap: neither they nor anybody above has one in force.`,
          },
        ]
      : []),
    ...(unanswered.length > 0
      ? [
          {
            ru: `Не войдут в кампанию: ${unanswered.map(({ title }) => title).join(', ')}. Там не заведён орган управления образованием, отчёт некому заполнить.`,
            en: `Left out: ${unanswered.map(({ title }) => title).join(', ')}. No body is registered there that could fill the report in.`,
          },
        ]
      : []),
  ];
};
