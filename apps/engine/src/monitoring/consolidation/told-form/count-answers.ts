import type { Json, JsonObject, Language } from '@tandem/domain';
import { isObject } from '@tandem/forms-core';

/** How often each answer was given: of a question, of a column of a list, or of a list that names each of its subjects once. */
export interface AnswerTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly title: string; readonly counts: readonly number[] }[];
}

interface Option {
  readonly value: string;
  readonly title: string;
}

interface Field {
  readonly key: string;
  readonly title: string;
  /** Of a question with options, one or many. */
  readonly options: readonly Option[];
  readonly whole: boolean;
}

const UNITS = { ru: 'Организаций', en: 'Units' };

/** Only answers with options and whole numbers are counted: texts are read where they were written. */
export const countAnswers = (
  schema: JsonObject,
  forms: readonly JsonObject[],
  language: Language,
): AnswerTable[] => {
  const fields = fieldsOf(schema);
  const questions = fields
    .filter(({ options }) => options.length > 0)
    .map((field) => countOptions(field, forms, UNITS[language], field.title));
  const lists = Object.entries(propertiesOf(schema)).flatMap(([key, list]) => {
    if (list['type'] !== 'array' || !isObject(list['items']) || !isObject(list['items']['properties']))
      return [];
    const rows = forms.flatMap((form) => rowsOf(form[key]));
    const columns = fieldsOf(list['items']);
    const title = String(list['title']);
    const subject = subjectOf(list, columns);
    if (subject) return [countBySubject(title, subject, columns, rows)];
    return columns
      .filter(({ options }) => options.length > 0)
      .map((field) =>
        countOptions(field, rows, title, `${title}: ${field.title.toLocaleLowerCase(language)}`),
      );
  });
  return [...questions, ...lists];
};

const propertiesOf = (schema: JsonObject): { readonly [key: string]: JsonObject } =>
  (isObject(schema['properties']) ? schema['properties'] : {}) as { readonly [key: string]: JsonObject };

const fieldsOf = (schema: JsonObject): Field[] =>
  Object.entries(propertiesOf(schema)).map(([key, field]) => ({
    key,
    title: String(field['title'] ?? key),
    options: optionsOf(field['oneOf'] ?? (isObject(field['items']) ? field['items']['oneOf'] : undefined)),
    whole: field['type'] === 'integer',
  }));

const optionsOf = (oneOf: Json | undefined): Option[] =>
  ((oneOf ?? []) as readonly { const?: Json; title?: Json }[]).flatMap(({ const: value, title }) =>
    typeof value === 'string' ? [{ value, title: String(title) }] : [],
  );

const rowsOf = (list: Json | undefined): readonly JsonObject[] =>
  Array.isArray(list) ? (list as readonly JsonObject[]) : [];

/** A list as long as the options of its first question names each of them once: seven stages, six risks. */
const subjectOf = ({ minItems, maxItems }: JsonObject, [first]: readonly Field[]): Field | undefined =>
  first && first.options.length > 0 && minItems === maxItems && maxItems === first.options.length
    ? first
    : undefined;

const isGiven = (answer: Json | undefined, value: string): boolean =>
  Array.isArray(answer) ? (answer as readonly Json[]).includes(value) : answer === value;

const countOptions = (
  { key, options }: Field,
  answers: readonly JsonObject[],
  of: string,
  title: string,
): AnswerTable => ({
  title,
  columns: [of],
  rows: options.map((option) => ({
    title: option.title,
    counts: [answers.filter((one) => isGiven(one[key], option.value)).length],
  })),
});

const countBySubject = (
  title: string,
  subject: Field,
  columns: readonly Field[],
  rows: readonly JsonObject[],
): AnswerTable => {
  const counted = columns.filter((field) => field !== subject);
  const whole = counted.filter((field) => field.whole);
  const chosen = counted.flatMap(({ key, options }) => options.map((option) => ({ key, ...option })));
  return {
    title,
    columns: [...whole.map((field) => field.title), ...chosen.map((option) => option.title)],
    rows: subject.options.map((option) => {
      const of = rows.filter((row) => row[subject.key] === option.value);
      return {
        title: option.title,
        counts: [
          ...whole.map(({ key }) => of.reduce((sum, row) => sum + Number(row[key] ?? 0), 0)),
          ...chosen.map(({ key, value }) => of.filter((row) => isGiven(row[key], value)).length),
        ],
      };
    }),
  };
};
