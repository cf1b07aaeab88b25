import { say, type Language } from '@tandem/domain';
import type { PlanIssue, RoadmapPlan, StepRefusal } from '@tandem/roadmap-core';
import { Refusal } from '../problems/problem-error.js';
import { pointerTo } from './point-at.js';
import { STEP_REFUSALS } from './step-refusals.js';

/** What cannot be done with a plan, in words. */
export const refuseRoadmap = {
  noPlanHere: () =>
    new Refusal(422, 'no-plan-here', {
      ru: 'У этой организации не бывает дорожной карты: она есть у школы, муниципалитета, учреждения области и региона.',
      en: 'This unit has no roadmap: schools, municipalities, institutions of the region and the region have one.',
    }),
  noBody: () =>
    new Refusal(422, 'no-body', {
      ru: 'Некому отвечать за карту: здесь не заведён орган управления образованием. Попросите администратора добавить его.',
      en: 'Nobody answers for the plan: the body that runs education here is not registered. Ask the administrator to add it.',
    }),
  notAParent: () =>
    new Refusal(422, 'not-a-parent', {
      ru: 'Эту карту нельзя взять за основу: нужна действующая карта вышестоящего уровня.',
      en: 'This plan cannot stand above: it must be in force and of a place above.',
    }),
  noParent: () =>
    new Refusal(422, 'no-parent', {
      ru: 'Действующей карты уровнем выше нет, копировать нечего. Начните с пустой карты или загрузите файл.',
      en: 'There is no plan in force above, so there is nothing to copy. Begin with an empty plan or a file.',
    }),
  notToCopy: () =>
    new Refusal(422, 'not-to-copy', {
      ru: 'Скопировать можно только свою прежнюю карту.',
      en: 'Only an earlier plan of this unit can be copied.',
    }),
  notImported: () =>
    new Refusal(422, 'not-imported', {
      ru: 'Эта загрузка ещё не готова, уже взята или сделана для другой организации.',
      en: 'This import is not ready, has been taken already or was made for another unit.',
    }),
  notToReplace: () =>
    new Refusal(422, 'not-to-replace', {
      ru: 'Заменить можно только свою карту, которая ещё не закрыта и которую не заменяет другая.',
      en: 'Only an open plan of this unit can be replaced, and only by one other.',
    }),
  wrongLevel: () =>
    new Refusal(422, 'wrong-level', {
      ru: 'Эта карта другого уровня.',
      en: 'This plan is of another level.',
    }),
  planExists: (title: string) =>
    new Refusal(422, 'plan-exists', {
      ru: `На эти годы карта уже есть: «${title}». Откройте её или начните новую взамен неё.`,
      en: `There is a plan for these years already: “${title}”. Open it, or begin a new one that replaces it.`,
    }),
  badPlan: (code: StepRefusal) =>
    new Refusal(422, 'bad-plan', STEP_REFUSALS[code], {
      errors: [{ path: '/from/plan', message: STEP_REFUSALS[code].ru, code }],
    }),
  badStep: (code: StepRefusal, at: number, language: Language) =>
    new Refusal(422, 'bad-step', STEP_REFUSALS[code], {
      errors: [{ path: `/steps/${at}`, message: say(STEP_REFUSALS[code], language), code }],
    }),
  tooLarge: () =>
    new Refusal(413, 'too-large', {
      ru: 'Карта слишком большая: её не получится хранить и согласовывать. Сократите тексты.',
      en: 'The plan is too large to be kept and agreed. Shorten its texts.',
    }),
  notWriter: () =>
    new Refusal(403, 'not-yours', {
      ru: 'Эту карту сейчас меняете не вы. Замечания к ней пишут на странице рецензии.',
      en: 'You do not write this plan now. Remarks are written on its page of review.',
    }),
  notOpenForWriting: () =>
    new Refusal(422, 'plan-not-open', {
      ru: 'Карту сейчас не меняют: она отправлена или утверждена. Отзовите её или дождитесь возврата.',
      en: 'The plan is not being written now: it was sent or approved. Take it back, or wait for its return.',
    }),
  staleDraft: ({ revision, plan }: { readonly revision: number; readonly plan: RoadmapPlan }) =>
    new Refusal(
      409,
      'stale-revision',
      {
        ru: 'Карту изменили в другом окне или другой человек. Ваши шаги не потеряны: примените их к новому черновику.',
        en: 'The plan was changed elsewhere. Your steps are not lost: make them on the new draft.',
      },
      { revision, draft: { revision, plan } },
    ),
  hasErrors: (plan: RoadmapPlan, issues: readonly PlanIssue[], language: Language) =>
    new Refusal(
      422,
      'roadmap-errors',
      {
        ru: 'В карте есть ошибки: исправьте отмеченные места и отправьте снова.',
        en: 'The plan has errors: mend the places marked and send it again.',
      },
      {
        errors: issues
          .filter((issue) => issue.severity === 'error')
          .slice(0, MOST_TOLD)
          .map((issue) => ({
            path: pointerTo(plan, issue.at),
            message: say(issue.text, language),
            code: issue.code,
          })),
        issues,
      },
    ),
} as const;

const MOST_TOLD = 200;
