import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { findBrokenLocks } from './find-broken-locks.js';

const LOCKED = ['delete', 'label', 'options', 'check'];

const schema = {
  type: 'object',
  required: ['kind'],
  properties: {
    kind: {
      type: 'string',
      title: 'Вид',
      'x-locks': LOCKED,
      oneOf: [
        { const: 'a', title: 'А' },
        { const: 'b', title: 'Б' },
      ],
    },
    free: { type: 'string', title: 'Свободно', maxLength: 10 },
    rows: {
      type: 'array',
      title: 'Строки',
      'x-locks': ['delete'],
      maxItems: 3,
      items: {
        type: 'object',
        properties: { hours: { type: 'integer', title: 'Часы', minimum: 1, 'x-locks': ['check'] } },
      },
    },
  },
  'x-checks': [
    {
      id: 'many',
      in: '/rows',
      assert: { '<': [{ var: '$row/hours' }, 9] },
      at: '$row/hours',
      severity: 'error',
      message: 'Много',
    },
  ],
} as unknown as JsonObject;

const form = (changed: JsonObject = schema): FormDefinition =>
  ({ meta: { key: 'f', title: { ru: 'Ф' } }, schema: changed, uiSchema: {} }) as unknown as FormDefinition;

const put = (path: readonly string[], value: unknown): JsonObject => {
  const copy = structuredClone(schema) as Record<string, unknown>;
  let at = copy;
  for (const part of path.slice(0, -1)) at = at[part] as Record<string, unknown>;
  if (value === undefined) delete at[path.at(-1)!];
  else at[path.at(-1)!] = value;
  return copy as JsonObject;
};

describe('locks of a template', () => {
  const kind = ['properties', 'kind'];
  const hours = ['properties', 'rows', 'items', 'properties', 'hours'];

  it.each<[string, JsonObject, string, string]>([
    ['the field is gone', put(kind, undefined), 'locked-delete', '/schema'],
    ['another label', put([...kind, 'title'], 'Род'), 'locked-label', '/schema/properties/kind'],
    [
      'one option less',
      put([...kind, 'oneOf'], [{ const: 'a', title: 'А' }]),
      'locked-options',
      '/schema/properties/kind',
    ],
    [
      'an option under another name',
      put([...kind, 'oneOf', '0', 'title'], 'Я'),
      'locked-options',
      '/schema/properties/kind',
    ],
    ['no longer required', put(['required'], []), 'locked-check', '/schema/properties/kind'],
    ['a narrower text', put([...kind, 'maxLength'], 1), 'locked-check', '/schema/properties/kind'],
    [
      'the locks are taken off',
      put([...kind, 'x-locks'], ['delete']),
      'locked-locks',
      '/schema/properties/kind',
    ],
    ['a table is gone', put(['properties', 'rows'], undefined), 'locked-delete', '/schema'],
    [
      'another limit in a row',
      put([...hours, 'minimum'], 0),
      'locked-check',
      '/schema/properties/rows/items/properties/hours',
    ],
    [
      'another check of a row',
      put(['x-checks'], []),
      'locked-check',
      '/schema/properties/rows/items/properties/hours',
    ],
  ])('%s', (_what, changed, code, path) => {
    const issues = findBrokenLocks(form(), form(changed));
    expect(issues.map((issue) => [issue.code, issue.path])).toContainEqual([code, path]);
    expect(issues.every((issue) => issue.severity === 'error' && issue.message.en)).toBe(true);
  });

  it.each<[string, JsonObject]>([
    ['nothing', schema],
    ['a field without locks goes', put(['properties', 'free'], undefined)],
    ['a field of one’s own', put(['properties', 'own'], { type: 'string', title: 'Своё' })],
    ['words of help', put([...kind, 'description'], 'Как выбрать')],
    ['a table whose lock says only «do not remove» is widened', put(['properties', 'rows', 'maxItems'], 9)],
    ['more locks', put([...hours, 'x-locks'], ['check', 'label'])],
    ['a row’s label that is free', put([...hours, 'title'], 'Ак. часы')],
  ])('stands: %s', (_what, changed) => {
    expect(findBrokenLocks(form(), form(changed))).toEqual([]);
  });
});
