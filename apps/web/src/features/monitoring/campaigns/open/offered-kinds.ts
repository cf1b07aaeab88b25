import {
  ANNUAL_MONITORING,
  FOUNDED_REPORT,
  municipalReport,
  REGION_REPORT,
  schoolReport,
  type Assignment,
} from '@tandem/monitoring-core';

export interface OfferedKind {
  readonly kind: 'halfYearReport' | 'onRequest' | 'annualMonitoring';
  readonly period: 'halfYear' | 'window' | 'calendarYear';
  readonly assignments: readonly Assignment[];
  /** The documents name days for it; what is asked once has the days of who asks. */
  readonly byDocument: boolean;
}

/** Proposed where the acts name no date (workflows e): with the institutions, and for schools early enough to be summed up. */
const MUNICIPAL = municipalReport({ H1: '06-26', H2: '12-26' });
const SCHOOL = schoolReport({ H1: '06-20', H2: '12-20' });

/** Reports on the rows of plans. */
const BY_PLANS: readonly OfferedKind[] = (['halfYearReport', 'onRequest'] as const).map((kind) => ({
  kind,
  period: kind === 'halfYearReport' ? 'halfYear' : 'window',
  assignments: [FOUNDED_REPORT, MUNICIPAL, REGION_REPORT, SCHOOL],
  byDocument: kind === 'halfYearReport',
}));

/** The seven criteria, by form 27: everybody is asked once a year. */
const ANNUAL: OfferedKind = {
  kind: 'annualMonitoring',
  period: 'calendarYear',
  assignments: ANNUAL_MONITORING,
  byDocument: true,
};

const REGIONAL: readonly OfferedKind[] = [...BY_PLANS, ANNUAL];

/** What a municipality may ask of its own schools. */
const MUNICIPAL_KINDS: readonly OfferedKind[] = REGIONAL.map((one) => ({
  ...one,
  assignments: one.assignments.filter(({ to }) => to === 'municipality'),
}));

const OF_THE_REGION: ReadonlySet<string> = new Set(['region', 'regionalOperator']);

/** Kinds of campaigns that the body may open, with all who may be asked. */
export const kindsOf = (unitKind: string): readonly OfferedKind[] =>
  OF_THE_REGION.has(unitKind) ? REGIONAL : MUNICIPAL_KINDS;
