import type { CampaignPreview } from '@tandem/contracts';
import { formatDate } from '@tandem/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import classes from './campaign-calendar.module.css';
import { DayList } from './day-list.js';
import { isWeekend, monthWeeks, type Month } from './month-weeks.js';

export type CampaignDayView = CampaignPreview['days'][number];

/** What is shown of a day on which several things happen: the weightiest. */
const WEIGHT = ['due', 'opens', 'cutOff', 'periodEnds', 'reminder'] as const;
export const weightiest = ({ what }: CampaignDayView) =>
  WEIGHT.find((kind) => what.some((one) => one.kind === kind)) ?? 'reminder';

export interface CampaignCalendarProps {
  readonly days: readonly CampaignDayView[];
  readonly today?: string | undefined;
}

/** All days of a campaign: months as on a wall, and the same as a list in words. */
export function CampaignCalendar({ days, today }: CampaignCalendarProps) {
  const { t } = useTranslation();
  const [pointed, setPointed] = useState<string>();
  if (days.length === 0) return null;
  const byDate = new Map(days.map((day) => [day.date, day]));
  return (
    <div className={classes.calendar}>
      <ul className={classes.legend} aria-hidden>
        {WEIGHT.map((kind) => (
          <li key={kind}>
            <span className={classes.day} data-kind={kind} data-sample />
            {t(`campaigns.day.${kind}`)}
          </li>
        ))}
      </ul>
      <div className={classes.months} aria-hidden onMouseLeave={() => setPointed(undefined)}>
        {shownMonths(days, today).map((month) => (
          <MonthTable key={month.month} month={month} byDate={byDate} today={today} onPoint={setPointed} />
        ))}
      </div>
      <DayList days={days} today={today} pointed={pointed} />
    </div>
  );
}

/** Months in which something happens, and this one; a date that moved by half a year draws no empty months between. */
const shownMonths = (days: readonly CampaignDayView[], today: string | undefined): readonly Month[] => {
  const from = days[0]?.date ?? '';
  const to = days.at(-1)?.date ?? '';
  const told = new Set(days.map(({ date }) => date.slice(0, 7)));
  if (today && today >= from && today <= to) told.add(today.slice(0, 7));
  return monthWeeks(from, to).filter(({ month }) => told.has(month));
};

interface MonthTableProps {
  readonly month: Month;
  readonly byDate: ReadonlyMap<string, CampaignDayView>;
  readonly today: string | undefined;
  readonly onPoint: (date: string | undefined) => void;
}

/** Read by the eye alone: the list below says each day in words. */
function MonthTable({ month, byDate, today, onPoint }: MonthTableProps) {
  const language = useLanguage();
  return (
    <div className={classes.month}>
      <span className={classes.name}>{formatDate(`${month.month}-01`, language, 'month')}</span>
      {month.weeks.map((week, row) => (
        <div key={row} className={classes.week}>
          {week.map((date, column) => {
            if (!date) return <span key={column} />;
            const day = byDate.get(date);
            return (
              <span
                key={date}
                className={classes.day}
                data-kind={day && weightiest(day)}
                data-off={(day ? day.dayOff : isWeekend(date)) || undefined}
                data-today={date === today || undefined}
                onMouseEnter={() => onPoint(day ? date : undefined)}
              >
                {Number(date.slice(8))}
              </span>
            );
          })}
        </div>
      ))}
    </div>
  );
}
