import type { JsonObject, Text } from '@tandem/domain';

/** What a column seems to hold, and why. */
export interface ColumnGuess {
  readonly schema: JsonObject;
  readonly ui?: JsonObject;
  /** «дата: по значениям вроде «01.09.2026»» */
  readonly reason: Text;
  readonly sure: boolean;
}

const DATE = /^\d{1,2}\.\d{1,2}\.\d{4}$|^\d{4}-\d{2}-\d{2}$/;
const WHOLE = /^-?\d{1,9}$/;
const DECIMAL = /^-?\d{1,12}[.,]\d{1,6}$/;
const PERCENT = /^\d{1,3}([.,]\d+)?\s*%$/;
const YES_NO = /^(да|нет|есть|yes|no|\+|[-–—])$/i;
const LONG = 80;
const MOST_OPTIONS = 7;

/** Guesses a field by the heading of its column and the values below. */
export const guessColumn = (heading: string, values: readonly string[]): ColumnGuess => {
  const filled = values.map((one) => one.trim()).filter((one) => one !== '');
  return filled.length > 0 ? byValues(heading, filled) : byHeading(heading);
};

const byValues = (heading: string, filled: readonly string[]): ColumnGuess => {
  const example = filled[0]!.slice(0, 40);
  const all = (pattern: RegExp) => filled.every((one) => pattern.test(one));
  const because = (ru: string, en: string): Text => ({
    ru: `${ru}: по значениям вроде «${example}»`,
    en: `${en}: by values like "${example}"`,
  });
  const sure = filled.length > 1;
  if (all(DATE)) return { schema: { type: 'string', format: 'date' }, reason: because('дата', 'date'), sure };
  if (all(PERCENT))
    return {
      schema: { type: 'number', minimum: 0, 'x-unit': '%' },
      reason: because('процент', 'percentage'),
      sure,
    };
  if (all(WHOLE))
    return { schema: { type: 'integer' }, reason: because('целое число', 'whole number'), sure };
  if (filled.every((one) => WHOLE.test(one) || DECIMAL.test(one)))
    return { schema: { type: 'number' }, reason: because('число', 'number'), sure };
  if (all(YES_NO)) return { schema: { type: 'boolean' }, reason: because('да или нет', 'yes or no'), sure };
  const options = [...new Set(filled)];
  if (filled.length >= 4 && options.length <= MOST_OPTIONS && options.length <= filled.length / 2)
    return {
      schema: {
        type: 'string',
        oneOf: options.map((title, at) => ({ const: `option${at + 1}`, title: title.slice(0, 200) })),
      },
      reason: {
        ru: `один из списка: повторяются ${options.length} разных значения`,
        en: `one of a list: ${options.length} values repeat`,
      },
      sure: false,
    };
  if (filled.some((one) => one.length > LONG)) return longText(because('развёрнутый текст', 'long text'));
  const guess = byHeading(heading);
  return { ...guess, sure: false };
};

const longText = (reason: Text): ColumnGuess => ({
  schema: { type: 'string', maxLength: 4_000 },
  ui: { 'ui:widget': 'textarea' },
  reason,
  sure: false,
});

const HEADINGS: readonly (readonly [RegExp, JsonObject, JsonObject | undefined, Text])[] = [
  [
    /^(дата|когда|срок)(?![а-я])|date/i,
    { type: 'string', format: 'date' },
    undefined,
    { ru: 'дата: по заголовку', en: 'date: by the heading' },
  ],
  [
    /количеств|кол-во|число\b|часов|балл|count|hours|score/i,
    { type: 'integer', minimum: 0 },
    undefined,
    { ru: 'число: по заголовку', en: 'number: by the heading' },
  ],
  [
    /процент|дол[яи]\b|%/i,
    { type: 'number', minimum: 0, 'x-unit': '%' },
    undefined,
    { ru: 'процент: по заголовку', en: 'percentage: by the heading' },
  ],
  [
    /ссылк|сайт|url/i,
    { type: 'string', format: 'uri', maxLength: 500 },
    undefined,
    { ru: 'ссылка: по заголовку', en: 'link: by the heading' },
  ],
  [
    /описани|содержани|результат|комментари|замечани|мероприяти|вывод|рекомендаци|comment|descri|result/i,
    { type: 'string', maxLength: 4_000 },
    { 'ui:widget': 'textarea' },
    { ru: 'развёрнутый текст: по заголовку', en: 'long text: by the heading' },
  ],
];

const byHeading = (heading: string): ColumnGuess => {
  const [, schema, ui, reason] = HEADINGS.find(([pattern]) => pattern.test(heading)) ?? [];
  if (!schema || !reason)
    return {
      schema: { type: 'string', maxLength: 500 },
      reason: { ru: 'строка: ничто не говорит об ином', en: 'line of text: nothing says otherwise' },
      sure: false,
    };
  return { schema, ...(ui ? { ui } : {}), reason, sure: false };
};
