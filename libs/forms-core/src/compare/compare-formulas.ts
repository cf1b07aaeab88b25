import type { Json, Language } from '@tandem/domain';
import { describeLogic } from '@tandem/rules';
import { formNames } from '../formula/form-names.js';
import type { FormFormula } from '../language/parts.js';
import { isObject } from '../schema/pointer.js';
import type { ChangeList } from './change-list.js';
import { compareParts, formulasIn, inBoth, placeIn, sayOrder } from './logic-parts.js';
import { sameMeaning, sayValue, type Version } from './version.js';

/** Values that nobody types. */
export const compareFormulas = (before: Version, after: Version, list: ChangeList): void => {
  const say = (version: Version, formula: FormFormula, language: Language): string => {
    const names = formNames(version.definition, language, formula.in);
    return describeLogic(formula.logic, language, names.titleOf, names.optionOf);
  };
  const placeOf = (formula: FormFormula): string => placeIn(formula.to, formula.in);
  compareParts<FormFormula>(
    [formulasIn(before), formulasIn(after)],
    placeOf,
    (was, is) => {
      const at = placeOf((is ?? was)!);
      const version = is ? after : before;
      list.add(
        'attention',
        was && is ? 'formula-changed' : is ? 'formula-added' : 'formula-removed',
        at,
        inBoth((language) => {
          const title = version.names[language].pathOf(at);
          if (language === 'ru')
            return was && is
              ? `«${title}» считается иначе. Было: ${say(before, was, 'ru')}. Стало: ${say(after, is, 'ru')}.`
              : is
                ? `«${title}» теперь вычисляется: ${say(after, is, 'ru')}.`
                : `«${title}» больше не вычисляется.`;
          return was && is
            ? `“${title}” is computed otherwise. It was: ${say(before, was, 'en')}. It is: ${say(after, is, 'en')}.`
            : is
              ? `“${title}” is now computed: ${say(after, is, 'en')}.`
              : `“${title}” is no longer computed.`;
        }),
      );
    },
    () => sayOrder(list, 'Формулы', 'Formulas'),
  );
};

/** Values that a methodist can change. */
export const compareSettings = (before: Version, after: Version, list: ChangeList): void => {
  const settingsIn = ({ definition: { schema } }: Version): [string, Json][] =>
    Object.entries(isObject(schema['x-settings']) ? schema['x-settings'] : {});
  const titleOf = (setting: Json, name: string): string =>
    isObject(setting) && typeof setting['title'] === 'string' ? setting['title'] : name;
  const valueOf = (setting: Json): Json | undefined => (isObject(setting) ? setting['value'] : setting);
  compareParts<readonly [string, Json]>(
    [settingsIn(before), settingsIn(after)],
    ([name]) => name,
    (was, is) => {
      const [name, setting] = (is ?? was)!;
      const title = titleOf(setting, name);
      if (was && is && sameMeaning(valueOf(was[1]), valueOf(is[1])))
        list.add('safe', 'setting-words', '', {
          ru: `Настройка «${title}»: изменены название или источник.`,
          en: `The setting “${title}”: its title or origin has changed.`,
        });
      else if (was && is)
        list.add('attention', 'setting', '', {
          ru: `Настройка «${title}»: было ${sayValue(valueOf(was[1]))}, стало ${sayValue(valueOf(is[1]))}.`,
          en: `The setting “${title}” was ${sayValue(valueOf(was[1]))}, is ${sayValue(valueOf(is[1]))}.`,
        });
      else
        list.add(is ? 'safe' : 'attention', is ? 'setting-added' : 'setting-removed', '', {
          ru: is
            ? `Новая настройка «${title}»: ${sayValue(valueOf(setting))}.`
            : `Настройки «${title}» больше нет.`,
          en: is
            ? `A new setting “${title}”: ${sayValue(valueOf(setting))}.`
            : `The setting “${title}” is gone.`,
        });
    },
    () => sayOrder(list, 'Настройки', 'Settings'),
  );
};
