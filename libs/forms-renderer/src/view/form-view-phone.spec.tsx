import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { definitionOf } from '../testing/all-widgets-form.js';
import { fillForm } from '../testing/fill-form.js';

const long = (title: string) => ({ type: 'string', title, maxLength: 2000 });
const survey = definitionOf(
  {
    type: 'object',
    properties: {
      well: long('Что удалось'),
      more: { type: 'boolean', title: 'Есть трудности' },
      hard: long('Какие трудности'),
      wish: long('Пожелание'),
    },
    'x-rules': [{ id: 'more', when: { '==': [{ var: '/more' }, true] }, then: [{ show: '/hard' }] }],
  },
  {
    'ui:options': {
      pages: [
        { id: 'a', title: 'Начало', fields: ['well', 'more'] },
        { id: 'b', title: 'Конец', fields: ['hard', 'wish'] },
      ],
    },
  },
);

describe('a long form on a phone', () => {
  const real = globalThis.matchMedia;
  beforeEach(() => {
    globalThis.matchMedia = ((query: string) => ({
      ...real(query),
      matches: query.includes('max-width: 40em'),
    })) as never;
  });
  afterEach(() => {
    globalThis.matchMedia = real;
  });

  it('goes a question a screen, says how far, and passes over what is not asked', async () => {
    const onSubmit = jest.fn();
    const { user } = fillForm(survey, {}, { onSubmit });
    expect(screen.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('Шаг 1 из 3');
    expect(screen.queryByLabelText(/Есть трудности/)).toBeNull();
    await user.type(screen.getByLabelText(/Что удалось/), 'да');
    await user.click(screen.getByRole('button', { name: 'Далее' }));
    expect(screen.getByText('Шаг 2 из 3')).toBeTruthy();
    await user.click(screen.getByLabelText(/Есть трудности/));
    expect(screen.getByText('Шаг 2 из 4')).toBeTruthy();
    await user.click(screen.getByLabelText(/Есть трудности/));
    await user.click(screen.getByRole('button', { name: 'Далее' }));
    expect(screen.getByLabelText(/Пожелание/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Отправить' }));
    expect(onSubmit).toHaveBeenCalledWith({ well: 'да', more: false });
  });
});
