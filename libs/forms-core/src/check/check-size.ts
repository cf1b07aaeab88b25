import type { Json } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { isObject, pointerOf } from '../schema/pointer.js';
import type { Report } from './report.js';

const LIMITS = { length: 512 * 1024, depth: 48, nodes: 60_000 } as const;
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

/** Nothing may walk a definition before it is known to be an object of a bounded size. */
export const checkSize = (definition: FormDefinition, report: Report): void => {
  if (!isObject(definition) || !['meta', 'schema', 'uiSchema'].every((part) => isObject(definition[part])))
    return report.error(
      'malformed',
      '',
      'Форма — это объект с частями meta, schema и uiSchema.',
      'A form is an object with the parts meta, schema and uiSchema.',
    );
  const waiting: { value: Json; path: string; depth: number }[] = [
    { value: definition as unknown as Json, path: '', depth: 0 },
  ];
  let nodes = 0;
  let length = 0;
  while (waiting.length > 0) {
    const { value, path, depth } = waiting.pop()!;
    nodes += 1;
    length += typeof value === 'string' ? value.length : 8;
    if (nodes > LIMITS.nodes || length > LIMITS.length)
      return report.error(
        'too-big',
        '',
        'Форма слишком велика: разделите её.',
        'The form is too large: divide it.',
      );
    if (depth > LIMITS.depth)
      return report.error(
        'too-deep',
        path.slice(0, 300),
        'Схема вложена слишком глубоко: упростите её.',
        'The schema is nested too deep: simplify it.',
      );
    if (value === null || typeof value !== 'object') continue;
    for (const [key, child] of Object.entries(value)) {
      if (FORBIDDEN.includes(key))
        return report.error(
          'forbidden-key',
          path,
          `Имя «${key}» запрещено: переименуйте поле.`,
          `The name "${key}" is forbidden: rename the field.`,
        );
      waiting.push({ value: child as Json, path: path + pointerOf([key]), depth: depth + 1 });
    }
  }
};
