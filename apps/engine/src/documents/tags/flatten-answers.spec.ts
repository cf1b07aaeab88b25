import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@tandem/domain';
import { flattenAnswers, referencesIn } from './flatten-answers.js';
import { knownTags, unknownTags } from './known-tags.js';
import type { Names } from './tag.js';

const ORLOVA = '01980000-0000-7000-8000-000000000001';
const SAFIN = '01980000-0000-7000-8000-000000000002';
const GONE = '01980000-0000-7000-8000-000000000003';
const person = { type: 'string', format: 'uuid', 'x-ref': 'person' };
const kind = {
  type: 'string',
  oneOf: [
    { const: 'traditional', title: 'Традиционное' },
    { const: 'group', title: 'Групповое' },
  ],
};
const schema: JsonObject = {
  type: 'object',
  properties: {
    number: { type: 'string' },
    date: { type: 'string', format: 'date' },
    onPaper: { type: 'boolean' },
    hours: { type: 'number' },
    kind,
    kinds: { type: 'array', items: kind },
    mentor: person,
    mentees: { type: 'array', items: person },
    school: { type: 'string', 'x-ref': 'unit' },
    sign: {
      type: 'object',
      'x-block': 'sign',
      properties: { by: { type: 'string' }, at: { type: 'string' } },
    },
    pairs: {
      type: 'array',
      items: { type: 'object', properties: { mentor: person, from: { type: 'string', format: 'date' } } },
    },
    levels: {
      type: 'object',
      'x-block': 'matrix',
      'x-scale': [
        { const: 0, title: 'нет затруднений' },
        { const: 'na', title: 'не применимо' },
      ],
      properties: {
        plan: { title: 'Планирование', enum: [0, 'na'] },
        ict: { title: 'ИКТ', enum: [0, 'na'] },
      },
    },
  },
};
const names: Names = {
  persons: new Map([
    [ORLOVA, { name: 'Орлова Ирина Викторовна', short: 'Орлова И. В.', position: 'учитель' }],
    [SAFIN, { name: 'Сафин Тимур', short: 'Сафин Т.', position: '' }],
  ]),
  things: new Map([[GONE, 'Школа № 1']]),
};
const flat = (data: JsonObject) => flattenAnswers(schema, data, names, 'Asia/Tomsk');

describe('flattenAnswers', () => {
  it('writes dates in words, numbers with a comma, yes and no', () => {
    const tags = flat({ date: '2026-09-14', hours: 1.5, onPaper: false, number: '112-о' });
    expect(tags).toMatchObject({
      date: '14\u00a0сентября\u00a02026\u00a0г.',
      hours: '1,5',
      onPaper: 'нет',
      'onPaper.no': true,
      'onPaper.yes': false,
      number: '112-о',
    });
  });
  it('says titles of choices, and gives each as a condition', () => {
    expect(flat({ kind: 'group', kinds: ['group', 'traditional'] })).toMatchObject({
      kind: 'Групповое',
      'kind.group': true,
      kinds: 'Групповое, Традиционное',
      'kinds.traditional': true,
    });
  });
  it('names people, units and lists of people; who is not known is a dash, never an id', () => {
    expect(flat({ mentor: ORLOVA, mentees: [SAFIN, ORLOVA], school: GONE })).toMatchObject({
      mentor: 'Орлова Ирина Викторовна',
      'mentor.short': 'Орлова И. В.',
      mentees: 'Сафин Тимур, Орлова Ирина Викторовна',
      'mentees.list': [
        { n: '1', name: 'Сафин Тимур' },
        { n: '2', 'name.short': 'Орлова И. В.' },
      ],
      school: 'Школа № 1',
    });
    expect(flat({ mentor: '01980000-0000-7000-8000-000000000009' })['mentor']).toBe('—');
  });
  it('makes rows of groups and of matrices', () => {
    const tags = flat({ pairs: [{ mentor: ORLOVA, from: '2026-09-01' }], levels: { plan: 0, ict: 'na' } });
    expect(tags['pairs']).toEqual([
      expect.objectContaining({
        n: '1',
        mentor: 'Орлова Ирина Викторовна',
        from: '1\u00a0сентября\u00a02026\u00a0г.',
      }),
    ]);
    expect(tags['levels.ict']).toBe('не применимо');
    expect(tags['levels']).toEqual([
      { n: '1', row: 'Планирование', value: 'нет затруднений' },
      { n: '2', row: 'ИКТ', value: 'не применимо' },
    ]);
  });
  it('writes a moment by the clock of the school, and how it was signed', () => {
    expect(flat({ sign: { by: 'Орлова', at: '2026-09-14T20:30:00.000Z' } })).toMatchObject({
      'sign.by': 'Орлова',
      'sign.at': '15\u00a0сентября\u00a02026\u00a0г., 03:30',
    });
  });
  it('leaves what the form does not have, and names of the prototype', () => {
    expect(flat(JSON.parse('{"other":"x","__proto__":{"number":"1"}}') as JsonObject)).toEqual({});
  });
});

describe('knownTags', () => {
  const known = knownTags(schema);
  it('knows every tag that answers can give', () => {
    const tags = flat({
      number: '1',
      date: '2026-09-14',
      onPaper: true,
      hours: 1,
      kind: 'group',
      kinds: ['group'],
      mentor: ORLOVA,
      mentees: [SAFIN],
      school: GONE,
      sign: { by: 'x', at: 'y' },
      pairs: [{ mentor: ORLOVA, from: '2026-09-01' }],
      levels: { plan: 0 },
    });
    expect(Object.keys(tags).filter((tag) => !Object.hasOwn(known, tag))).toEqual([]);
  });
  it('finds unknown tags with their place; outer tags are known inside a loop', () => {
    expect(
      unknownTags({ number: {}, pairs: { mentor: {}, number: {}, mentr: {} }, constructor: {} }, known),
    ).toEqual(['{pairs} → {mentr}', '{constructor}']);
  });
});

describe('referencesIn', () => {
  it('gathers ids by what they refer to', () => {
    const found = referencesIn(schema, {
      mentor: ORLOVA,
      mentees: [SAFIN],
      pairs: [{ mentor: GONE }],
      school: GONE,
    });
    expect([...found.get('person')!]).toEqual([ORLOVA, SAFIN, GONE]);
    expect([...found.get('unit')!]).toEqual([GONE]);
  });
});
