import type { NewCampaign, ReportLevel } from '@tandem/contracts';
import type { UnitKind } from '@tandem/domain';
import {
  ANNUAL_MONITORING,
  asAdvice,
  FOUNDED_REPORT,
  INNER_DATE,
  municipalReport,
  NOT_FROM_A_DOCUMENT,
  REGION_REPORT,
  SCHOOL_YEAR_ROUND,
  schoolReport,
  type Assignment,
} from '@tandem/monitoring-core';
import type { CampaignPlace } from './campaign-place.js';

/** Days that are proposed where the documents name none (workflows e: the 26-th; the 20-th for schools). */
const MUNICIPAL = municipalReport({ H1: '06-26', H2: '12-26' });
const SCHOOL = schoolReport({ H1: '06-20', H2: '12-20' });

const ASKED_BY_PLANS: readonly Assignment[] = [FOUNDED_REPORT, MUNICIPAL, REGION_REPORT, SCHOOL];

interface OpenedKind {
  readonly workflow: string;
  readonly assignments: readonly Assignment[];
}

const byForm = (assignments: readonly Assignment[]): OpenedKind => ({
  workflow: 'monitoring-campaign',
  assignments,
});

/** By the rows of plans, or by the forms of their assignments. Surveys are opened by themselves. */
const OPENED: { readonly [kind in NewCampaign['kind']]?: OpenedKind } = {
  halfYearReport: { workflow: 'half-year-campaign', assignments: ASKED_BY_PLANS },
  onRequest: { workflow: 'half-year-campaign', assignments: ASKED_BY_PLANS },
  annualMonitoring: { workflow: 'annual-monitoring', assignments: ANNUAL_MONITORING },
  programmeChecklist: byForm(SCHOOL_YEAR_ROUND.programmeChecklist),
  schoolSelfCheck: byForm(SCHOOL_YEAR_ROUND.schoolSelfCheck),
  municipalAnalysis: byForm(SCHOOL_YEAR_ROUND.municipalAnalysis),
  localActs: byForm(SCHOOL_YEAR_ROUND.localActs),
};

export const workflowOfKind = (kind: NewCampaign['kind']): string | undefined => OPENED[kind]?.workflow;

/** What a campaign of this kind may ask; of a kind that is not opened here, nothing. */
export const assignmentNamed = (kind: NewCampaign['kind'], id: string): Assignment | undefined =>
  OPENED[kind]?.assignments.find((one) => one.id === id);

/** Everything that a campaign of this kind may ask. */
export const assignmentsOfKind = (kind: NewCampaign['kind']): readonly Assignment[] =>
  OPENED[kind]?.assignments ?? [];

/** A municipality asks its own schools; the region asks everybody. */
export const mayAsk = ({ level }: Pick<CampaignPlace, 'level'>, assignment: Assignment): boolean =>
  level === 'region' || assignment.to === 'municipality';

/** What an order of a city obliges its own institutions to, the region can only advise. */
export const boundBy = (
  { level }: Pick<CampaignPlace, 'level'>,
  kind: NewCampaign['kind'],
  assignment: Assignment,
): Assignment => (level === 'region' && kind in SCHOOL_YEAR_ROUND ? asAdvice(assignment) : assignment);

/** Where the rule of the documents names no date, one has to be set, and it is shown as its author's own. */
export const needsDate = ({ due }: Assignment): boolean => due.origin.kind !== 'document';

/** The same duty by a day that somebody set. */
export const withDate = (assignment: Assignment, date: string, by: CampaignPlace['level']): Assignment => ({
  ...assignment,
  due: {
    kind: 'on',
    date,
    origin:
      by === 'municipality'
        ? { kind: 'municipality', note: INNER_DATE }
        : { kind: 'operator', note: NOT_FROM_A_DOCUMENT },
  },
});

/** At which level a unit of this kind reports. */
export const levelOfUnit = (kind: UnitKind): ReportLevel => {
  if (kind === 'municipality') return 'municipality';
  if (kind === 'regionFounded') return 'regionFounded';
  return kind === 'regionalOperator' ? 'region' : 'school';
};

export const REPORT_WORKFLOW: Record<ReportLevel, string> = {
  school: 'report-school',
  regionFounded: 'report-institution',
  municipality: 'report-municipality',
  region: 'report-region',
};
