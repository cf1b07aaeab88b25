import { russianCalendarDays, type Calendar } from '@tandem/domain';
import { FOUNDED_REPORT, municipalReport, REGION_REPORT, schoolReport } from '../assignments.js';
import { DEFAULT_REMINDING, type Campaign, type CampaignUnit } from '../campaign.js';
import { halfYear } from '../make-period.js';

export const CALENDAR: Calendar = {
  region: 'tomsk',
  years: [2025, 2026],
  days: new Map(russianCalendarDays().map((day) => [day.date, day])),
};

const unit = (
  id: string,
  kind: CampaignUnit['kind'],
  { parent, timeZone = 'Asia/Tomsk' }: { parent?: string; timeZone?: string } = {},
): CampaignUnit => ({
  id,
  title: { ru: id, en: id },
  kind,
  ...(parent === undefined ? {} : { parent }),
  timeZone,
});

/** The region of the acts in numbers: the operator, 20 municipalities, 13 of the region's own, 335 schools. */
export const region = (): CampaignUnit[] => [
  unit('region', 'region'),
  unit('toipkro', 'regionalOperator', { parent: 'region' }),
  ...Array.from({ length: 20 }, (_, at) => unit(`m${at}`, 'municipality', { parent: 'region' })),
  ...Array.from({ length: 13 }, (_, at) => unit(`f${at}`, 'regionFounded', { parent: 'region' })),
  ...Array.from({ length: 335 }, (_, at) => unit(`s${at}`, 'school', { parent: `m${at % 20}` })),
];

export const campaign = (changes: Partial<Campaign> = {}): Campaign => ({
  id: 'c1',
  kind: 'halfYearReport',
  period: halfYear(2026, 'H2'),
  opensOn: '2026-11-26',
  cutOff: '2026-12-20',
  assignments: [
    FOUNDED_REPORT,
    REGION_REPORT,
    municipalReport({ H1: '06-26', H2: '12-26' }),
    schoolReport({ H1: '06-20', H2: '12-20' }),
  ],
  nonWorking: 'keep',
  reminding: DEFAULT_REMINDING,
  ...changes,
});
