import type { DefinitionIssue, DocumentRefusal } from '@tandem/forms-core';
import { say, type Language } from '@tandem/domain';
import { Refusal } from '../../problems/problem-error.js';

/** The refusals of the studio, in words. */
export const refuseDesign = {
  noDraft: () =>
    new Refusal(404, 'no-draft', {
      ru: 'Черновика этой формы нет. Начните его от опубликованной версии.',
      en: 'This form has no draft. Begin one from the published version.',
    }),
  staleRevision: (revision: number) =>
    new Refusal(
      409,
      'stale-revision',
      {
        ru: 'Черновик изменили в другом окне или другой человек. Откройте его заново: ваши последние шаги не сохранены.',
        en: 'The draft was changed elsewhere. Open it again: your last steps are not saved.',
      },
      { revision },
    ),
  heldByOther: (name: string, revision: number) =>
    new Refusal(
      409,
      'held-by-other',
      {
        ru: `Форму сейчас меняет ${name}. Дождитесь окончания или возьмите форму себе.`,
        en: `${name} is changing this form now. Wait, or take the form over.`,
      },
      { revision },
    ),
  keyTaken: () =>
    new Refusal(409, 'key-taken', {
      ru: 'Форма с таким ключом уже есть. Выберите другой ключ.',
      en: 'A form with this key is there already. Choose another key.',
    }),
  draftExists: () =>
    new Refusal(409, 'draft-exists', {
      ru: 'Черновик этой формы уже начат. Продолжите его или сначала удалите.',
      en: 'A draft of this form has been begun already. Go on with it, or delete it first.',
    }),
  brokenSteps: () =>
    new Refusal(422, 'broken-steps', {
      ru: 'Один из шагов нельзя отменить: он не возвращает прежний текст.',
      en: 'One of the steps cannot be undone: it does not give the text before back.',
    }),
  tooManySteps: () =>
    new Refusal(413, 'too-large', {
      ru: 'Слишком много шагов за одно сохранение. Сохраните форму целиком.',
      en: 'Too many steps in one save. Save the form as a whole.',
    }),
  /** The text is no form: where and why. */
  notAForm: ({ code, path, message }: DocumentRefusal, language: Language) =>
    new Refusal(422, code, message, { errors: [{ path, message: say(message, language), code }] }),
  hasErrors: (issues: readonly DefinitionIssue[], language: Language) =>
    new Refusal(
      422,
      'form-has-errors',
      {
        ru: 'В форме есть ошибки: исправьте их и опубликуйте снова.',
        en: 'The form has errors: mend them and publish again.',
      },
      { errors: told(issues, language) },
    ),
  warningsNotAccepted: (issues: readonly DefinitionIssue[], language: Language) =>
    new Refusal(
      422,
      'warnings-not-accepted',
      {
        ru: 'В форме есть предупреждения, которые вы ещё не приняли.',
        en: 'The form has warnings that you have not accepted yet.',
      },
      { errors: told(issues, language) },
    ),
  locksBroken: (issues: readonly DefinitionIssue[], language: Language) =>
    new Refusal(
      422,
      'locks-broken',
      {
        ru: 'Изменено то, что запер владелец шаблона. Верните эти места.',
        en: 'Something was changed that the owner of the template has locked. Put these places back.',
      },
      { errors: told(issues, language) },
    ),
} as const;

const MOST_TOLD = 200;

const told = (issues: readonly DefinitionIssue[], language: Language) =>
  issues
    .slice(0, MOST_TOLD)
    .map(({ path, code, message }) => ({ path, code, message: say(message, language) }));
