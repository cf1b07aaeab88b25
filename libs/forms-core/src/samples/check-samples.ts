import { isDate, type Calendar, type Json, type JsonObject } from '@tandem/domain';
import type { FormDocumentValue, FormSample } from '../document/form-document.js';
import { isObject } from '../schema/pointer.js';
import type { FormProblem } from '../language/form.js';
import { compileForm } from '../validate/compile-form.js';

/** What became of one sample of a form. */
export interface SampleVerdict {
  readonly title: string;
  readonly passed: boolean;
  /** Why it did not pass, each with its place: refused where it should not be, or accepted where it should. */
  readonly errors: readonly string[];
}

/**
 * Judges the samples that are kept with a form: those without `errors` are accepted, the others refused exactly at their
 * pointers. Whether one that does not pass is out of date, its author decides.
 */
export const checkSamples = (
  definition: FormDocumentValue,
  today: string,
  calendar?: Calendar,
): SampleVerdict[] => {
  const compiled = compileForm(definition);
  const samples: unknown = definition.samples ?? [];
  return (Array.isArray(samples) ? (samples as unknown[]) : []).map((sample, at) => {
    const { title, data, errors, today: own, case: given } = (sample ?? {}) as Loose;
    const wanted = Array.isArray(errors) ? errors.map(String) : [];
    const found = judge(() =>
      compiled.validate(data, {
        today: isDate(own as Json) ? (own as string) : today,
        language: 'ru',
        case: isObject(given as Json) ? (given as JsonObject) : {},
        ...(calendar ? { calendar } : {}),
      }),
    );
    const wrong = differences(wanted, found);
    return {
      title: typeof title === 'string' && title !== '' ? title : `${at + 1}`,
      passed: wrong.length === 0,
      errors: wrong,
    };
  });
};

/** Samples are written by people and files: nothing is taken for granted. */
type Loose = { readonly [part in keyof FormSample]?: unknown };

/** A schema that cannot be compiled refuses every sample with its own words. */
const judge = (validate: () => { readonly errors: readonly FormProblem[] }): readonly FormProblem[] => {
  try {
    return validate().errors;
  } catch (error) {
    return [{ path: '', code: 'schema', message: (error as Error).message.slice(0, 300) }];
  }
};

const differences = (wanted: readonly string[], found: readonly FormProblem[]): string[] => {
  const places = new Set(found.map(({ path }) => path));
  return [
    ...found
      .filter(({ path }) => !wanted.includes(path))
      .map(({ path, message }) => `${path === '' ? '/' : path}: ${message}`),
    ...wanted.filter((path) => !places.has(path)).map((path) => `${path}: ожидалась ошибка, но ответ принят`),
  ];
};
