import { describeLogic } from '@tandem/rules';
import type { Language, Text } from '@tandem/domain';
import type { FormCheck, FormFormula, FormRule } from '../language/parts.js';
import { placeOfName } from './map-names.js';

/** What the field at a place is called. */
export type TitleAt = (place: string) => Text | undefined;

const LONGEST = 160;

const sayBoth = (
  say: (language: Language, titleOf: (name: string) => string) => string,
  titleAt: TitleAt,
  scope: string | undefined,
): Text => {
  const titleOf = (language: Language) => (name: string) => {
    const named = placeOfName(name, scope);
    const title = named === undefined ? undefined : titleAt(named.place);
    return title === undefined ? name : language === 'en' ? (title.en ?? title.ru) : title.ru;
  };
  const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
  return { ru: cut(say('ru', titleOf('ru'))), en: cut(say('en', titleOf('en'))) };
};

/** «правило: если …, показать «Адрес»» */
export const describeRule = (rule: FormRule, titleAt: TitleAt): Text =>
  sayBoth(
    (language, titleOf) => {
      const when = describeLogic(rule.when, language, titleOf);
      const then = rule.then.map(({ show, require }) =>
        language === 'ru'
          ? `${show === undefined ? 'спросить обязательно' : 'показать'} «${titleOf((show ?? require)!)}»`
          : `${show === undefined ? 'require' : 'show'} “${titleOf((show ?? require)!)}”`,
      );
      return language === 'ru'
        ? `правило: если ${when}, ${then.join(', ')}`
        : `the rule: if ${when}, ${then.join(', ')}`;
    },
    titleAt,
    rule.in,
  );

export const describeCheck = (check: FormCheck): Text => ({
  ru: `проверка: «${check.message.slice(0, LONGEST)}»`,
  en: `the check: “${check.message.slice(0, LONGEST)}”`,
});

export const describeFormula = (formula: FormFormula, titleAt: TitleAt): Text =>
  sayBoth(
    (language, titleOf) =>
      language === 'ru' ? `формула поля «${titleOf(formula.to)}»` : `the formula of “${titleOf(formula.to)}”`,
    titleAt,
    formula.in,
  );
