import type { Json, JsonObject, Language, Text } from '@tandem/domain';
import { describeLogic, describeRule } from '@tandem/rules';
import { formNames } from '../formula/form-names.js';
import {
  checksOf,
  formulasOf,
  rulesOf,
  type FormCheck,
  type FormFormula,
  type FormRule,
} from '../language/parts.js';
import { isObject } from '../schema/pointer.js';
import type { ChangeList } from './change-list.js';
import { sameMeaning, sayValue, type Version } from './version.js';
import { sayJson } from '../schema/say-json.js';

/** Rules, checks, formulas and settings: what came, went and means something else. */
export const compareLogic = (before: Version, after: Version, list: ChangeList): void => {
  compareRules(before, after, list);
  compareChecks(before, after, list);
  compareFormulas(before, after, list);
  compareSettings(before, after, list);
  compareEmitted(before, after, list);
  compareMalformed(before, after, list);
};

/** Parts as the language says them; drafts hold others too. */
const isScope = (scope: unknown): boolean => scope === undefined || typeof scope === 'string';
const isEffect = (one: unknown): boolean =>
  isObject(one) && Object.values(one).every((target) => typeof target === 'string');
const isRule = (one: FormRule): boolean =>
  typeof one.id === 'string' &&
  isScope(one.in) &&
  one.when !== undefined &&
  Array.isArray(one.then) &&
  one.then.every(isEffect);
const isCheck = (one: FormCheck): boolean =>
  [one.id, one.at, one.message].every((word) => typeof word === 'string') &&
  isScope(one.in) &&
  one.assert !== undefined;
const isFormula = (one: FormFormula): boolean =>
  typeof one.to === 'string' && isScope(one.in) && one.logic !== undefined;
const rulesIn = ({ definition }: Version): FormRule[] => rulesOf(definition.schema).filter(isRule);
const checksIn = ({ definition }: Version): FormCheck[] => checksOf(definition.schema).filter(isCheck);
const formulasIn = ({ definition }: Version): FormFormula[] =>
  formulasOf(definition.schema).filter(isFormula);

/** What is written there and is none of these is told without its meaning. */
const compareMalformed = (before: Version, after: Version, list: ChangeList): void => {
  const strange = (
    { definition: { schema } }: Version,
    part: string,
    fits: (one: never) => boolean,
  ): Json => {
    const parts = schema[part] ?? null;
    if (!Array.isArray(parts)) return part === 'x-settings' && isObject(parts) ? null : parts;
    return (parts as Json[]).filter((one) => !isObject(one) || !fits(one as never));
  };
  for (const [part, fits] of [
    ['x-rules', isRule],
    ['x-checks', isCheck],
    ['x-computed', isFormula],
    ['x-settings', () => false],
  ] as const) {
    const [was, is] = [strange(before, part, fits), strange(after, part, fits)];
    const isNothing = (one: Json): boolean => one === null || (Array.isArray(one) && one.length === 0);
    if (sameMeaning(was, is) || (isNothing(was) && isNothing(is))) continue;
    list.add(
      'attention',
      'other',
      '',
      { ru: `Форма: изменено «${part}».`, en: `Form: “${part}” has changed.` },
      { loses: { kind: 'check' } },
    );
  }
};

const inBoth = (say: (language: Language) => string): Text => ({ ru: say('ru'), en: say('en') });

const placeIn = (target: string, scope: string | undefined): string =>
  target.startsWith('$row/') ? `${scope ?? ''}/*/${target.slice(5)}` : target;

const compareParts = <Part>(
  [before, after]: readonly [readonly Part[], readonly Part[]],
  keyOf: (part: Part) => string,
  tell: (was: Part | undefined, is: Part | undefined) => void,
  reordered: () => void,
): void => {
  const [old, now] = [byKey(before, keyOf), byKey(after, keyOf)];
  for (const [key, one] of old) if (!now.has(key)) tell(one, undefined);
  for (const [key, one] of now)
    if (!sameMeaning(old.get(key) as Json | undefined, one as unknown as Json)) tell(old.get(key), one);
  const kept = [...old.keys()].filter((key) => now.has(key));
  const order = [...now.keys()].filter((key) => old.has(key));
  if (kept.some((key, at) => order[at] !== key)) reordered();
};

/** Somebody may have given one name twice: the second is a part of its own. */
const byKey = <Part>(parts: readonly Part[], keyOf: (part: Part) => string): ReadonlyMap<string, Part> => {
  const found = new Map<string, Part>();
  for (const part of parts) {
    let key = keyOf(part);
    while (found.has(key)) key += ' ';
    found.set(key, part);
  }
  return found;
};

const compareRules = (before: Version, after: Version, list: ChangeList): void => {
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

const compareChecks = (before: Version, after: Version, list: ChangeList): void => {
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

const compareFormulas = (before: Version, after: Version, list: ChangeList): void => {
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

const compareSettings = (before: Version, after: Version, list: ChangeList): void => {
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

const sayOrder = (list: ChangeList, ru: string, en: string): void =>
  list.add('safe', 'logic-order', '', {
    ru: `${ru} стоят в другом порядке.`,
    en: `${en} stand in another order.`,
  });

/** Conditions in plain JSON Schema follow the rules; told only where they changed by themselves. */
const compareEmitted = (before: Version, after: Version, list: ChangeList): void => {
  const isEmitted = (entry: Json): boolean =>
    isObject(entry) && sayJson(entry['$comment']).startsWith('rule:');
  const followsRules = list.has('rule-added', 'rule-changed', 'rule-removed', 'logic-order');
  const conditionsOf = (schema: JsonObject): Json[] => {
    const all = Array.isArray(schema['allOf']) ? (schema['allOf'] as Json[]) : [schema['allOf'] ?? null];
    return all.filter((entry) => entry !== null && !(followsRules && isEmitted(entry)));
  };
  const compare = (at: string, was: Json | undefined, is: Json | undefined): void => {
    if (!isObject(was) || !isObject(is)) return;
    if (!sameMeaning(conditionsOf(was), conditionsOf(is)))
      list.add(
        'attention',
        'conditions',
        at,
        { ru: 'Условия схемы записаны иначе.', en: 'The conditions of the schema are written otherwise.' },
        { loses: { kind: 'check' } },
      );
    compare(at, was['items'], is['items']);
  };
  compare('', before.definition.schema, after.definition.schema);
  for (const [at, field] of after.fields) compare(at, before.fields.get(at)?.schema, field.schema);
};
