import { describe, expect, it } from '@jest/globals';
import { readTree } from '@tandem/forms-core';
import { meetingForm } from '../testing/meeting-form.js';
import { saySampleError } from './say-sample-error.js';

const tree = readTree(meetingForm as never);

describe('what a sample has failed at', () => {
  it('is told by the title of the field, of the column, or of what the place lies in', () => {
    expect(saySampleError('/kind: Выберите значение из списка.', tree)).toBe(
      '«Форма встречи»: Выберите значение из списка.',
    );
    expect(saySampleError('/topics/2/hours: Нужно число.', tree)).toBe('«Часы»: Нужно число.');
    expect(saySampleError('/kind/2: Нет такого.', tree)).toBe('«Форма встречи»: Нет такого.');
  });

  it('is told alone where it is the form as a whole or a field that is gone', () => {
    expect(saySampleError('/: Лишнее поле.', tree)).toBe('Лишнее поле.');
    expect(saySampleError('/gone: Лишнее поле.', tree)).toBe('Лишнее поле.');
    expect(saySampleError('Не собирается', tree)).toBe('Не собирается');
  });
});
