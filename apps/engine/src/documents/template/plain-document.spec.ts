import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import type { JsonObject } from '@tandem/domain';
import { plainDocument } from './plain-document.js';
import { tagsUsedIn } from './render-template.js';

const schema: JsonObject = {
  properties: {
    goal: { title: 'Цель', type: 'string' },
    from: { title: 'Начало', type: 'string', format: 'date' },
    measures: {
      title: 'Мероприятия',
      type: 'array',
      items: {
        type: 'object',
        properties: {
          what: { title: 'Что', type: 'string' },
          sign: {
            title: 'Подпись',
            type: 'object',
            'x-block': 'sign',
            properties: { signed: { const: true }, by: { type: 'string' } },
          },
        },
      },
    },
    levels: {
      title: 'Уровни',
      type: 'object',
      'x-block': 'matrix',
      'x-scale': [{ const: 1, title: 'уверенно' }],
      properties: { plan: { title: 'Планирование', type: 'integer' } },
    },
  },
};
const make = (data: JsonObject) =>
  plainDocument({ title: 'Программа', unit: 'Школа', date: '1 мая' }, schema, data, {
    names: { persons: new Map(), things: new Map() },
    zone: 'Asia/Tomsk',
  });
const xml = (document: Buffer) => new PizZip(document).file('word/document.xml')!.asText();

describe('plainDocument', () => {
  it('says every answer under the words of its field', () => {
    const words = xml(
      make({
        goal: 'Освоить\nметодику',
        from: '2026-09-14',
        measures: [{ what: 'Урок', sign: { signed: true, by: 'Орлова' } }],
        levels: { plan: 1 },
      }),
    )
      .replace(/<w:br\/>/g, '\n')
      .replace(/<[^>]+>/g, '|')
      .replace(/\|+/g, '|');
    for (const expected of [
      'Цель: ',
      'Освоить',
      '14\u00a0сентября\u00a02026\u00a0г.',
      'Что|',
      '|Урок|Орлова|',
      '|Планирование|уверенно|',
    ])
      expect(words).toContain(expected);
  });
  it('holds what people type as text, never as XML or tags', () => {
    const document = make({ goal: '</w:t><w:p/> & \u0000\ud800 {goal}' });
    expect(xml(document)).toContain('&lt;/w:t&gt;&lt;w:p/&gt; &amp; \ufffd {goal}');
    expect(Object.keys(tagsUsedIn(document))).toEqual(['goal']);
  });
});
