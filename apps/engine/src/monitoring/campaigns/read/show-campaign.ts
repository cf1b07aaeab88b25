import type { CampaignView, PeriodView, ReportLevel } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import type { Assignment, CampaignDay, ReportingPeriod } from '@tandem/monitoring-core';

export const showPeriod = ({ kind, from, to, title }: ReportingPeriod, language: Language): PeriodView => ({
  kind,
  from,
  to,
  title: say(title, language),
});

type AssignmentView = CampaignView['assignments'][number];

interface AskedOf {
  readonly level: ReportLevel;
  readonly units: number;
  readonly due: string;
  readonly dayOff: boolean;
}

const ADDRESSEES = {
  municipality: { ru: 'муниципалитет', en: 'the municipality' },
  regionalOperator: { ru: 'региональный оператор', en: 'the regional operator' },
  regionalAuthority: { ru: 'департамент образования', en: 'the department of education' },
} as const;

/** Of which document the date is, or in whose name it was set. */
export const showOrigin = (
  { due: { origin } }: Pick<Assignment, 'due'>,
  language: Language,
): AssignmentView['dueFrom'] => ({
  kind: origin.kind,
  text: origin.kind === 'document' ? origin.source : say(origin.note, language),
});

/** A duty with whom it is asked of; a date that somebody set is shown as his own. */
export const showAssignment = (
  { id, title, bindingness, due, source, to }: Assignment,
  asked: AskedOf,
  language: Language,
): AssignmentView => ({
  id,
  title: say(title, language),
  level: asked.level,
  units: asked.units,
  due: asked.due,
  dayOff: asked.dayOff,
  bindingness,
  dueFrom: showOrigin({ due }, language),
  source,
  to: say(ADDRESSEES[to], language),
});

export const showDays = (days: readonly CampaignDay[], language: Language): CampaignView['days'] =>
  days.map(({ date, dayOff, what }) => ({
    date,
    dayOff,
    what: what.map(({ kind, title, units }) => ({
      kind,
      title: say(title, language),
      ...(units === undefined ? {} : { units }),
    })),
  }));
