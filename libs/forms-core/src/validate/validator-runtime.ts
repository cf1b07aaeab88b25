import equal from 'ajv/dist/runtime/equal.js';
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import type { Json } from '@tandem/domain';
import type { Finding, Judge } from './finding.js';
import { FORMATS, patternOf } from './formats.js';

/** What a written validator needs from outside: nothing of it builds functions from text. */
export const VALIDATOR_RUNTIME = {
  ucs2length: ucs2length.default,
  equal: equal.default,
  patternOf,
  formats: Object.fromEntries(Object.entries(FORMATS).map(([name, validate]) => [name, { validate }])),
} as const;

/** The default export of a written validator (`writeValidator`). */
export type WrittenValidator = (
  runtime: typeof VALIDATOR_RUNTIME,
) => ((data: Json) => boolean) & { errors?: readonly Finding[] | null };

/** A judge for `compileForm` out of a module that was loaded. */
export const judgeOf = (written: WrittenValidator): Judge => {
  const validate = written(VALIDATOR_RUNTIME);
  return (data) => (validate(data) ? [] : [...(validate.errors ?? [])]);
};
