import type { HistoryEntry } from '@tandem/contracts';
import { quote } from '@tandem/domain';
import { dayOf, formatDate, formatTime, HistoryDay } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { today } from '../format/today.js';
import { useLanguage } from '../format/use-language.js';

/** History as sentences, the latest day first. */
export function HistoryDays({
  entries,
  roles = {},
}: {
  readonly entries: readonly HistoryEntry[];
  readonly roles?: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const days = new Map<string, HistoryEntry[]>();
  for (const entry of entries) days.set(dayOf(entry.at), [...(days.get(dayOf(entry.at)) ?? []), entry]);
  const title = (day: string) => {
    if (day === today()) return t('common.today');
    return day.slice(0, 4) === today().slice(0, 4)
      ? formatDate(day, language, 'weekday')
      : formatDate(day, language);
  };
  return (
    <>
      {[...days].map(([day, list]) => (
        <HistoryDay
          key={day}
          day={title(day)}
          entries={list.map((entry) => {
            const role = entry.actor && roles[entry.actor.id];
            return {
              key: entry.seq,
              ...(entry.actor
                ? {
                    actor: {
                      name: entry.actor.name,
                      role: role === 'mentor' || role === 'mentee' ? role : ('other' as const),
                    },
                  }
                : {}),
              sentence: entry.sentence,
              ...(entry.comment ? { comment: quote(entry.comment, language) } : {}),
              time: formatTime(entry.at, language),
            };
          })}
        />
      ))}
    </>
  );
}
