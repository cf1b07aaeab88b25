import { say, sayDay, type Language, type Text } from '@tandem/domain';
import type { Refusal } from '../../../problems/problem-error.js';
import { refuseCampaign } from '../refusals.js';

const at = (path: string, code: string, words: Required<Text>, language: Language): Refusal =>
  refuseCampaign.at(path, code, words, say(words, language));

/** Why a municipality cannot ask its schools by this day, each at its field. */
export const refuseInner = {
  otherCampaign: (language: Language) =>
    at(
      '/unit',
      'not-in-campaign',
      {
        ru: 'Эту кампанию ведёт другое место: школы вашего муниципалитета в неё не входят.',
        en: 'This campaign is of another place: the schools of your municipality are not in it.',
      },
      language,
    ),
  notAsked: (language: Language) =>
    at(
      '/unit',
      'not-in-campaign',
      {
        ru: 'Регион выбрал для этой кампании других: ваш муниципалитет в ней не отчитывается.',
        en: 'The region chose others for this campaign: your municipality does not report in it.',
      },
      language,
    ),
  notInner: (language: Language) =>
    at(
      '/assignment',
      'not-inner',
      {
        ru: 'Внутренний срок муниципалитет назначает только отчётам своих школ.',
        en: 'A municipality sets inner dates only for the reports of its own schools.',
      },
      language,
    ),
  over: (due: string, language: Language) =>
    at(
      '/due',
      'over',
      {
        ru: `${sayDay(due, 'ru')} уже прошло: школы сразу оказались бы опоздавшими. Выберите сегодня или позже.`,
        en: `${sayDay(due, 'en')} is over: the schools would be late at once. Choose today or a later day.`,
      },
      language,
    ),
  afterOwn: (own: string, language: Language) =>
    at(
      '/due',
      'after-own-due',
      {
        ru: `Ваш отчёт нужен к ${sayDay(own, 'ru')}: школы должны сдать свои не позже.`,
        en: `Your own report is due on ${sayDay(own, 'en')}: the schools have to hand theirs in by then.`,
      },
      language,
    ),
  cannotOpen: (
    { code, text }: { readonly code: string; readonly text: Required<Text> },
    language: Language,
  ) => at('/due', code, text, language),
  noSchools: (language: Language) =>
    at(
      '/unit',
      'no-schools',
      {
        ru: 'Среди выбранных для этой кампании нет школ вашего муниципалитета.',
        en: 'None of your schools is among those chosen for this campaign.',
      },
      language,
    ),
  foreignSchools: (paths: readonly string[], language: Language) =>
    at(
      paths[0]!,
      'not-of-campaign',
      {
        ru: 'Этой школы здесь нет: выберите из школ вашего муниципалитета, которые входят в кампанию.',
        en: 'There is no such school here: choose of those of your municipality that are in the campaign.',
      },
      language,
    ),
} as const;
