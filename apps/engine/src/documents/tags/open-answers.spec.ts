import { describe, expect, it } from '@jest/globals';
import { openAnswers } from './open-answers.js';

describe('openAnswers', () => {
  it('leaves out what fewer people read, in rows too', () => {
    const mood = { type: 'integer', 'x-readers': ['mentor'] };
    const schema = {
      properties: { topic: {}, mood, rows: { type: 'array', items: { properties: { mood, note: {} } } } },
    };
    expect(openAnswers(schema, { topic: 'a', mood: 2, rows: [{ mood: 1, note: 'n' }] })).toEqual({
      topic: 'a',
      rows: [{ note: 'n' }],
    });
  });
});
