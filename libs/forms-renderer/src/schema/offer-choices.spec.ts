import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@tandem/domain';
import { itemChoicesOf } from './choices.js';
import { offerChoices } from './offer-choices.js';

const schema: JsonObject = {
  type: 'object',
  properties: {
    items: { type: 'array', items: { type: 'string', maxLength: 300 } },
    rows: {
      type: 'array',
      items: { type: 'object', properties: { measure: { type: 'string', maxLength: 300 } } },
    },
    topic: { type: 'string' },
  },
};
const options = { 'ui:options': { choicesFrom: '$case/answers/programme/measures', choiceValue: 'title' } };
const uiSchema = { items: options, rows: { items: { measure: options } } };
const given: JsonObject = {
  answers: {
    programme: {
      measures: [{ title: 'Урок' }, { title: 'Беседа' }, { title: 'Урок' }, { due: '2026-11-24' }],
    },
  },
};
const at = (form: JsonObject, name: string) =>
  (form['properties'] as Record<string, JsonObject>)[name] as JsonObject;

describe('choices that the case knows', () => {
  it('are offered once each, in a list and in a row', () => {
    const offered = offerChoices(schema, uiSchema, given);
    expect(itemChoicesOf(at(offered, 'items')).map((one) => one.value)).toEqual(['Урок', 'Беседа']);
    expect(at(at(offered, 'rows')['items'] as JsonObject, 'measure')['oneOf']).toHaveLength(2);
    expect(at(offered, 'topic')).toBe(at(schema, 'topic'));
  });
  it('leave the field to free words where the case has none', () => {
    const without: (JsonObject | undefined)[] = [undefined, {}, { answers: { programme: {} } }];
    for (const none of without) expect(offerChoices(schema, uiSchema, none)).toEqual(schema);
  });
  it('take another name to show and to store', () => {
    const ui = {
      topic: { 'ui:options': { ...options['ui:options'], choiceValue: 'id', choiceTitle: 'title' } },
    };
    const measures = [{ id: 'm1', title: 'Урок' }];
    expect(at(offerChoices(schema, ui, { answers: { programme: { measures } } }), 'topic')['oneOf']).toEqual([
      { const: 'm1', title: 'Урок' },
    ]);
  });
});
