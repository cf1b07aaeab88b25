import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { FormDefinition } from '@tandem/forms-core';
import type { JsonObject } from '@tandem/domain';
import { readSurveyQuestions } from './read-survey-questions.js';

const FOLDER = join(process.cwd(), '../../forms/7-complete');
const form = (key: string): FormDefinition => {
  const read = (name: string) => JSON.parse(readFileSync(join(FOLDER, key, name), 'utf8')) as JsonObject;
  return {
    meta: read('form.json') as unknown as FormDefinition['meta'],
    schema: read('schema.json'),
    uiSchema: read('ui.json'),
    translations: { en: read('en.json') as never },
  };
};
const questions = (key: string, cuts?: number[]) => readSurveyQuestions(form(key), cuts);
const ids = (key: string) => questions(key).counted.map(({ asked }) => asked.id);

describe('the questionnaires of the content pack', () => {
  it.each([
    ['survey-mentee-start', 13, 3, 0, false],
    ['survey-mentee-end', 15, 0, 0, true],
    ['survey-mentor-start', 11, 2, 0, false],
    ['survey-mentor-end', 14, 1, 0, true],
  ])('%s: %i counted, %i in words', (key, counted, inWords, naming, index) => {
    const read = questions(key);
    expect([read.counted.length, read.inWords.length, read.naming.length, read.index !== undefined]).toEqual([
      counted,
      inWords,
      naming,
      index,
    ]);
    // What is reckoned from answers, or shown to the curator, is not asked.
    expect(ids(key).filter((id) => /delta|filled|satisfied|satisfactionIndex/.test(id))).toEqual([]);
  });

  it('words that nobody would read are left out; what a rule asks for stays', () => {
    expect(questions('survey-mentee-end').leftOut).toEqual(['/valued', '/lacked']);
    expect(questions('survey-mentor-end').leftOut).toEqual(['/valued', '/lacked']);
    expect(questions('survey-mentor-end').inWords.map(({ en }) => en)).toEqual([
      'What you would like to learn',
    ]);
  });

  it('swot tells how many of each were named, and nothing of their words', () => {
    const { counted, naming } = questions('swot');
    expect(counted.map(({ asked, title }) => `${asked.id} ${asked.kind} ${title.en}`)).toEqual([
      '/side choice Who fills it in',
      '/strengths number Strengths: how many were named',
      '/weaknesses number Weaknesses: how many were named',
      '/opportunities number Opportunities: how many were named',
      '/threats number Threats: how many were named',
      '/actions number What to do: how many were named',
    ]);
    expect(naming).toEqual([]);
    const data = { side: 'mentee', strengths: [{ text: 'a' }, { text: 'b' }] };
    expect(counted.map(({ valueOf }) => valueOf(data))).toEqual(['mentee', 2, null, null, null, null]);
  });

  it('programme-quality-score names its evaluators: it can be asked with names only', () => {
    const { counted, naming } = questions('programme-quality-score');
    expect(naming.map(({ ru }) => ru)).toEqual(['Кто оценивал']);
    expect(counted.filter(({ asked }) => asked.id.startsWith('/scores/'))).toHaveLength(9);
    expect(counted[0]!.asked).toEqual({
      kind: 'choice',
      id: '/scores/goal',
      options: ['2', '1', '0'],
      ordered: true,
    });
    expect(counted[0]!.places['1']).toEqual({ ru: 'Частично', en: 'Partly' });
  });
});

describe('questions as they are counted', () => {
  const end = (cuts?: number[]) =>
    Object.fromEntries(questions('survey-mentee-end', cuts).counted.map((one) => [one.asked.id, one]));

  it('a scale is divided where it was said, a list is ordered, yes and no are two', () => {
    expect(end([7])['/comfort']!.asked).toEqual({
      kind: 'number',
      id: '/comfort',
      min: 1,
      max: 10,
      cuts: [7],
    });
    expect(end()['/comfort']!.asked).toMatchObject({ cuts: [] });
    expect(end()['/frequency']!.asked).toMatchObject({ kind: 'choice', ordered: true });
    expect(end()['/wouldContinue']!.places['true']).toEqual({ ru: 'Да', en: 'Yes' });
  });

  it('every value that is not in its place is no answer', () => {
    const { '/comfort': comfort, '/frequency': frequency, '/wouldContinue': glad } = end();
    for (const value of [0, 11, 1.5, '7', null, [], {}])
      expect(comfort!.valueOf({ comfort: value })).toBeNull();
    expect(comfort!.valueOf({ comfort: 7 })).toBe(7);
    for (const value of ['gone', 3, null]) expect(frequency!.valueOf({ frequency: value })).toBeNull();
    expect(glad!.valueOf({})).toBeNull();
  });

  it('several choices are a question each', () => {
    const definition = {
      meta: { key: 'x', title: { ru: 'x' } },
      schema: {
        type: 'object',
        properties: {
          kinds: {
            type: 'array',
            uniqueItems: true,
            title: 'Что было',
            items: {
              type: 'string',
              oneOf: [
                { const: 'a', title: 'А' },
                { const: 'b', title: 'Б' },
              ],
            },
          },
        },
      },
      uiSchema: {},
    } as unknown as FormDefinition;
    const { counted } = readSurveyQuestions(definition);
    expect(counted.map(({ asked, title }) => [asked.id, title.ru])).toEqual([
      ['/kinds:a', 'Что было: А'],
      ['/kinds:b', 'Что было: Б'],
    ]);
    expect(counted.map(({ valueOf }) => valueOf({ kinds: ['b'] }))).toEqual(['no', 'yes']);
    expect(counted.map(({ valueOf }) => valueOf({}))).toEqual([null, null]);
  });
});
