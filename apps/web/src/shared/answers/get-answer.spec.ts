import { describe, expect, it } from '@jest/globals';
import { answerToRead } from './get-answer.js';

const id = '01a1fdda-1b6d-7000-bd65-6e5421eb6000';

describe('an answer to be read', () => {
  it('is understood as the engine sends it: the form without status, fingerprint and versions', () => {
    const sent = {
      answer: {
        id,
        form: 'swot',
        formTitle: 'SWOT-анализ',
        version: 1,
        author: { id, name: 'Орешкина Ольга Викторовна' },
        at: '2026-09-04T02:56:00.000Z',
        data: { strengths: 'да' },
      },
      form: { key: 'swot', version: 1, meta: {}, schema: {}, uiSchema: {}, translations: {} },
    };
    expect(answerToRead.parse(sent)).toEqual(sent);
  });
});
