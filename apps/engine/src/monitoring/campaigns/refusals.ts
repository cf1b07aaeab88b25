import type { Text } from '@tandem/domain';
import { Refusal, refuse } from '../../problems/problem-error.js';

export interface FieldProblem {
  /** JSON pointer. */
  readonly at: string;
  readonly text: string;
}

/** What cannot be done with a campaign, in words. */
export const refuseCampaign = {
  notRunHere: () =>
    new Refusal(422, 'no-campaign-here', {
      ru: 'Кампании ведут регион и муниципалитет: выберите одно из них.',
      en: 'Campaigns are run by the region and by municipalities: choose one of these.',
    }),
  noBody: () =>
    new Refusal(422, 'no-body', {
      ru: 'Некому вести кампанию: здесь не заведён орган управления образованием. Попросите администратора добавить его.',
      en: 'Nobody would run the campaign: the body that runs education here is not registered. Ask the administrator to add it.',
    }),
  notRunner: () =>
    refuse.notYours({
      ru: 'Эту кампанию ведут сотрудники той организации, которая её открыла.',
      en: 'This campaign is run by the people of the body that opened it.',
    }),
  problems: (problems: readonly FieldProblem[]) =>
    new Refusal(
      422,
      'campaign-problems',
      {
        ru: 'Кампанию нельзя открыть: исправьте отмеченные места.',
        en: 'The campaign cannot be opened: mend the places marked.',
      },
      { errors: problems.map(({ at, text }) => ({ path: at, message: text })) },
    ),
  exists: (title: string) =>
    new Refusal(422, 'campaign-exists', {
      ru: `За этот период кампания уже есть: «${title}». Откройте её или отмените, если она не нужна.`,
      en: `There is a campaign for this period already: “${title}”. Open it, or call it off if it is not needed.`,
    }),
  notCollecting: () =>
    new Refusal(422, 'campaign-not-open', {
      ru: 'Кампания закрыта или отменена: её отчёты больше не меняют.',
      en: 'The campaign is closed or called off: its reports are not changed any more.',
    }),
  notOfCampaign: (paths: readonly string[]) =>
    new Refusal(
      422,
      'not-of-campaign',
      {
        ru: 'Такого отчёта в кампании нет, или он не ваш.',
        en: 'The campaign has no such report, or it is not yours.',
      },
      {
        errors: paths.map((path) => ({ path, message: 'Этого отчёта здесь нет. Обновите список.' })),
      },
    ),
  at: (path: string, code: string, words: Required<Text>, message: string) =>
    new Refusal(422, code, words, { errors: [{ path, message, code }] }),
} as const;
