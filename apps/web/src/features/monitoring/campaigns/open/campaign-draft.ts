import type { NewCampaign } from '@tandem/contracts';
import { addDays } from '@tandem/domain';
import { DEFAULT_REMINDING, halfOf, type Assignment, type Half } from '@tandem/monitoring-core';
import type { OfferedKind } from './offered-kinds.js';
import { dayOfSchoolYear, firstDayOf, schoolYearToOpen } from './school-year.js';

/** What the operator has decided so far; what he has not touched the engine proposes. */
export interface CampaignDraft {
  readonly kind: OfferedKind['kind'];
  readonly title: string;
  readonly year: number;
  readonly half: Half;
  /** Of what is asked once: the days that it is about. */
  readonly from: string;
  readonly to: string;
  /** Assignments that are not asked this time. */
  readonly left: ReadonlySet<string>;
  /** Dates of his own, by assignment. */
  readonly dues: Readonly<Record<string, string>>;
  /** Only these of all who would be asked; without it everybody. */
  readonly only: ReadonlySet<string> | undefined;
  readonly opensOn: string | undefined;
  readonly cutOff: string | undefined;
  readonly nonWorking: NewCampaign['nonWorking'];
  readonly days: readonly number[];
  readonly headFrom: number;
}

/** The last due dates of a half are 30.06 and 30.12: from the day after on the next half is meant. */
const LAST_DAY = '30';

/** The half for which a campaign would be opened today: the one that goes on, and at its very end the next one. */
export function halfToOpen(today: string): { readonly year: number; readonly half: Half } {
  const year = Number(today.slice(0, 4));
  const half = halfOf(today);
  const over = half === 'H2' && today.slice(5, 7) === '12' && today.slice(8) > LAST_DAY;
  return over ? { year: year + 1, half: 'H1' } : { year, half };
}

/** Form 27 tells of a year that has come: on its last day it is still this one. */
const yearOf = (today: string) => ({ year: Number(today.slice(0, 4)), half: halfOf(today) });

/** So long one has for what is asked at once, unless another day is set. */
const TIME_FOR_ONCE = 14;

/** Opened late, it still leaves each time after those below him. */
const TIME_FOR_YEAR: { readonly [addressee in Assignment['to']]: number } = {
  municipality: 14,
  regionalOperator: 21,
  regionalAuthority: 28,
};

const latest = (one: string, other: string): string => (one > other ? one : other);

const periodToOpen = ({ period, assignments }: OfferedKind, today: string) => {
  if (period === 'calendarYear') return yearOf(today);
  return period === 'schoolYear'
    ? { year: schoolYearToOpen(assignments, today), half: halfOf(today) }
    : halfToOpen(today);
};

/** A draft as it is first shown: of today, with the usual ladder. */
export function firstDraft(offered: OfferedKind, today: string): CampaignDraft {
  const { year, half } = periodToOpen(offered, today);
  return {
    kind: offered.kind,
    title: '',
    year,
    half,
    from: `${year}-${half === 'H1' ? '01-01' : '07-01'}`,
    to: today,
    left: new Set(),
    dues: {},
    only: undefined,
    opensOn: undefined,
    cutOff: undefined,
    nonWorking: 'keep',
    days: DEFAULT_REMINDING.days,
    headFrom: DEFAULT_REMINDING.headFrom,
  };
}

/** The date that is proposed where no document names one. */
export function proposedDue(
  { due, to: addressee }: Assignment,
  { year, half, to }: CampaignDraft,
  { byDocument, period }: OfferedKind,
): string | undefined {
  if (!byDocument) return addDays(to, TIME_FOR_ONCE);
  if (due.origin.kind === 'document') return undefined;
  if (due.kind === 'yearlyBy') {
    const day = period === 'schoolYear' ? dayOfSchoolYear(due.day, year) : `${year}-${due.day}`;
    return latest(day, addDays(to, TIME_FOR_YEAR[addressee]));
  }
  return due.kind === 'halves' ? `${year}-${due.days[half]}` : undefined;
}

export const dueInDraft = (
  assignment: Assignment,
  draft: CampaignDraft,
  offered: OfferedKind,
): string | undefined => draft.dues[assignment.id] ?? proposedDue(assignment, draft, offered);

export const askedIn = (draft: CampaignDraft, offered: OfferedKind): readonly Assignment[] =>
  offered.assignments.filter(({ id }) => !draft.left.has(id));

/** The draft in the words of the contract. */
export function newCampaignOf(draft: CampaignDraft, offered: OfferedKind, unit: string): NewCampaign {
  const title = draft.title.trim();
  const opensOn = draft.opensOn ?? notBeforeItBegins(draft, offered);
  return {
    kind: draft.kind,
    unit,
    ...(title ? { title } : {}),
    period: periodIn(draft, offered),
    ...(opensOn ? { opensOn } : {}),
    ...(draft.cutOff ? { cutOff: draft.cutOff } : {}),
    asked: askedIn(draft, offered).map((assignment) => {
      const due = dueInDraft(assignment, draft, offered);
      return { assignment: assignment.id, ...(due ? { due } : {}) };
    }),
    ...(draft.only ? { only: [...draft.only] } : {}),
    nonWorking: draft.nonWorking,
    reminding: { days: [...draft.days], headFrom: draft.headFrom },
  };
}

/** What is asked of the next school year opens with it: in June nobody could answer. */
const notBeforeItBegins = (
  { year, to: today }: CampaignDraft,
  { period }: OfferedKind,
): string | undefined => (period === 'schoolYear' && firstDayOf(year) > today ? firstDayOf(year) : undefined);

const periodIn = (
  { year, half, from, to }: CampaignDraft,
  { period }: OfferedKind,
): NewCampaign['period'] => {
  if (period === 'halfYear') return { kind: 'halfYear', year, half };
  return period === 'window' ? { kind: 'window', from, to } : { kind: period, year };
};
