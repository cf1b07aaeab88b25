import type { ReportContent, ReportIssueView } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import type { ReportIssue } from '@tandem/monitoring-core';
import { Refusal, refuse } from '../../problems/problem-error.js';
import { pointerTo } from './point-at.js';

const MOST_TOLD = 200;

/** What cannot be done with a report, in words. */
export const refuseReport = {
  notSent: () =>
    new Refusal(404, 'report-not-sent', {
      ru: 'Этот отчёт ещё не отправлен: пока он у тех, кто его готовит.',
      en: 'This report has not been sent yet: it is still with those who write it.',
    }),
  withdrawn: () =>
    new Refusal(404, 'report-withdrawn', {
      ru: 'Отчёт отозвали до проверки: он снова у тех, кто его готовит. Прочитать его можно будет, когда его пришлют.',
      en: 'The report was taken back before it was checked: it is with those who write it. It can be read once it is sent again.',
    }),
  beingSent: () =>
    new Refusal(422, 'report-being-sent', {
      ru: 'Отчёт прямо сейчас отправляют, поэтому ввод не сохранён. Он остался на экране: дождитесь конца отправки.',
      en: 'The report is being sent at this moment, so what you typed was not saved. It is still on the screen: wait for the sending to end.',
    }),
  notWriter: () =>
    new Refusal(403, 'not-yours', {
      ru: 'Этот отчёт сейчас заполняете не вы.',
      en: 'You do not fill in this report now.',
    }),
  notOpenForWriting: () =>
    new Refusal(422, 'report-not-open', {
      ru: 'Отчёт сейчас не меняют: он отправлен, принят или не нужен. Отзовите его или дождитесь возврата.',
      en: 'The report is not being written now: it was sent, accepted or called off. Take it back, or wait for its return.',
    }),
  staleDraft: (
    draft: { readonly revision: number; readonly content: ReportContent },
    places: readonly string[],
  ) =>
    new Refusal(
      409,
      'stale-revision',
      {
        ru: 'Это же место отчёта только что изменил другой человек. Ваш ввод не потерян: сравните и выберите.',
        en: 'Somebody else has just changed the same place of the report. What you typed is not lost: compare and choose.',
      },
      {
        revision: draft.revision,
        draft,
        errors: places.map((path) => ({
          path,
          message: 'Здесь уже введено другое.',
          code: 'changed-meanwhile',
        })),
      },
    ),
  tooLarge: () =>
    new Refusal(413, 'too-large', {
      ru: 'Отчёт слишком большой. Сократите тексты или списки событий.',
      en: 'The report is too large. Shorten its texts or its lists of events.',
    }),
  hasErrors: (issues: readonly ReportIssue[], language: Language) =>
    new Refusal(
      422,
      'report-errors',
      {
        ru: 'В отчёте есть ошибки: исправьте отмеченные места и отправьте снова.',
        en: 'The report has errors: mend the places marked and send it again.',
      },
      {
        errors: issues
          .filter(({ severity }) => severity === 'error')
          .slice(0, MOST_TOLD)
          .map(({ at, text, code }) => ({ path: pointerTo(at), message: say(text, language), code })),
        issues: issues as unknown as ReportIssueView[],
      },
    ),
  changedMeanwhile: () =>
    new Refusal(409, 'stale-revision', {
      ru: 'Отчёт изменили, пока вы его отправляли. Проверьте его и отправьте ещё раз.',
      en: 'The report was changed while you were sending it. Check it and send it once more.',
    }),
  countedAnew: () =>
    refuse.notPossible('report-counted-anew', {
      ru: 'С тех пор как отчёт отправляли, числа системы изменились. Откройте отчёт, проверьте его и отправьте с его страницы.',
      en: 'What the system counts has changed since the report was last sent. Open the report, check it and send it from its page.',
    }),
  casesStay: () =>
    refuse.notYours({
      ru: 'Кто стоит за числом, видно только в самой организации.',
      en: 'Who stands behind a number is seen at the place itself alone.',
    }),
  noSuchRow: () =>
    refuse.badInput([{ path: '/measure', message: 'Такой строки в отчёте нет.', code: 'no-such-row' }]),
  noSuchFigure: () =>
    refuse.badInput([
      { path: '/figure', message: 'Такого показателя система не считает.', code: 'no-such-figure' },
    ]),
  otherUnit: () =>
    refuse.badInput([
      {
        path: '/figure',
        message: 'Этот показатель считают в других единицах: долю, число или «есть — нет».',
        code: 'other-unit',
      },
    ]),
  notChooser: () =>
    refuse.notYours({
      ru: 'Из чего считать строку, выбирает тот, чья это карта.',
      en: 'What a row is reckoned from is chosen by those whose roadmap it is.',
    }),
} as const;
