import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { FormView } from '@tandem/contracts';
import type { JsonObject } from '@tandem/domain';
import { compileForm } from '@tandem/forms-core';
import { asSurvey } from './as-survey.js';

const formOf = (key: string): FormView => {
  const read = (name: string) =>
    JSON.parse(readFileSync(join('../../forms/7-complete', key, name), 'utf8')) as JsonObject;
  return {
    meta: read('form.json'),
    schema: read('schema.json'),
    uiSchema: read('ui.json'),
    translations: { en: read('en.json') },
  } as unknown as FormView;
};
const pagesOf = (definition: { readonly uiSchema: JsonObject }) =>
  (definition.uiSchema['ui:options'] as { pages: { title: string; fields: string[] }[] }).pages;

describe('a form as a survey asks it', () => {
  it('has one question a screen, without words that nobody reads and without what is reckoned', () => {
    const survey = asSurvey(formOf('survey-mentee-end'), ['/valued', '/lacked'], 'ru');
    const pages = pagesOf(survey);
    expect(pages).toHaveLength(15);
    expect(pages.every(({ fields }) => fields.length === 1)).toBe(true);
    expect(pages[0]).toEqual({ id: 'programme', title: 'Оценки по шкале', fields: ['programme'] });
    expect(Object.keys(survey.schema['properties'] as object)).toEqual(pages.flatMap(({ fields }) => fields));
  });

  it('names its screens in the reader’s language', () => {
    const survey = asSurvey(formOf('survey-mentee-end'), [], 'en');
    expect(pagesOf(survey)[0]?.title).toBe('Ratings');
    const left = Object.keys(survey.translations?.en?.ui ?? {}).filter((at) => at.includes('/pages/'));
    expect(left).toEqual([]);
  });

  it.each([
    'survey-mentee-start',
    'survey-mentor-start',
    'survey-mentor-end',
    'swot',
    'programme-quality-score',
  ])('%s still compiles and judges', (key) => {
    const compiled = compileForm(asSurvey(formOf(key), [], 'ru'));
    const verdict = compiled.validate({}, { today: '2026-11-21', language: 'ru' });
    expect(verdict.valid).toBe(false);
    expect(verdict.errors.every(({ code }) => code === 'required')).toBe(true);
  });
});
