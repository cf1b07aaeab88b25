import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import { FIXES } from './fixes.js';
import type { Report } from './report.js';

/** Does the person choose from a list? */
export const isChoice = (schema: JsonObject): boolean =>
  schema['oneOf'] !== undefined || schema['enum'] !== undefined;

/** Options are values of the field's own type, each with a title, none twice. */
export const checkChoice = (schema: JsonObject, path: string, report: Report): void => {
  if (!isChoice(schema)) return;
  if (schema['type'] === 'array' || schema['type'] === 'object')
    report.error(
      'bad-choice',
      path,
      'Варианты списка записывают в items.',
      'The options of a list are written in its items.',
    );
  const options = Array.isArray(schema['oneOf']) ? (schema['oneOf'] as Json[]) : [];
  checkOptions(options, `${path}/oneOf`, schema['oneOf'] !== undefined, report);
  const known = new Set<string>();
  options.forEach((option, at) => {
    const place = `${path}/oneOf/${at}`;
    if (!isObject(option) || option['const'] === undefined || typeof option['title'] !== 'string')
      return report.error(
        'bad-choice',
        place,
        'У варианта есть значение и подпись: const и title.',
        'An option has a value and a label: const and title.',
      );
    const value = JSON.stringify(option['const']);
    if (known.has(value))
      report.error(
        'duplicate-option',
        place,
        `Значение ${value} стоит в списке дважды.`,
        `The value ${value} stands in the list twice.`,
        FIXES.put(
          `${path}/oneOf`,
          options.filter((one, index) => index !== at),
          'Убрать повтор',
          'Remove the repeat',
        ),
      );
    known.add(value);
    if (!isOfType(option['const'], schema['type']))
      report.error(
        'bad-choice',
        place,
        `Значение ${value} не того вида, что поле.`,
        `The value ${value} is of another kind than the field.`,
      );
  });
};

/** One option is no choice; two of one label are told apart by nobody. */
export const checkOptions = (
  options: readonly Json[],
  path: string,
  isList: boolean,
  report: Report,
): void => {
  if (isList && options.length < 2)
    report.error(
      'few-options',
      path,
      'Выбирать не из чего: нужно хотя бы два варианта.',
      'There is nothing to choose from: at least two options are needed.',
    );
  const titles = new Map<string, number>();
  options.forEach((option, at) => {
    const title = isObject(option) ? option['title'] : undefined;
    if (typeof title !== 'string') return;
    const said = title.trim().toLocaleLowerCase('ru');
    if (titles.has(said))
      report.error(
        'duplicate-title',
        `${path}/${at}/title`,
        `Два варианта называются «${title.slice(0, 60)}»: дайте одному другую подпись.`,
        `Two options are called "${title.slice(0, 60)}": give one another label.`,
      );
    titles.set(said, at);
  });
};

const isOfType = (value: Json, type: Json | undefined): boolean => {
  if (typeof type !== 'string') return true;
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
};
