import { describe, expect, it } from '@jest/globals';
import type { FormDefinition } from '../language/form.js';
import { translateForm } from './translate-form.js';

const definition = {
  meta: { title: { ru: 'Запрос', en: 'Request' } },
  schema: { properties: { goal: { title: 'Цель' }, kind: { oneOf: [{ const: 'one', title: 'Один' }] } } },
  uiSchema: { goal: { 'ui:placeholder': 'например' } },
  translations: {
    en: {
      schema: {
        '/properties/goal/title': 'Goal',
        '/properties/kind/oneOf/0/title': 'One',
        '/properties/gone/title': 'Gone',
      },
      ui: { '/goal/ui:placeholder': 'such as' },
    },
  },
} as unknown as FormDefinition;

describe('the form in a language', () => {
  it('is laid over by pointer and brings back nothing that is gone', () => {
    expect(translateForm(definition, 'en')).toEqual({
      title: 'Request',
      schema: { properties: { goal: { title: 'Goal' }, kind: { oneOf: [{ const: 'one', title: 'One' }] } } },
      uiSchema: { goal: { 'ui:placeholder': 'such as' } },
    });
  });

  it('is the definition itself in Russian', () => {
    const { schema, title } = translateForm(definition, 'ru');
    expect(schema).toBe(definition.schema);
    expect(title).toBe('Запрос');
  });
});
