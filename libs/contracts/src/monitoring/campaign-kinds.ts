import { z } from 'zod';
import { localDate } from '../problems/values.js';

export const CAMPAIGN_KINDS = [
  'halfYearReport',
  'annualMonitoring',
  'programmeChecklist',
  'schoolSelfCheck',
  'municipalAnalysis',
  'localActs',
  'survey',
  'onRequest',
] as const;

export const campaignKind = z.enum(CAMPAIGN_KINDS);

export const CAMPAIGN_STATES = ['scheduled', 'collecting', 'consolidated', 'closed', 'cancelled'] as const;

export const campaignState = z.enum(CAMPAIGN_STATES);

export type CampaignStateName = z.infer<typeof campaignState>;

export const REPORT_LEVELS = ['school', 'regionFounded', 'municipality', 'region'] as const;

export const reportLevel = z.enum(REPORT_LEVELS);

export type ReportLevel = z.infer<typeof reportLevel>;

export const periodView = z.object({
  kind: z.enum(['halfYear', 'schoolYear', 'calendarYear', 'window']),
  from: localDate,
  to: localDate,
  title: z.string(),
});

export type PeriodView = z.infer<typeof periodView>;

/** Where a report stands, in one word; the words for people come with it. */
export const REPORT_STANDINGS = [
  'notStarted',
  'draft',
  'internalApproval',
  'submitted',
  'checking',
  'returned',
  'accepted',
  'overdue',
  'lateAccepted',
  'missing',
  'corrected',
] as const;

export const reportStanding = z.enum(REPORT_STANDINGS);

export type ReportStandingName = z.infer<typeof reportStanding>;
