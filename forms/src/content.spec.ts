import { describe, expect, it } from '@jest/globals';
import { checkForm, compileForm, emitConditions } from '@tandem/forms-core';
import { judgeSample } from './judge-sample.js';
import { readForms } from './read-forms.js';

const placesOf = (problems: readonly { readonly path: string }[]): string[] =>
  [...new Set(problems.map(({ path }) => path))].sort();

describe.each(readForms())('$name', ({ definition, samples, name }) => {
  const compiled = compileForm(definition);
  const judge = (sample: (typeof samples)[number]) => judgeSample(compiled, sample);

  it('stands in a folder of its own name', () => {
    expect(name.endsWith(`/${definition.meta.key}`)).toBe(true);
  });

  it('has no mistakes and a whole English translation', () => {
    expect(checkForm(definition)).toEqual([]);
  });

  it('says its conditions to any renderer', () => {
    expect(emitConditions(definition.schema)).toEqual(definition.schema);
  });

  const valid = samples.filter((sample) => sample.name.startsWith('valid'));
  const invalid = samples.filter((sample) => sample.name.startsWith('invalid'));

  it('has a valid sample', () => {
    expect(valid.length).toBeGreaterThan(0);
  });

  it.each(valid)('accepts $name: $title', (sample) => {
    const verdict = judge(sample);
    expect(verdict.errors).toEqual([]);
    for (const [place, value] of Object.entries(sample.computed ?? {}))
      expect([place, verdict.computed[place] ?? null]).toEqual([place, value]);
    if (sample.warnings) expect(placesOf(verdict.warnings)).toEqual([...sample.warnings].sort());
  });

  it.each(valid)('judges what it stored of $name the same again', (sample) => {
    const { data } = judge(sample);
    expect(judge({ ...sample, data })).toMatchObject({ data, errors: [] });
  });

  if (invalid.length > 0) {
    it.each(invalid)('refuses $name: $title', (sample) => {
      const verdict = judge(sample);
      expect(placesOf(verdict.errors)).toEqual([...(sample.errors ?? [])].sort());
      expect(verdict.errors.every((error) => error.message.length > 5)).toBe(true);
    });
  }
});
