import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import type { Report } from './report.js';

/** What plain JSON Schema cannot say of a field: how it is shown and what it stands for. */
const BLOCKS = [
  'sign',
  'matrix',
  'rubric',
  'scores',
  'years',
  'share',
  'period',
  'month',
  'richText',
  'measure',
  'indicator',
  'heading',
  'note',
];

/** Signatures, matrices and rubrics are whole. */
export const checkBlock = (schema: JsonObject, path: string, report: Report): void => {
  const block = schema['x-block'];
  if (block === undefined) return;
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  if (!BLOCKS.includes(String(block)))
    report.error(
      'unknown-block',
      `${path}/x-block`,
      `Блок — это ${BLOCKS.join(', ')}.`,
      `A block is one of ${BLOCKS.join(', ')}.`,
    );
  const signed = properties['signed'];
  if (block === 'sign' && (!isObject(signed) || signed['const'] !== true))
    report.error(
      'bad-block',
      path,
      'Подпись ставят отметкой: нужно поле signed с "const": true.',
      'A signature is a tick: the field signed with "const": true is needed.',
    );
  if (block === 'matrix' && !(Array.isArray(schema['x-scale']) && schema['x-scale'].length > 0))
    report.error(
      'bad-block',
      path,
      'У матрицы нет шкалы: добавьте x-scale.',
      'The matrix has no scale: add x-scale.',
    );
  for (const [at, group] of (Array.isArray(schema['x-groups'])
    ? (schema['x-groups'] as Json[])
    : []
  ).entries())
    for (const row of isObject(group) && Array.isArray(group['rows']) ? (group['rows'] as Json[]) : [])
      if (!Object.hasOwn(properties, String(row)))
        report.error(
          'unknown-field',
          `${path}/x-groups/${at}`,
          `Строки «${String(row).slice(0, 60)}» нет.`,
          `There is no row "${String(row).slice(0, 60)}".`,
        );
};
