import type { Json, JsonObject } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { formulasOf } from '../language/parts.js';
import { isObject, partsOf } from '../schema/pointer.js';
import { uiWish } from '../schema/read-ui.js';
import type { Field } from '../schema/walk-schema.js';
import { isChoice } from './check-choice.js';
import { placeIn } from './check-reach.js';
import { slipsBetween } from './nearest-word.js';
import type { Report } from './report.js';
import { sayJson } from '../schema/say-json.js';

/** Questions on one page before people begin to leave it. */
const MOST_ON_PAGE = 50;
const LONGEST_LABEL = 120;
const MOST_FILES = 20;
/** Fields that belong to one question: rows of a matrix, parts of a period. */
const WHOLE_BLOCKS = ['sign', 'matrix', 'rubric', 'scores', 'years', 'share', 'period'];

/** What a careful methodist would look at once more. Nothing of it stands in the way. */
export const checkAdvice = (definition: FormDefinition, fields: readonly Field[], report: Report): void => {
  const computed = new Set(formulasOf(definition.schema).map(({ to, in: scope }) => placeIn(to, scope)));
  const blocks = fields.filter(({ schema }) => WHOLE_BLOCKS.includes(sayJson(schema['x-block'])));
  const own = fields.filter(({ at }) => !blocks.some((block) => at.startsWith(`${block.at}/`)));
  const asked = own.filter(({ at, schema }) => schema['readOnly'] !== true && !computed.has(at));
  adviseOnLength(definition, asked, report);
  for (const field of own) adviseOnLabel(field, report);
  for (const field of asked) {
    adviseOnUnit(field, own, report);
    adviseOnFiles(field, report);
  }
  adviseOnKeys(own, report);
};

const adviseOnLength = ({ uiSchema }: FormDefinition, asked: readonly Field[], report: Report): void => {
  const questions = asked.filter(({ schema }) => schema['type'] !== 'null' && !isGroup(schema));
  const pages = uiWish(uiSchema, 'pages');
  const given = (Array.isArray(pages) ? (pages as Json[]) : []).filter(isObject);
  const list = given.length > 0 ? given : [{ title: '', fields: questions.map(({ at }) => partsOf(at)[0]!) }];
  list.forEach((page: JsonObject, at) => {
    const keys = new Set(Array.isArray(page['fields']) ? (page['fields'] as Json[]) : []);
    const count = questions.filter((one) => keys.has(partsOf(one.at)[0]!)).length;
    if (count <= MOST_ON_PAGE) return;
    const title = sayJson(page['title'] ?? '').slice(0, 60);
    report.warning(
      'long-page',
      given.length > 0 ? `/uiSchema/ui:options/pages/${at}` : '/schema',
      given.length > 0
        ? `На странице «${title}» ${count} вопросов: разделите её.`
        : `В форме ${count} вопросов на одной странице: разделите её на страницы.`,
      given.length > 0
        ? `The page "${title}" asks ${count} questions: divide it.`
        : `The form asks ${count} questions on one page: divide it into pages.`,
    );
  });
};

/** A group asks nothing itself, a table asks once for each column. */
const isGroup = (schema: JsonObject): boolean =>
  isObject(schema['properties']) && !WHOLE_BLOCKS.includes(sayJson(schema['x-block']));

const adviseOnLabel = ({ schema, schemaAt, key }: Field, report: Report): void => {
  const title = schema['title'];
  if (typeof title === 'string' && [...title].length > LONGEST_LABEL)
    report.warning(
      'long-label',
      `/schema${schemaAt}/title`,
      `Подпись поля «${key}» длиннее ${LONGEST_LABEL} знаков: перенесите часть в пояснение.`,
      `The label of "${key}" is longer than ${LONGEST_LABEL} signs: move a part of it to the help.`,
    );
};

/** Where the unit is a field of its own beside the number it need not be said. */
const adviseOnUnit = (field: Field, own: readonly Field[], report: Report): void => {
  const { schema, schemaAt, key, at } = field;
  if (schema['type'] !== 'number' || schema['x-unit'] !== undefined || isChoice(schema)) return;
  const around = at.slice(0, at.lastIndexOf('/') + 1);
  const hasUnit = own.some(
    (one) =>
      one !== field && one.at.startsWith(around) && /unit|kind/i.test(one.key + sayJson(one.schema['title'])),
  );
  // A score between two ends has no unit.
  const isScore = typeof schema['minimum'] === 'number' && typeof schema['maximum'] === 'number';
  if (hasUnit || isScore || /ед(\.|иниц)|балл|, ?(шт|чел|ч|мес|руб|%)/i.test(sayJson(schema['title'])))
    return;
  report.warning(
    'no-unit',
    `/schema${schemaAt}`,
    `У числа «${sayJson(schema['title'] ?? key).slice(0, 60)}» не сказана единица: часы, рубли, проценты?`,
    `The unit of the number "${sayJson(schema['title'] ?? key).slice(0, 60)}" is not said: hours, roubles, per cent?`,
  );
};

const adviseOnFiles = ({ schema, schemaAt, key }: Field, report: Report): void => {
  const items = isObject(schema['items']) ? schema['items'] : {};
  if (items['x-ref'] !== 'file') return;
  const most = schema['maxItems'];
  if (typeof most === 'number' && most <= MOST_FILES) return;
  report.warning(
    'many-files',
    `/schema${schemaAt}/maxItems`,
    `К полю «${key}» можно приложить больше ${MOST_FILES} файлов: задайте меньший предел.`,
    `More than ${MOST_FILES} files can be attached to "${key}": set a lower limit.`,
  );
};

/** `result` and `results` side by side are taken for each other in rules and reports. */
const adviseOnKeys = (own: readonly Field[], report: Report): void => {
  const groups = new Map<string, Field[]>();
  for (const field of own) {
    const parent = field.at.slice(0, field.at.lastIndexOf('/'));
    groups.set(parent, [...(groups.get(parent) ?? []), field]);
  }
  for (const group of groups.values())
    group.forEach((field, index) => {
      const like = group.slice(0, index).find((other) => areAlike(other.key, field.key));
      if (like)
        report.warning(
          'similar-keys',
          `/schema${field.schemaAt}`,
          `Ключи «${like.key}» и «${field.key}» легко спутать: назовите один иначе.`,
          `The keys "${like.key}" and "${field.key}" are easily mistaken for each other: rename one.`,
        );
    });
};

const areAlike = (a: string, b: string): boolean => {
  if (Math.min(a.length, b.length) < 5 || /\d/.test(a + b)) return false;
  return (
    a.toLowerCase() === b.toLowerCase() || (Math.abs(a.length - b.length) <= 1 && slipsBetween(a, b) === 1)
  );
};
