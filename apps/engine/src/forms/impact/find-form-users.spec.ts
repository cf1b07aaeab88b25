import { describe, expect, it } from '@jest/globals';
import type { FormDefinition } from '@tandem/forms-core';
import type { JsonObject } from '@tandem/domain';
import type { Definitions } from '../../pipeline/definitions.js';
import { INSTALLATION, type Designing } from '../design/owner.js';
import { FindFormUsers } from './find-form-users.js';

const formOf = (key: string, schema: JsonObject): FormDefinition =>
  ({
    meta: { key, title: { ru: `Форма ${key}`, en: `Form ${key}` } },
    schema,
    uiSchema: {},
  }) as unknown as FormDefinition;
const text = { type: 'string', title: 'Вид' };
const before = formOf('request', { type: 'object', properties: { kind: text, kept: text } });
const after = formOf('request', { type: 'object', properties: { kept: text } });

const ask = (name: string) => ({ guard: { params: { logic: { '==': [{ var: name }, 1] } } } });
const workflow = {
  key: 'pair',
  title: { ru: 'Пара', en: 'Pair' },
  events: { SEND: { form: 'request' } },
  machine: { on: { SEND: [ask('event.kind'), ask('event.kind'), ask('answers.request.kept')] } },
};
const other = formOf('plan', {
  type: 'object',
  'x-computed': [{ logic: { var: '$case/mine/request/kind' } }],
});

describe('who reads a field that goes', () => {
  const finding = new FindFormUsers({
    latest: () => ({
      workflows: [{ compiled: { definition: workflow } }],
      forms: [before, other].map((definition) => ({ key: definition.meta.key, definition })),
    }),
  } as unknown as Definitions);
  const designing = { key: 'request', owner: INSTALLATION } as Designing;

  it('workflows by the answers that an event brings, and other forms, each once', () => {
    expect(finding.find(designing, before, after, 'en')).toEqual([
      {
        kind: 'workflow',
        key: 'pair',
        title: 'Pair',
        text: expect.objectContaining({ en: '"Pair" asks for the field "Вид", which will be gone.' }),
      },
      {
        kind: 'form',
        key: 'plan',
        title: 'Form plan',
        text: expect.objectContaining({ ru: expect.any(String) }),
      },
    ]);
    expect(finding.find(designing, before, before, 'ru')).toEqual([]);
  });
});
