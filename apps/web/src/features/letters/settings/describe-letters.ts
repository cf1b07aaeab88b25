import type { LetterSettingsView } from '@tandem/contracts';
import { isQuiet, localDate, localTime } from '@tandem/domain';
import { dateFormat, formatDate } from '@tandem/ui';
import type { TFunction } from 'i18next';

type Language = 'ru' | 'en';

/** «09:00» as people write it: «9:00». */
export const clockWords = (clock: string): string => clock.replace(/^0/, '');

/** In one sentence, what will happen by these settings. */
export function describeLetters(settings: LetterSettingsView, language: Language, t: TFunction): string {
  const says: Says = (name, values = {}) => t(`letters.says.${name}`, values);
  if (settings.posts === 'nowhere') return says('nowhere');
  if (settings.digest === 'off') return says('off');
  if (!settings.email) return says(settings.pending ? 'unconfirmed' : 'noAddress');
  if (settings.refusedAt) return says('refused', { date: formatDate(settings.refusedAt, language) });
  if (!Object.values(settings.groups).some(Boolean)) return says('noGroups');
  return `${settings.digest === 'each' ? eachWords(settings, says) : digestWords(settings, says, t)}.${says('read')}`;
}

type Says = (name: string, values?: Readonly<Record<string, string>>) => string;

const eachWords = ({ quiet, workdaysOnly }: LetterSettingsView, says: Says): string => {
  const hours = quiet ? says('eachQuiet', { from: clockWords(quiet.from), to: clockWords(quiet.to) }) : '';
  const days = workdaysOnly ? says(quiet ? 'eachFree' : 'eachFreeAlone') : '';
  return says('each') + hours + days + (hours || days ? says('gathered') : '');
};

const digestWords = (settings: LetterSettingsView, says: Says, t: TFunction): string => {
  const { digest, digestAt, digestDay, quiet, workdaysOnly } = settings;
  const time = clockWords(digestAt);
  const when =
    digest === 'daily'
      ? says('daily', { time, days: workdaysOnly ? says('workdays') : '' })
      : says('weekly', { time, day: t(`letters.onDays.${digestDay}`) }) +
        (workdaysOnly ? says('weeklyFree') : '');
  return quiet && isQuiet(digestAt, quiet)
    ? when + says('movedDaily', { time, to: clockWords(quiet.to) })
    : when;
};

/** «в понедельник, 23 ноября, в 9:00» by the clock of the organisation, whatever zone the screen is in. */
export function nextLetterWords(
  { nextAt, zone }: LetterSettingsView,
  language: Language,
  t: TFunction,
): string | null {
  if (!nextAt) return null;
  const moment = new Date(nextAt);
  if (moment.getTime() - Date.now() < 60_000) return t('letters.nextNow');
  return t('letters.next', { when: momentWords(moment, zone, language, t) });
}

/** A day and a clock in a zone: «в понедельник, 23 ноября, в 9:00». */
export const momentWords = (moment: Date, zone: string, language: Language, t: TFunction): string => {
  const date = localDate(moment.getTime(), zone);
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  return t('letters.at', {
    weekday: t(`letters.onDays.${weekday}`),
    day: dateFormat(language, {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    })
      .format(new Date(`${date}T00:00:00Z`))
      .replace(' ', '\u00a0'),
    time: clockWords(localTime(moment.getTime(), zone)),
  });
};
