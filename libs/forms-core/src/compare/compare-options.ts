import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import { readChoices, type Choice } from '../schema/read-choices.js';
import type { ChangeList } from './change-list.js';
import { nameOf, sameMeaning, type Version } from './version.js';

type Option = Choice['const'];

/** The options of a field: its own, those of its list, or the scale of a matrix. */
export const optionsOf = (schema: JsonObject): readonly Choice[] | undefined =>
  readChoices({ oneOf: schema['x-scale'] ?? null }) ??
  readChoices(schema) ??
  (isObject(schema['items']) ? readChoices(schema['items']) : undefined);

export interface OptionChanges {
  readonly removed: readonly Choice[];
  readonly added: readonly Choice[];
}

export const changedOptions = (before: readonly Choice[], after: readonly Choice[]): OptionChanges => {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  return {
    removed: before.filter((one) => !now.has(one.const)),
    added: after.filter((one) => !old.has(one.const)),
  };
};

/** Options that came, went, were called otherwise or stand in another order. */
export const compareOptions = (
  at: string,
  before: readonly Choice[],
  after: readonly Choice[],
  [old, now]: readonly [Version, Version],
  list: ChangeList,
): void => {
  const { removed, added } = changedOptions(before, after);
  const [was, is] = [nameOf(old, at), nameOf(now, at)];
  for (const option of removed)
    list.add(
      'breaking',
      'option-removed',
      at,
      {
        ru: `${was.ru}: убран вариант ${titleIn(old, at, option, 'ru')}.`,
        en: `${was.en}: the option ${titleIn(old, at, option, 'en')} is gone.`,
      },
      { loses: { kind: 'options', options: [option.const] } },
    );
  for (const option of added)
    list.add('safe', 'option-added', at, {
      ru: `${is.ru}: добавлен вариант ${titleIn(now, at, option, 'ru')}.`,
      en: `${is.en}: the option ${titleIn(now, at, option, 'en')} is new.`,
    });
  const kept = before.flatMap((one) => {
    const other = after.find((another) => another.const === one.const);
    return other ? [[one, other] as const] : [];
  });
  for (const [one, other] of kept)
    if (!sameMeaning(one, other))
      list.add('safe', 'option-label', at, {
        ru: `${is.ru}: вариант «${labelOf(one)}» теперь «${labelOf(other)}».`,
        en: `${is.en}: the option “${labelOf(one)}” now reads “${labelOf(other)}”.`,
      });
  const order = after.filter((one) => valuesOf(before).has(one.const)).map((one) => one.const);
  if (kept.some(([one], index) => order[index] !== one.const))
    list.add('safe', 'option-order', at, {
      ru: `${is.ru}: варианты стоят в другом порядке.`,
      en: `${is.en}: the options stand in another order.`,
    });
};

const valuesOf = (options: readonly Choice[]): ReadonlySet<Option> =>
  new Set(options.map((one) => one.const));

/** A label may stand with the same words and another explanation. */
const labelOf = ({ const: value, title, ...rest }: Choice): string => {
  const words = typeof title === 'string' ? title : String(value);
  const more = Object.values(rest as { readonly [key: string]: Json }).filter(
    (one) => typeof one === 'string',
  );
  return [words, ...more].join(' — ');
};

const titleIn = (version: Version, at: string, option: Choice, language: 'ru' | 'en'): string => {
  const own = typeof option['title'] === 'string' ? option['title'] : String(option.const);
  const title = version.names[language].optionOf(at, option.const) ?? own;
  return language === 'ru' ? `«${title}»` : `“${title}”`;
};
