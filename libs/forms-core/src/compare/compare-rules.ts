import type { Language } from '@tandem/domain';
import { describeLogic, describeRule } from '@tandem/rules';
import { formNames } from '../formula/form-names.js';
import type { FormCheck, FormRule } from '../language/parts.js';
import type { ChangeList } from './change-list.js';
import { checksIn, compareParts, inBoth, placeIn, rulesIn, sayOrder } from './logic-parts.js';
import { sameMeaning, type Version } from './version.js';

/** What is shown and demanded when. */
export const compareRules = (before: Version, after: Version, list: ChangeList): void => {
  const say = (version: Version, rule: FormRule, language: Language): string => {
    const names = formNames(version.definition, language, rule.in);
    const sentence = describeRule(rule, language, names.titleOf, names.optionOf);
    // Inside of another sentence.
    return sentence.charAt(0).toLowerCase() + sentence.slice(1);
  };
  compareParts<FormRule>(
    [rulesIn(before), rulesIn(after)],
    (rule) => rule.id,
    (was, is) => {
      const rule = (is ?? was)!;
      const effect = rule.then[0];
      const at = placeIn(effect?.show ?? effect?.require ?? '', rule.in);
      if (was && is)
        list.add('attention', 'rule-changed', at, {
          ru: `Правило изменено. Было: ${say(before, was, 'ru')}. Стало: ${say(after, is, 'ru')}.`,
          en: `A rule has changed. It was: ${say(before, was, 'en')}. It is: ${say(after, is, 'en')}.`,
        });
      else if (is)
        list.add('attention', 'rule-added', at, {
          ru: `Новое правило: ${say(after, is, 'ru')}.`,
          en: `A new rule: ${say(after, is, 'en')}.`,
        });
      else
        list.add('safe', 'rule-removed', at, {
          ru: `Правила больше нет: ${say(before, rule, 'ru')}.`,
          en: `A rule is gone: ${say(before, rule, 'en')}.`,
        });
    },
    () => sayOrder(list, 'Правила', 'Rules'),
  );
};

/** What must hold between fields. */
export const compareChecks = (before: Version, after: Version, list: ChangeList): void => {
  compareParts<FormCheck>(
    [checksIn(before), checksIn(after)],
    (check) => check.id,
    (was, is) => {
      const check = (is ?? was)!;
      const at = placeIn(check.at, check.in);
      if (was && is) return compareCheck(was, is, at, after, list);
      const kind = is?.severity === 'error' ? 'attention' : 'safe';
      list.add(
        kind,
        is ? 'check-added' : 'check-removed',
        at,
        {
          ru: `${is ? 'Новая проверка' : 'Проверки больше нет'}: «${check.message}»`,
          en: `${is ? 'A new check' : 'A check is gone'}: “${check.message}”`,
        },
        kind === 'attention' ? { loses: { kind: 'check' } } : {},
      );
    },
    () => sayOrder(list, 'Проверки', 'Checks'),
  );
};

const compareCheck = (was: FormCheck, is: FormCheck, at: string, after: Version, list: ChangeList): void => {
  const isStricter = is.severity === 'error' && was.severity !== 'error';
  const meansOther = !sameMeaning(was.assert, is.assert) || was.in !== is.in;
  if (meansOther || isStricter)
    list.add(
      'attention',
      'check-changed',
      at,
      inBoth((language) => {
        const names = formNames(after.definition, language, is.in);
        const said = describeLogic(is.assert, language, names.titleOf, names.optionOf);
        return language === 'ru'
          ? `Проверка «${is.message}» изменена${isStricter ? ' и теперь не пускает дальше' : ''}: ${said}.`
          : `The check “${is.message}” has changed${isStricter ? ' and now blocks' : ''}: ${said}.`;
      }),
      { loses: { kind: 'check' } },
    );
  else
    list.add('safe', 'check-words', at, {
      ru: `Проверка «${was.message}»: изменены слова, место или строгость («${is.message}»).`,
      en: `The check “${was.message}”: words, place or severity have changed (“${is.message}”).`,
    });
};
