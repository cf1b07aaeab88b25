import {
  formulasOf,
  isObject,
  partsOf,
  pointerOf,
  readQuestions,
  rulesOf,
  settingsOf,
  translateForm,
  valueAt,
  type FormDefinition,
  type Question,
} from '@tandem/forms-core';
import type { Json, JsonObject, Text } from '@tandem/domain';
import { SATISFIED_FROM } from '@tandem/monitoring-core';
import { countQuestion, countRows, type SpokenQuestion } from './count-question.js';
import type { CountedQuestion, SatisfactionQuestions, SurveyQuestions } from './counted-question.js';

const NAMING: readonly Question['kind'][] = ['who', 'files', 'sign'];

/**
 * A form as a survey asks and counts it. Choices, yes and no, whole numbers of a scale are counted; of rows, how many;
 * words, dates, persons and files are never told, and where nothing needs them, not even asked.
 */
export const readSurveyQuestions = (
  definition: FormDefinition,
  cuts: readonly number[] = [],
): SurveyQuestions => {
  const { schema } = definition;
  const spoken = speak(definition).filter(
    ({ ru }) => ru.schema['readOnly'] !== true && !isWithinReadOnly(schema, ru.at),
  );
  const fields = [...new Set(spoken.map(({ ru }) => fieldOf(ru.at)))];
  const demanded = new Set(listOf(schema['required']));
  const ruled = fieldsOfRules(schema);
  const perField = fields.map((field) => {
    const own = spoken.filter(({ ru }) => fieldOf(ru.at) === field);
    const counted = own.some(({ ru }) => ru.at.includes('/*'))
      ? rowsOf(schema, own)
      : own.flatMap((one) => countQuestion(one, cuts));
    const always = demanded.has(field);
    return {
      field,
      own,
      counted,
      leftOut: counted.length === 0 && !always && !ruled.has(field),
      naming: always ? own.filter(({ ru }) => NAMING.includes(ru.kind)) : [],
    };
  });
  const counted = perField.flatMap((one) => one.counted);
  const index = satisfactionOf(schema, counted);
  return {
    counted,
    inWords: perField
      .filter((one) => !one.leftOut)
      .flatMap(({ own }) => own.filter(({ ru }) => ru.kind === 'text').map(wordsOf)),
    signed: spoken.some(({ ru }) => ru.kind === 'sign'),
    naming: perField.flatMap(({ naming }) => naming.map(wordsOf)),
    leftOut: perField.filter((one) => one.leftOut).map(({ field }) => pointerOf([field])),
    ...(index ? { index } : {}),
  };
};

/** Questions of the form in both languages, one beside the other. */
const speak = (definition: FormDefinition): SpokenQuestion[] => {
  const english = readQuestions({ ...definition, ...translateForm(definition, 'en') });
  const byPlace = new Map(english.map((one) => [one.at, one]));
  return readQuestions(definition).map((ru) => ({ ru, en: byPlace.get(ru.at) ?? ru }));
};

const wordsOf = ({ ru, en }: SpokenQuestion): Required<Text> => ({ ru: ru.title, en: en.title });

/** The field of the form's root in which a question stands. */
const fieldOf = (at: string): string => partsOf(at)[0] ?? '';

/** What is reckoned stands within what is reckoned. */
const isWithinReadOnly = (schema: JsonObject, at: string): boolean => {
  const root = valueAt(schema, ['properties', fieldOf(at)]);
  return isObject(root) && root['readOnly'] === true;
};

const listOf = (value: Json | undefined): string[] =>
  Array.isArray(value) ? (value as Json[]).map(String) : [];

const fieldsOfRules = (schema: JsonObject): ReadonlySet<string> =>
  new Set(
    rulesOf(schema).flatMap((rule) =>
      rule.then.flatMap(({ show, require }) => [show, require].flatMap((at) => (at ? [fieldOf(at)] : []))),
    ),
  );

const rowsOf = (schema: JsonObject, own: readonly SpokenQuestion[]): CountedQuestion[] => {
  const [first] = own;
  const at = first!.ru.at.split('/*')[0]!;
  const rows = valueAt(
    schema,
    partsOf(at).flatMap((part) => ['properties', part]),
  );
  const most = isObject(rows) ? rows['maxItems'] : undefined;
  if (typeof most !== 'number') return [];
  const title = { ru: first!.ru.within ?? at, en: first!.en.within ?? first!.ru.within ?? at };
  return [countRows(at, title, most)];
};

/** The scales of ten of which the form itself reckons `satisfactionIndex`, and from where on it says «доволен». */
const satisfactionOf = (
  schema: JsonObject,
  counted: readonly CountedQuestion[],
): SatisfactionQuestions | undefined => {
  const formula = formulasOf(schema).find(({ to }) => to === '/satisfactionIndex');
  if (!formula) return undefined;
  const named = placesIn(formula.logic);
  const scales = counted.flatMap(({ asked }) =>
    asked.kind === 'number' && asked.min === 1 && asked.max === 10 && named.has(asked.id) ? [asked.id] : [],
  );
  const from = settingsOf(schema)['satisfiedFrom'];
  return scales.length === 0 ? undefined : { scales, from: typeof from === 'number' ? from : SATISFIED_FROM };
};

const placesIn = (logic: Json): Set<string> => {
  if (Array.isArray(logic)) return new Set((logic as Json[]).flatMap((one) => [...placesIn(one)]));
  if (!isObject(logic)) return new Set();
  return new Set(
    Object.entries(logic).flatMap(([name, value]) =>
      name === 'var' && typeof value === 'string' ? [value] : [...placesIn(value)],
    ),
  );
};
