import { describe, expect, it } from '@jest/globals';
import type { FormDefinition } from '@tandem/forms-core';
import type { JsonObject } from '@tandem/domain';
import { printForm } from './print-form.js';

const formOf = (properties: JsonObject): FormDefinition =>
  ({
    meta: { key: 'printed', title: { ru: 'Отчёт' } },
    schema: { type: 'object', title: 'Отчёт', properties },
    uiSchema: {},
  }) as unknown as FormDefinition;

const pagesOf = async (properties: JsonObject, answers: JsonObject): Promise<number> => {
  const file = await printForm(formOf(properties), {
    language: 'ru',
    answers,
    sayValue: (_schema, value) => String(value as string),
  });
  return file.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
};

describe('answers on paper', () => {
  const text = { type: 'string', title: 'Выводы', maxLength: 20_000 };
  const words = 'Наставничество помогает. '.repeat(800);

  it('go on over as many pages as they take', async () => {
    expect(await pagesOf({ text }, { text: words })).toBeGreaterThanOrEqual(4);
    const lines = Array.from({ length: 400 }, (_, at) => `строка ${at}`).join('\n');
    expect(await pagesOf({ text }, { text: lines })).toBeGreaterThanOrEqual(7);
  });

  it('a question and its short answer stay together', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`f${at}`, { ...text, maxLength: 100 }]),
    );
    expect(await pagesOf(many, {})).toBeGreaterThan(1);
  });

  it('a form of as many fields as there may be is printed soon', async () => {
    const many = Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`f${at}`, text]));
    const began = performance.now();
    expect(await pagesOf(many, {})).toBeGreaterThan(20);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
