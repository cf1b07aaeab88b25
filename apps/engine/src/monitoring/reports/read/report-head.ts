import type { ReportStandingName, ReportView } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import { standingOf, standingTitle } from '@tandem/monitoring-core';
import { periodView } from '../../place/period-view.js';
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
    period: periodView(
      { kind: source.period_kind, from: source.period_from, to: source.period_to },
      language,
    ),
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
