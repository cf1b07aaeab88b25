import { describe, expect, it } from '@jest/globals';
import type { FormDocumentValue, FormSample } from '../document/form-document.js';
import { checkSamples } from './check-samples.js';

const formWith = (samples: readonly FormSample[]): FormDocumentValue =>
  ({
    meta: { title: { ru: 'Форма' } },
    schema: {
      type: 'object',
      required: ['goal'],
      properties: {
        goal: { type: 'string', title: 'Цель', maxLength: 5 },
        day: { type: 'string', format: 'date', title: 'День' },
      },
      'x-checks': [
        {
          id: 'past',
          assert: { '>=': [{ var: '/day' }, { var: '$today' }] },
          at: '/day',
          severity: 'error',
          message: 'Прошло.',
        },
      ],
    },
    uiSchema: {},
    samples,
  }) as unknown as FormDocumentValue;

describe('checkSamples', () => {
  it('accepts what is accepted and refuses exactly where it should', () => {
    const verdicts = checkSamples(
      formWith([
        { title: 'хорошо', data: { goal: 'цель' } },
        { title: 'пусто', data: {}, errors: ['/goal'] },
        { title: 'зря', data: { goal: 'слишком длинно' } },
        { title: 'не там', data: { goal: 'цель', day: '2020-01-01' }, errors: ['/goal'] },
      ]),
      '2026-11-21',
    );
    expect(verdicts.map(({ title, passed }) => [title, passed])).toEqual([
      ['хорошо', true],
      ['пусто', true],
      ['зря', false],
      ['не там', false],
    ]);
    expect(verdicts[2]!.errors).toEqual([expect.stringMatching(/^\/goal: /)]);
    expect(verdicts[3]!.errors).toEqual(['/day: Прошло.', '/goal: ожидалась ошибка, но ответ принят']);
  });

  it('judges by the day that it is told', () => {
    const form = formWith([{ title: 'день', data: { goal: 'цель', day: '2026-11-21' } }]);
    expect(checkSamples(form, '2026-11-21')[0]!.passed).toBe(true);
    expect(checkSamples(form, '2026-11-22')[0]!.passed).toBe(false);
  });

  it('bears a schema that nobody can compile and samples of any shape', () => {
    const broken = {
      ...formWith([{ title: 'x', data: {} }]),
      schema: { type: 'nothing' },
    } as unknown as FormDocumentValue;
    expect(checkSamples(broken, '2026-11-21')[0]).toMatchObject({ passed: false });
    for (const samples of [null, 1, [null, 1, 'x', {}]])
      expect(
        Array.isArray(
          checkSamples({ ...formWith([]), samples } as unknown as FormDocumentValue, '2026-11-21'),
        ),
      ).toBe(true);
  });
});
