import {
  ANNUAL_MONITORING,
  asAdvice,
  FOUNDED_REPORT,
  municipalReport,
  REGION_REPORT,
  SCHOOL_YEAR_ROUND,
  schoolReport,
  type Assignment,
} from '@tandem/monitoring-core';

export interface OfferedKind {
  readonly kind: 'halfYearReport' | 'onRequest' | 'annualMonitoring' | keyof typeof SCHOOL_YEAR_ROUND;
  readonly period: 'halfYear' | 'window' | 'calendarYear' | 'schoolYear';
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

const ROUND_KINDS = Object.keys(SCHOOL_YEAR_ROUND) as (keyof typeof SCHOOL_YEAR_ROUND)[];

/** Asked once in a school year, by a form each. */
const ROUND: readonly OfferedKind[] = ROUND_KINDS.map((kind) => ({
  kind,
  period: 'schoolYear',
  assignments: SCHOOL_YEAR_ROUND[kind],
  byDocument: true,
}));

const GATHERED: readonly OfferedKind[] = [...BY_PLANS, ANNUAL];

/** The order of a city that obliges its own institutions is only advice from the region. */
const REGIONAL: readonly OfferedKind[] = [
  ...GATHERED,
  ...ROUND.map((one) => ({ ...one, assignments: one.assignments.map(asAdvice) })),
];

/** What a municipality may ask of its own schools. */
const MUNICIPAL_KINDS: readonly OfferedKind[] = [...GATHERED, ...ROUND]
  .map((one) => ({ ...one, assignments: one.assignments.filter(({ to }) => to === 'municipality') }))
  .filter(({ assignments }) => assignments.length > 0);

const OF_THE_REGION: ReadonlySet<string> = new Set(['region', 'regionalOperator']);

/** Kinds of campaigns that the body may open, with all who may be asked. */
export const kindsOf = (unitKind: string): readonly OfferedKind[] =>
  OF_THE_REGION.has(unitKind) ? REGIONAL : MUNICIPAL_KINDS;
