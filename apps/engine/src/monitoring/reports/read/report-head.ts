import type { ReportStandingName, ReportView } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import {
  calendarYear,
  halfYear,
  schoolYear,
  standingOf,
  standingTitle,
  windowPeriod,
  type ReportingPeriod,
} from '@tandem/monitoring-core';
import type { ReportSource } from '../source/report-source.js';

type Head = Pick<
  ReportView,
  'id' | 'level' | 'unit' | 'title' | 'period' | 'standing' | 'standingTitle' | 'due' | 'daysLeft'
>;

/** What every list and page says of a report: whose, of when, by when, and how it stands. */
export const reportHead = (source: ReportSource, language: Language): Head => {
  const standing = reportStanding(source);
  return {
    id: source.id,
    level: source.level,
    unit: { id: source.unit_id, title: source.unit_title, kind: source.unit_kind },
    title: source.title,
    period: periodView(source, language),
    standing: standing.state as ReportStandingName,
    standingTitle: say(standingTitle(standing.state, source.bindingness), language),
    due: source.due_on,
    daysLeft: source.days_left,
  };
};

/** A function of what happened and of the clock: nothing has to be written when a moment passes. */
export const reportStanding = (source: ReportSource) =>
  standingOf(source.events, {
    dueAt: source.due_at.toISOString(),
    ...(source.consolidated_at && { consolidatedAt: source.consolidated_at.toISOString() }),
    now: new Date().toISOString(),
  });

export const periodView = (
  source: Pick<ReportSource, 'period_kind' | 'period_from' | 'period_to'>,
  language: Language,
): ReportView['period'] => {
  const { period_kind: kind, period_from: from, period_to: to } = source;
  return { kind, from, to, title: say(named(kind, from, to).title, language) };
};

const named = (kind: ReportingPeriod['kind'], from: string, to: string): ReportingPeriod => {
  const year = Number(from.slice(0, 4));
  switch (kind) {
    case 'halfYear':
      return halfYear(year, from.slice(5, 7) === '01' ? 'H1' : 'H2');
    case 'schoolYear':
      return schoolYear(year);
    case 'calendarYear':
      return calendarYear(year);
    case 'window': {
      const read = windowPeriod(from, to);
      return read.ok
        ? read.period
        : { kind, from, to, title: { ru: `${from} – ${to}`, en: `${from} – ${to}` } };
    }
  }
};
